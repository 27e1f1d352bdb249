<?php
/** What stands in a placeholder's own template: Firefox would load it before a yes. */

namespace AskFirst;

defined( 'ABSPATH' ) || exit;

/** What is open at a place of a text, as far as it says whether the place is in a template that is a placeholder's own. */
final class Open_Tags {
	const PLACEHOLDER = 'video-consent-placeholder';
	const NEVER_OPEN  = array( 'area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'image', 'img', 'input', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr' );

	/** What closes a paragraph that is open in front of it. */
	const BLOCKS = array( 'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'p', 'plaintext', 'pre', 'search', 'section', 'summary', 'table', 'ul', 'xmp' );
	/** What a paragraph around it stays open for, whatever stands in it. */
	const SCOPES = array( 'applet', 'button', 'caption', 'marquee', 'object', 'table', 'td', 'th' );

	/** The names that are open, outermost first: a list for the text, and one for each template in it. */
	private $names = array( array() );
	/** How often each name is in the list beside it. */
	private $counts = array( array() );
	/** How many paragraphs are open in each list, outside of its scopes and in each scope. */
	private $paragraphs = array( array( 0 ) );
	/** Whether what is in each list stands in a placeholder's own template. */
	private $is_own;

	/** Begins with nothing open, perhaps inside of such a template. */
	public function __construct( bool $is_in_template ) {
		$this->is_own = array( $is_in_template );
	}

	public function is_in_template(): bool {
		return end( $this->is_own );
	}

	/** Goes on behind a tag; a closing one has a slash in front of its name. */
	public function pass( string $name, array $attributes, bool $is_closed_at_once ): void {
		$last = count( $this->names ) - 1;
		if ( end( $this->paragraphs[ $last ] ) && in_array( $name, self::BLOCKS, true ) ) {
			$this->close( 'p' );
		}
		if ( '' === $name || in_array( $name, TEXT_ONLY, true ) || in_array( $name, self::NEVER_OPEN, true ) ) {
			return;
		}
		if ( '/' === $name[0] ) {
			$this->close( substr( $name, 1 ) );
			return;
		}
		if ( 'template' === $name ) {
			// As a shadow root it would be live.
			$is_placeholders    = self::PLACEHOLDER === end( $this->names[ $last ] ) && ! isset( $attributes['shadowrootmode'] );
			$this->is_own[]     = $this->is_own[ $last ] || $is_placeholders;
			$this->names[]      = array();
			$this->counts[]     = array();
			$this->paragraphs[] = array( 0 );
		} elseif ( ! $is_closed_at_once ) {
			$this->names[ $last ][]         = $name;
			$this->counts[ $last ][ $name ] = ( $this->counts[ $last ][ $name ] ?? 0 ) + 1;
			if ( in_array( $name, self::SCOPES, true ) ) {
				$this->paragraphs[ $last ][] = 0;
			} elseif ( 'p' === $name ) {
				$this->paragraphs[ $last ][ count( $this->paragraphs[ $last ] ) - 1 ]++;
			}
		}
	}

	/** Closes the last element of a name and all that is open in it; what was never opened closes nothing. */
	private function close( string $name ): void {
		$last = count( $this->names ) - 1;
		if ( 'template' === $name && $last > 0 ) {
			array_pop( $this->names );
			array_pop( $this->counts );
			array_pop( $this->paragraphs );
			array_pop( $this->is_own );
		} elseif ( 'p' === $name ? end( $this->paragraphs[ $last ] ) : ! empty( $this->counts[ $last ][ $name ] ) ) {
			do {
				$closed = array_pop( $this->names[ $last ] );
				$this->counts[ $last ][ $closed ]--;
				if ( in_array( $closed, self::SCOPES, true ) ) {
					array_pop( $this->paragraphs[ $last ] );
				} elseif ( 'p' === $closed ) {
					$this->paragraphs[ $last ][ count( $this->paragraphs[ $last ] ) - 1 ]--;
				}
			} while ( $closed !== $name );
		}
	}
}

/**
 * The tag at a place with its URLs as `data-*`: where the change begins and ends, and the text in its place. Nothing where it
 * has none, or waits for another service. The same as `ask-first hold` does, in components/rewriter/defer-urls.ts.
 */
function defer_urls( string $html, int $start, string $name ): ?array {
	if ( ! isset( TEMPLATE_URLS[ $name ] ) ) {
		return null;
	}
	$attributes = array();
	$at         = $start + 1 + strlen( $name );
	while ( preg_match( ATTRIBUTE, $html, $found, PREG_OFFSET_CAPTURE, $at ) && isset( $found[1] ) ) {
		$at           = $found[0][1] + strlen( $found[0][0] );
		$attributes[] = array( strtolower( $found[1][0] ), $found[1][1], $at );
	}
	$names = array_column( $attributes, 0 );
	if ( in_array( 'data-consent', $names, true ) ) {
		return null;
	}
	$changed = null;
	foreach ( $attributes as list( $attribute, $from, $to ) ) {
		// SVG's older name for the same.
		$plain = 'xlink:href' === $attribute ? 'href' : $attribute;
		if ( ! in_array( $plain, TEMPLATE_URLS[ $name ], true ) ) {
			continue;
		}
		$changed = $changed ?? array( $from, $from, '' );
		// What is written so already comes to life in its place, and `href` in that of the older name.
		$is_overruled = in_array( "data-$plain", $names, true ) || ( $plain !== $attribute && in_array( $plain, $names, true ) );
		$written      = $is_overruled ? '' : "data-$plain" . substr( $html, $from + strlen( $attribute ), $to - $from - strlen( $attribute ) );
		$changed[2]  .= substr( $html, $changed[1], $from - $changed[1] ) . $written;
		$changed[1]   = $to;
	}
	return $changed;
}
