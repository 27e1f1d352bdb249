<?php
/**
 * Plugin Name: Ask First
 * Description: Videos and maps stay out of a page until the visitor says yes, and visitors are asked once.
 * Version: 0.1.0
 * Requires at least: 5.9
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: ask-first
 *
 * Stands in one folder with the built suite. Settings are constants of wp-config.php, ASK_FIRST_CATALOGUE and the like,
 * or the filter `ask_first_settings`. Without a setting the catalogue is catalogue.json in the same folder.
 *
 * WordPress itself asks YouTube or Vimeo for the title and frame of an address that an author pasted. That is a call from
 * server to server, made once and then remembered; nothing about a visitor goes along, so it is left alone.
 */

namespace AskFirst;

defined( 'ABSPATH' ) || exit;

// Nothing may come first: neither in the head, which feeds, embeds and the admin area make without wp_head, nor in the body.
add_action( 'wp_head', __NAMESPACE__ . '\print_script', PHP_INT_MIN );
add_action( 'wp_body_open', __NAMESPACE__ . '\print_banner', PHP_INT_MIN );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\close_gap' );
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_tags', 10, 2 );

// Blocks are those of posts, templates and widgets alike. What shortcodes make is only in the finished content.
foreach ( array( 'render_block', 'the_content', 'widget_text', 'widget_text_content', 'widget_custom_html_content' ) as $hook ) {
	add_filter( $hook, __NAMESPACE__ . '\rewrite', PHP_INT_MAX );
}
add_filter( 'wp_video_shortcode_override', __NAMESPACE__ . '\replace_player', PHP_INT_MAX, 2 );

/** The attributes of the script: `src`, and the script settings of the documentation without their `data-`. Empty ones are left out. */
function settings(): array {
	$settings = array( 'src' => plugins_url( 'ask-first.js', __FILE__ ) );
	foreach ( array( 'src', 'catalogue', 'site', 'domain', 'hold', 'frames', 'record' ) as $name ) {
		$constant = 'ASK_FIRST_' . strtoupper( $name );
		if ( defined( $constant ) ) {
			$settings[ $name ] = constant( $constant );
		}
	}
	$settings += array( 'catalogue' => plugins_url( 'catalogue.json', __FILE__ ) );
	return array_filter( (array) apply_filters( 'ask_first_settings', $settings ) );
}

/** Prints the script; WordPress escapes its attributes, and other plugins may add a nonce. */
function print_script(): void {
	$attributes = array();
	foreach ( settings() as $name => $value ) {
		$attributes[ 'src' === $name ? $name : "data-$name" ] = (string) $value;
	}
	wp_print_script_tag( $attributes );
}

/** Prints the banner's tag. */
function print_banner(): void {
	echo "<cookie-banner></cookie-banner>\n";
}

/** Themes keep room for a frame that lies on top of it: above a question, which stands in the text, that is a gap. */
function close_gap(): void {
	wp_register_style( 'ask-first', false, array(), '0.1.0' );
	wp_enqueue_style( 'ask-first' );
	wp_add_inline_style( 'ask-first', '.wp-block-embed__wrapper:has(> video-consent-placeholder)::before { content: none !important; }' );
}

/** Lets authors use the four tags, where WordPress would take them out. */
function allow_tags( $tags, $context ) {
	if ( 'post' !== $context || ! is_array( $tags ) ) {
		return $tags;
	}
	return $tags + array(
		'cookie-banner'             => array(),
		'cookie-preferences'        => array(),
		'cookie-table'              => array_fill_keys( array( 'service', 'category', 'site', 'no-live' ), true ),
		'video-consent-placeholder' => array_fill_keys( array( 'src', 'label', 'poster', 'width', 'height' ), true ),
	);
}

/** Puts a placeholder where a frame of a known provider is, and leaves every other byte as it is. */
function rewrite( $html ) {
	// Feed readers run no script.
	if ( ! is_string( $html ) || ! preg_match( '/<(?:iframe|embed|object)/i', $html ) || is_feed() ) {
		return $html;
	}
	$pieces    = pieces( $html );
	$rewritten = '';
	for ( $at = 0; $at < count( $pieces ); $at++ ) {
		$piece = $pieces[ $at ];
		if ( ! preg_match( '~^<(iframe|embed|object)[\s/>]~i', $piece, $tag ) ) {
			$rewritten .= $piece;
			continue;
		}
		$end        = end_of_element( strtolower( $tag[1] ), $pieces, $at );
		$attributes = attributes( $piece );
		$address    = plain_address( $attributes['src'] ?? $attributes['data'] ?? movie( $pieces, $at, $end ) );
		if ( isset( $attributes['srcdoc'] ) || ! provider( $address ) ) {
			$rewritten .= $piece;
			continue;
		}
		$rewritten .= placeholder( $address, $attributes );
		if ( null === $end ) {
			// An iframe that is never closed hid all that follows it.
			preg_match( TAG, $piece, $start );
			$rewritten .= rewrite( substr( $piece, strlen( $start[0] ?? $piece ) ) );
		}
		$at = $end ?? $at;
	}
	return $rewritten;
}

const ATTRIBUTE = '[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|\'[^\']*+\'|(?!["\'])[^\s>]*+)|(?!\s*+=))';
const TAG       = '~^<[a-z][^\s/>]*+(?:[\s/]++|' . ATTRIBUTE . ')*+>~i';
const TEXT_ONLY = '~^<(iframe|script|style|textarea|title|xmp|noembed|noframes)[\s/>]~i';

/**
 * Takes HTML apart into tags, each with the text that only it can hold, comments and text. WordPress's own tokeniser
 * does it but for three things, put right here: a `>` inside quotes, what looks like tags inside a script, and `a < b`.
 */
function pieces( string $html ): array {
	$pieces = array();
	$left   = array_reverse( wp_html_split( $html ) );
	while ( $left ) {
		$piece = array_pop( $left );
		if ( preg_match( '~^<(?![a-z/!?])~i', $piece ) ) {
			$pieces[] = '<';
			array_push( $left, ...array_reverse( wp_html_split( substr( $piece, 1 ) ) ) );
			continue;
		}
		$is_tag = preg_match( '/^<[a-z]/i', $piece );
		if ( $is_tag && ( ! preg_match( TAG, $piece ) || preg_match( TEXT_ONLY, $piece ) ) ) {
			$rest  = $piece . implode( '', array_reverse( $left ) );
			$piece = substr( $rest, 0, length_of_tag( $rest ) );
			$left  = array_reverse( wp_html_split( substr( $rest, strlen( $piece ) ) ) );
		}
		$pieces[] = $piece;
	}
	return $pieces;
}

/** How long the tag is that HTML begins with, and with it the text up to the closing tag where it can hold nothing else. */
function length_of_tag( string $html ): int {
	if ( ! preg_match( TAG, $html, $tag ) ) {
		return strlen( $html );
	}
	$length = strlen( $tag[0] );
	if ( ! preg_match( TEXT_ONLY, $html, $name ) ) {
		return $length;
	}
	$closing = '~</' . $name[1] . '[\s/>]~i';
	return preg_match( $closing, $html, $found, PREG_OFFSET_CAPTURE, $length ) ? $found[0][1] : strlen( $html );
}

/** The attributes of the tag that a piece begins with, decoded; of one given twice the first counts, as in browsers. */
function attributes( string $piece ): array {
	$attributes = array();
	preg_match( TAG, $piece, $tag );
	$inside = preg_replace( '~^<[^\s/>]*+~', '', $tag[0] ?? '' );
	preg_match_all( '~' . ATTRIBUTE . '~', $inside, $found );
	foreach ( $found[0] as $attribute ) {
		$parts       = preg_split( '/\s*=\s*/', $attribute, 2 );
		$value       = preg_replace( '/^(["\'])(.*)\1$/s', '$2', $parts[1] ?? '' );
		$attributes += array( strtolower( $parts[0] ) => html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}
	return $attributes;
}

/** The place of the piece that closes an element; nothing where none does. */
function end_of_element( string $name, array $pieces, int $at ): ?int {
	if ( 'embed' === $name ) {
		return $at;
	}
	for ( $depth = 0; $at < count( $pieces ); $at++ ) {
		if ( preg_match( "~^<(/?)$name" . '[\s/>]~i', $pieces[ $at ], $tag ) ) {
			$depth += $tag[1] ? -1 : 1;
		}
		if ( 0 === $depth ) {
			return $at;
		}
	}
	return null;
}

/** The address of a film that an object names in a parameter, as those of Flash did and some browsers still read it. */
function movie( array $pieces, int $at, ?int $end ): string {
	for ( $at++; null !== $end && $at < $end; $at++ ) {
		$parameter = preg_match( '~^<param[\s/]~i', $pieces[ $at ] ) ? attributes( $pieces[ $at ] ) : array();
		if ( in_array( strtolower( $parameter['name'] ?? '' ), array( 'movie', 'src', 'url', 'code' ), true ) ) {
			return $parameter['value'] ?? '';
		}
	}
	return '';
}

/** An address as browsers read it: line ends are nothing, a backslash is a slash, slashes may be too few or too many. */
function plain_address( string $address ): string {
	$plain = strtr( preg_replace( '/[\t\r\n]/', '', trim( $address, "\0..\x20" ) ), '\\', '/' );
	return preg_replace( '~^(?:https?:/*|//+)~i', 'https://', $plain );
}

/** Which provider a plain address is one of; empty where it is none of those known. */
function provider( string $address ): string {
	$parts = wp_parse_url( $address );
	$host  = strtolower( rtrim( rawurldecode( $parts['host'] ?? '' ), '.' ) );
	if ( preg_match( '/(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/', $host ) ) {
		return 'youtube';
	}
	if ( preg_match( '/(^|\.)vimeo\.com$/', $host ) ) {
		return 'vimeo';
	}
	$is_map = preg_match( '~^(?:www\.)?google\.[a-z.]+/+maps|^maps\.google\.[a-z.]+/~', $host . ( $parts['path'] ?? '' ) . '/' );
	return $is_map ? 'google-maps' : '';
}

/** The tag that asks before a video or map is shown, with a plain link inside for visitors without scripts. */
function placeholder( string $address, array $attributes ): string {
	$sentences = array(
		'youtube'     => __( 'Watch this video on YouTube', 'ask-first' ),
		'vimeo'       => __( 'Watch this video on Vimeo', 'ask-first' ),
		'google-maps' => __( 'See this map on Google Maps', 'ask-first' ),
	);
	$label  = trim( $attributes['title'] ?? $attributes['aria-label'] ?? '' );
	$markup = '<video-consent-placeholder src="' . esc_url( $address ) . '"';
	$markup .= '' === $label ? '' : ' label="' . esc_attr( $label ) . '"';
	foreach ( array( 'width', 'height' ) as $name ) {
		if ( preg_match( '/^\s*([1-9]\d{0,4})(?:px)?\s*$/', $attributes[ $name ] ?? '', $pixels ) ) {
			$markup .= " $name=\"$pixels[1]\"";
		}
	}
	foreach ( array( 'class', 'id', 'style' ) as $name ) {
		$value = $attributes[ $name ] ?? '';
		// A style may ask another host for a picture, as some do for a poster.
		if ( '' !== $value && ! ( 'style' === $name && preg_match( '/[\\\\@]|url|image|src/i', $value ) ) ) {
			$markup .= " $name=\"" . esc_attr( $value ) . '"';
		}
	}
	$text = '' === $label ? $sentences[ provider( $address ) ] : $label;
	return $markup . '><a href="' . esc_url( page_of( $address ) ) . '">' . esc_html( $text ) . '</a></video-consent-placeholder>';
}

/** A page that shows what a frame shows, as far as its address tells; else the address itself. */
function page_of( string $address ): string {
	if ( preg_match( '~youtube(?:-nocookie)?\.com/(?:embed|v)/((?!videoseries|live_stream)[\w-]{11})(?:[?&#]|$)~', $address, $found ) ) {
		return "https://www.youtube.com/watch?v=$found[1]";
	}
	if ( preg_match( '~player\.vimeo\.com/video/(\d+)(?:\?(?:.*&)?h=([\da-f]+))?~', $address, $found ) ) {
		return "https://vimeo.com/$found[1]" . ( isset( $found[2] ) ? "/$found[2]" : '' );
	}
	if ( preg_match( '~/maps/embed\?pb=.*!2d(-?[\d.]+)!3d(-?[\d.]+)~', $address, $found ) ) {
		return "https://www.google.com/maps/@$found[2],$found[1],15z";
	}
	return $address;
}

/**
 * WordPress's own player would bring YouTube's or Vimeo's script for a video whose address is theirs. An address without
 * a name in front, with the title behind it, is the suite's own form, for which WordPress would show nothing.
 */
function replace_player( $override, $attributes ) {
	$attributes = is_array( $attributes ) ? $attributes : array();
	$unnamed    = array_filter( $attributes, 'is_int', ARRAY_FILTER_USE_KEY );
	$address    = plain_address( (string) ( $attributes['src'] ?? $unnamed[0] ?? '' ) );
	$attributes += array( 'title' => implode( ' ', array_slice( $unnamed, 1 ) ) );
	return provider( $address ) ? placeholder( $address, $attributes ) : $override;
}
