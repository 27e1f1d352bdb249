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
 * or the filter `ask_first_settings`. Without a setting the catalogue is catalogue.json in the same folder. ASK_FIRST_ROWS
 * names a file on the server, a catalogue or the rows.json of a published one, where the catalogue is on another host.
 *
 * WordPress itself asks YouTube or Vimeo for the title and frame of an address that an author pasted. That is a call from
 * server to server, made once and then remembered; nothing about a visitor goes along, so it is left alone.
 */

namespace AskFirst;

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/templates.php';

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

// Off until it is switched on.
if ( receives( 'COUNTS' ) || receives( 'RECORD' ) ) {
	require_once __DIR__ . '/receiver.php';
}

add_action(
	'plugins_loaded',
	static function (): void {
		if ( function_exists( 'wp_has_consent' ) ) {
			require_once __DIR__ . '/consent-api.php';
		}
	},
	PHP_INT_MAX
);

/** Whether this site itself receives what pages send: a text in its place is the URL of another receiver. */
function receives( string $what ): bool {
	return defined( "ASK_FIRST_$what" ) && true === constant( "ASK_FIRST_$what" );
}

/** The attributes of the script: `src`, and the script settings of the documentation without their `data-`. Empty ones are left out. */
function settings(): array {
	$settings = array( 'src' => plugins_url( 'ask-first.js', __FILE__ ) );
	foreach ( array( 'src', 'catalogue', 'site', 'domain', 'hold', 'frames', 'record', 'counts' ) as $name ) {
		$constant = 'ASK_FIRST_' . strtoupper( $name );
		if ( defined( $constant ) ) {
			$settings[ $name ] = receives( strtoupper( $name ) ) ? receiver_url() : constant( $constant );
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

/** Prints the banner's tag, with the question in it where that was written beforehand. */
function print_banner(): void {
	echo written_banner() ?? '<cookie-banner></cookie-banner>', "\n";
}

/**
 * The banner in the page's language, of those that `ask-first render --banner --out` wrote into the folder that the constant
 * ASK_FIRST_BANNERS names; nothing where there is none, or the file is something else.
 */
function written_banner(): ?string {
	$folder   = defined( 'ASK_FIRST_BANNERS' ) ? (string) constant( 'ASK_FIRST_BANNERS' ) : '';
	$language = strtolower( (string) strtok( get_bloginfo( 'language' ), '-' ) );
	$file     = rtrim( $folder, '/\\' ) . "/banner-$language.html";
	if ( '' === $folder || ! preg_match( '/^[a-z]{2,8}$/D', $language ) || ! is_readable( $file ) ) {
		return null;
	}
	$banner = trim( (string) file_get_contents( $file ) );
	// One that was cut off would take the page into its template.
	$is_whole = 0 === strpos( $banner, '<cookie-banner ' ) && '</template></cookie-banner>' === substr( $banner, -27 );
	return $is_whole ? $banner : null;
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

/**
 * Puts a placeholder where a frame of a known provider is, and keeps Firefox from loading what a placeholder's template
 * has; leaves every other byte as it is.
 */
function rewrite( $html ) {
	// Feed readers run no script.
	if ( ! is_string( $html ) || ! preg_match( '/<(?:iframe|embed|object|video-consent-placeholder)/i', $html ) || is_feed() ) {
		return $html;
	}
	$rewritten = '';
	$done      = 0;
	foreach ( known_frames( $html ) as $start => list( $end, $provided, $attributes ) ) {
		// What stands inside an object that is replaced goes with it.
		if ( $start >= $done ) {
			$rewritten .= substr( $html, $done, $start - $done ) . ( $provided ? placeholder( $provided, $attributes ) : $attributes );
			$done       = $end;
		}
	}
	return $rewritten . substr( $html, $done );
}

/**
 * The frames of known providers, by where they begin: where they end, whose they are, and their attributes. What is to be
 * written in a placeholder's template is nobody's, with its text for attributes. One pass, as browsers read HTML: its time
 * and memory grow with the text and no faster, whatever is nested or never closed.
 */
function known_frames( string $html, bool $is_foreign = false, bool $is_template = false ): array {
	$frames       = array();
	$objects      = array();
	$never_closed = array();
	$open         = new Open_Tags( $is_template );
	$keep         = static function ( int $start, int $end, string $address, array $attributes ) use ( &$frames ): bool {
		$provided = provided( $address );
		if ( $provided ) {
			$frames[ $start ] = array( $end, $provided, $attributes );
		}
		return (bool) $provided;
	};
	for ( $at = 0; false !== ( $start = strpos( $html, '<', $at ) ); ) {
		list( $name, $at, $attributes ) = tag_at( $html, $start );
		$deferred                       = $open->is_in_template() ? defer_urls( $html, $start, $name ) : null;
		if ( $deferred ) {
			$frames[ $deferred[0] ] = array( $deferred[1], null, $deferred[2] );
		}
		$open->pass( $name, $attributes, $is_foreign && '/>' === substr( $html, $at - 2, 2 ) );
		if ( preg_match( '~^/?(?:svg|math)$~', $name ) ) {
			$is_foreign = '/' !== $name[0];
		} elseif ( 'embed' === $name ) {
			$keep( $start, $at, $attributes['src'] ?? '', $attributes );
		} elseif ( 'object' === $name ) {
			$objects[] = array( $start, $at, $attributes['data'] ?? '', $attributes );
		} elseif ( 'param' === $name && $objects && '' === $objects[ count( $objects ) - 1 ][2] ) {
			// So films of Flash were named, and some browsers still read it.
			$is_film = in_array( strtolower( $attributes['name'] ?? '' ), array( 'movie', 'src', 'url', 'code' ), true );
			$objects[ count( $objects ) - 1 ][2] = $is_film ? $attributes['value'] ?? '' : '';
		} elseif ( '/object' === $name && $objects ) {
			list( $opened, , $address, $attributes ) = array_pop( $objects );
			$keep( $opened, $at, $address, $attributes );
		} elseif ( in_array( $name, TEXT_ONLY, true ) ) {
			$closed   = isset( $never_closed[ $name ] ) ? null : end_of_text( $html, $name, $at );
			$end      = null === $closed ? $at : tag_at( $html, $closed )[1];
			$is_known = 'iframe' === $name && ! isset( $attributes['srcdoc'] ) && $keep( $start, $end, $attributes['src'] ?? '', $attributes );
			// Without scripts, and inside of drawings, browsers find tags where there is only text elsewhere.
			$has_tags = $is_foreign || 'noscript' === $name;
			if ( null === $closed && ! $is_known && ! $has_tags ) {
				break;
			}
			if ( null === $closed ) {
				// What follows is read: a known frame that hid it is replaced.
				$never_closed[ $name ] = true;
			} elseif ( $has_tags && ! $is_known ) {
				foreach ( known_frames( substr( $html, $at, $closed - $at ), $is_foreign, $open->is_in_template() ) as $from => $frame ) {
					$frame[0]             += $at;
					$frames[ $from + $at ] = $frame;
				}
			}
			$at = $end;
		}
	}
	foreach ( $objects as $object ) {
		$keep( ...$object );
	}
	ksort( $frames );
	return $frames;
}

// What browsers take for white space in a tag: PCRE's own has one more.
const SPACE     = '\t\n\f\r ';
const ATTRIBUTE = '~\G[' . SPACE . '/]*+(?:>|([^' . SPACE . '/>][^' . SPACE . '/>=]*+)' .
	'(?:[' . SPACE . ']*+=[' . SPACE . ']*+(?:"([^"]*+)"?|\'([^\']*+)\'?|([^' . SPACE . '>]*+)))?)~';
const TEXT_ONLY = array( 'iframe', 'script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes', 'noscript', 'plaintext' );

/**
 * What begins with a `<`: the name of a tag, of a closing one with a slash in front; where it ends; its attributes, decoded.
 * A comment has no name, nor has a `<` that is text. A tag that the text ends in is closed by whatever follows on the page.
 */
function tag_at( string $html, int $start ): array {
	if ( ! preg_match( '~\G</?[a-z][^' . SPACE . '/>]*+~i', $html, $found, 0, $start ) ) {
		return array( '', end_of_comment( $html, $start ), array() );
	}
	$name       = strtolower( substr( $found[0], 1 ) );
	$end        = $start + strlen( $found[0] );
	$attributes = array();
	while ( preg_match( ATTRIBUTE, $html, $found, PREG_UNMATCHED_AS_NULL, $end ) ) {
		$end += strlen( $found[0] );
		if ( ! isset( $found[1] ) ) {
			return array( $name, $end, array_map( __NAMESPACE__ . '\decode', $attributes ) );
		}
		if ( in_array( $name, array( 'iframe', 'embed', 'object', 'param', 'template' ), true ) ) {
			// Of an attribute given twice the first counts.
			$attributes += array( strtolower( $found[1] ) => $found[2] ?? $found[3] ?? $found[4] ?? '' );
		}
	}
	return array( $name, strlen( $html ), array_map( __NAMESPACE__ . '\decode', $attributes ) );
}

/** Where a comment ends that begins at a place; just behind the `<` where it is none. */
function end_of_comment( string $html, int $start ): int {
	$is_comment = 0 === substr_compare( $html, '<!--', $start, 4 );
	if ( ! $is_comment && ! preg_match( '~\G<[!?/]~', $html, $found, 0, $start ) ) {
		return $start + 1;
	}
	$end = $is_comment ? '~\G-?>|--!?>~' : '~>~';
	return preg_match( $end, $html, $found, PREG_OFFSET_CAPTURE, $start + ( $is_comment ? 4 : 2 ) )
		? $found[0][1] + strlen( $found[0][0] )
		: strlen( $html );
}

/** Where the closing tag begins of an element that holds nothing but text; nothing where it is never closed. */
function end_of_text( string $html, string $name, int $at ): ?int {
	// A script that is hidden in a comment may write another: inside of both a closing tag is the other's.
	$is_hidden = false;
	$is_inner  = false;
	$marks     = "~</?$name(?=[" . SPACE . '/>]|\z)' . ( 'script' === $name ? '|<!--|-->' : '' ) . '~i';
	while ( preg_match( $marks, $html, $found, PREG_OFFSET_CAPTURE, $at ) ) {
		list( $mark, $place ) = $found[0];
		if ( '/' === $mark[1] && ! $is_inner ) {
			return 'plaintext' === $name ? null : $place;
		}
		$is_inner  = $is_hidden && '-->' !== $mark && ( '<!--' === $mark ? $is_inner : '/' !== $mark[1] );
		$is_hidden = '<!--' === $mark || ( $is_hidden && '-->' !== $mark );
		// Both may share their dashes.
		$at = $place + ( '<!--' === $mark ? 2 : strlen( $mark ) );
	}
	return null;
}

/** An attribute's value as browsers read it: a number needs no semicolon, nor does an old name that no letter follows. */
function decode( string $value ): string {
	$reference = '/&(?:#x([\da-f]++);?|#(\d++);?|([a-z][a-z\d]*+);|(amp|ordf|ordm|shy)(?![a-z\d=]))/i';
	return false === strpos( $value, '&' ) ? $value : preg_replace_callback(
		$reference,
		static function ( array $found ): string {
			$code = '' !== $found[1] ? hexdec( $found[1] ) : ( '' !== ( $found[2] ?? '' ) ? (float) $found[2] : null );
			// Control characters, which PHP does not decode, may stand in front of an address.
			return null !== $code && $code < 128 ? chr( (int) $code ) : html_entity_decode(
				'&' . ( null === $code ? $found[4] ?? $found[3] : sprintf( '#%d', min( $code, 0x110000 ) ) ) . ';',
				ENT_QUOTES | ENT_HTML5,
				'UTF-8'
			);
		},
		$value
	);
}

// The next lines are written by `ASK_FIRST_WRITE=1 npm test -- providers-in-php`, from components/embeds/providers.ts.
// <providers>
const PROVIDERS = array(
	'youtube' => '~^([^/]*\.)?youtu(be(-nocookie|\.googleapis)?\.com|\.be)\.?\/~',
	'vimeo' => '~^([^/]*\.)?vimeo\.com\.?\/~',
	'google-maps' => '~^(?=[^/]*\/*maps)([^/]*\.)?goo(gle(\.(com|(com?\.)?\w\w)|apis\.com)|\.gl)\.?\/~',
);
const ROW_PATTERN = '~^(\*\.)?([A-Za-z\d]+(-+[A-Za-z\d]+)*\.)+[A-Za-z][A-Za-z\d]*(-+[A-Za-z\d]+)*(\/[\w.\x7e!$&\'()+,;=:@-]+)*\/?$~D';
const TEMPLATE_URLS = array(
	'base' => array( 'href' ),
	'link' => array( 'href', 'imagesrcset' ),
	'script' => array( 'src', 'href' ),
	'img' => array( 'src', 'srcset', 'href' ),
	'image' => array( 'src', 'srcset', 'href' ),
	'feimage' => array( 'href' ),
	'source' => array( 'src', 'srcset' ),
	'video' => array( 'src', 'poster' ),
	'audio' => array( 'src' ),
);
const REGISTRIES = '~^(ac|asn|asso|co|com|edu|gen|go|gob|gouv|gov|govt|gub|ltd|me|mil|mod|ne|net|nhs|nom|or|org|plc|police|sch|school)\.[a-z]{2}$~D';
const IGNORED_IN_HOSTS = '\x{ad}\x{34f}\x{61c}\x{115f}-\x{1160}\x{17b4}-\x{17b5}\x{180b}-\x{180f}\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{206f}\x{3164}\x{fe00}-\x{fe0f}\x{feff}\x{ffa0}\x{fff0}-\x{fff8}\x{1bca0}-\x{1bca3}\x{1d173}-\x{1d17a}\x{e0000}-\x{e0fff}';
const LETTERS_IN_HOSTS = array(
	0xaa => 'a', 0xba => 'o', 0x132 => 'ij ij ', 0x17f => 's', 0x1c7 => 'lj lj lj nj nj nj ', 0x1f1 => 'dz dz dz ',
	0x2b0 => 'h', 0x2b2 => 'jr', 0x2b7 => 'wy', 0x2e1 => 'lsx', 0x1d2c => 'a', 0x1d2e => 'b', 0x1d30 => 'de',
	0x1d33 => 'ghijklmn', 0x1d3c => 'o', 0x1d3e => 'prtuwa', 0x1d47 => 'bde', 0x1d4d => 'g', 0x1d4f => 'km',
	0x1d52 => 'o', 0x1d56 => 'ptu', 0x1d5b => 'v', 0x1d62 => 'iruv', 0x1d9c => 'c', 0x1da0 => 'f', 0x1dbb => 'z',
	0x1e9e => 'ss ', 0x2024 => '. .. ... ', 0x2071 => 'i', 0x207f => 'n', 0x2090 => 'aeox', 0x2095 => 'hklmnpst',
	0x20a8 => 'rs ', 0x2102 => 'c', 0x210a => 'ghhhh', 0x2110 => 'iill', 0x2115 => 'n no ', 0x2119 => 'pqrrr',
	0x2120 => 'sm tel tm ', 0x2124 => 'z', 0x2128 => 'z', 0x212a => 'k', 0x212c => 'bc', 0x212f => 'eef',
	0x2133 => 'mo', 0x2139 => 'i', 0x213b => 'fax ', 0x2145 => 'ddeij',
	0x2160 => 'i ii iii iv v vi vii viii ix x xi xii l c d m i ii iii iv v vi vii viii ix x xi xii l c d m ',
	0x24b6 => 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz', 0x2c7c => 'jv', 0x3002 => '.', 0x3250 => 'pte ',
	0x32cc => 'hg erg ev ltd ', 0x3371 => 'hpa da au bar ov pc dm ', 0x337a => 'iu ', 0x3380 => 'pa na ',
	0x3383 => 'ma ka kb mb gb cal kcal pf nf ', 0x338e => 'mg kg hz khz mhz ghz thz ', 0x3396 => 'ml dl kl fm nm ',
	0x339c => 'mm cm km ', 0x33a9 => 'pa kpa mpa gpa rad ', 0x33b0 => 'ps ns ', 0x33b3 => 'ms pv nv ',
	0x33b7 => 'mv kv mv pw nw ', 0x33bd => 'mw kw mw ', 0x33c2 => 'a.m. bq cc cd ',
	0x33c7 => 'co. db gy ha hp in kk km kt lm ln log lx mb mil mol ph p.m. ppm pr sr sv wb ', 0x33ff => 'gal ',
	0xa7f1 => 'scfq', 0xfb00 => 'ff fi fl ffi ffl st st ', 0xfe19 => '... ', 0xfe30 => '.. ', 0xfe52 => '.',
	0xfe63 => '-', 0xff0d => '-.', 0xff21 => 'abcdefghijklmnopqrstuvwxyz', 0xff41 => 'abcdefghijklmnopqrstuvwxyz',
	0xff61 => '.', 0x107a5 => 'q', 0x1ccd6 => 'abcdefghijklmnopqrstuvwxyz',
	0x1d400 => 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefg',
	0x1d456 => 'ijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyza', 0x1d49e => 'cd',
	0x1d4a2 => 'g', 0x1d4a5 => 'jk', 0x1d4a9 => 'nopq', 0x1d4ae => 'stuvwxyzabcd', 0x1d4bb => 'f',
	0x1d4bd => 'hijklmn', 0x1d4c5 => 'pqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzab',
	0x1d507 => 'defg', 0x1d50d => 'jklmnopq', 0x1d516 => 'stuvwxy', 0x1d51e => 'abcdefghijklmnopqrstuvwxyzab',
	0x1d53b => 'defg', 0x1d540 => 'ijklm', 0x1d546 => 'o', 0x1d54a => 'stuvwxy',
	0x1d552 => 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
	0x1f12b => 'c r cd wz ', 0x1f130 => 'a b c d e f g h i j k l m n o p q r s t u v w x y z hv mv sd ss ppv wc ',
	0x1f16a => 'mc md mr ', 0x1f190 => 'dj ',
);
// </providers>

/** Whose an address is, and the address as browsers read it; nothing where it is none of a known provider's. */
function provided( string $address ): ?array {
	list( $host, $path, $rest ) = parse_address( $address );
	$host_name                  = preg_replace( '/\.$/D', '', $host );
	foreach ( PROVIDERS as $service => $pattern ) {
		// A pattern that gives up, on an address of a megabyte, has not said no.
		if ( '' !== $host && 0 !== preg_match( $pattern, "$host/$path" ) ) {
			return array(
				'service' => $service,
				'path'    => $path . $rest,
				'address' => "https://$host_name$path$rest",
			);
		}
	}
	// Nothing is shown of an address with a user name or a port, or without https: only its link is of use.
	$is_safe = preg_match( '~^[\0-\x20]*+(?:https:)?//[^/?#@:\\\\]++(?:[/?#]|$)~iD', $address );
	foreach ( '' === $host_name ? array() : rows() as $service => $row ) {
		if ( matches( $row['patterns'], $host_name, $path ) ) {
			return array(
				'service' => $service,
				'row'     => $row,
				'host'    => $host_name,
				'path'    => $path . $rest,
				'address' => "https://$host_name$path$rest",
				'src'     => $is_safe ? "https://$host_name$path$rest" : trim( $address ),
			);
		}
	}
	return null;
}

/** Whether one of some patterns means a host and path: a pattern is a host, whether all below it is meant, and a path. */
function matches( array $patterns, string $host, string $path ): bool {
	$decoded = preg_replace_callback(
		'/%([2-7][\da-f])/i',
		static function ( array $found ): string {
			return chr( (int) hexdec( $found[1] ) );
		},
		$path
	);
	$plain   = implode( '/', preg_split( '~[/\\\\]++~', strtolower( (string) $decoded ), -1, PREG_SPLIT_NO_EMPTY ) );
	foreach ( $patterns as list( $name, $is_domain, $folder ) ) {
		$is_host = $host === $name || ( $is_domain && substr( $host, -strlen( ".$name" ) ) === ".$name" );
		if ( $is_host && ( '' === $folder || 0 === strpos( "$plain/", "$folder/" ) ) ) {
			return true;
		}
	}
	return false;
}

/**
 * The services of the catalogue that say whose frames are their own: what each is called, what its frames show, and its
 * patterns. A pattern that would match too much matches nothing; `ask-first check` says which.
 */
function rows(): array {
	static $rows = null;
	if ( null !== $rows ) {
		return $rows;
	}
	$rows      = array();
	$file      = rows_file();
	$catalogue = '' !== $file && is_readable( $file ) ? json_decode( (string) file_get_contents( $file ), true ) : null;
	foreach ( is_array( $catalogue['services'] ?? null ) ? $catalogue['services'] : array() as $service ) {
		$id       = $service['id'] ?? '';
		$patterns = array();
		foreach ( is_array( $service['embeds'] ?? null ) ? $service['embeds'] : array() as $text ) {
			$is_row = is_string( $text ) && preg_match( ROW_PATTERN, $text ) && ! preg_match( '~/\.+(?:/|$)~D', $text );
			$text   = $is_row ? strtolower( $text ) : '';
			list( $host, $path ) = explode( '/', preg_replace( '/^\*\./', '', $text ) . '/', 2 );
			if ( $is_row && ! preg_match( REGISTRIES, $host ) ) {
				$patterns[] = array( $host, '*' === $text[0], trim( $path, '/' ) );
			}
		}
		if ( $patterns && is_string( $id ) && preg_match( '/^[a-z0-9-]+$/D', $id ) ) {
			$name        = $service['name'] ?? '';
			$name        = is_array( $name ) ? $name['en'] ?? reset( $name ) : $name;
			$kind        = $service['kind'] ?? '';
			$rows[ $id ] = array(
				'name'     => is_string( $name ) ? $name : '',
				'kind'     => is_string( $kind ) ? $kind : 'other',
				'patterns' => $patterns,
			);
		}
	}
	return $rows;
}

/** The file on this server that has the rows: the catalogue, or the rows of a published one; empty where it is elsewhere. */
function rows_file(): string {
	if ( defined( 'ASK_FIRST_ROWS' ) ) {
		return (string) ASK_FIRST_ROWS;
	}
	$catalogue = (string) ( settings()['catalogue'] ?? '' );
	$content   = content_url( '/' );
	// The same place on https and http, and without either.
	$path = preg_replace( '~^https?:~', '', $catalogue );
	$base = preg_replace( '~^https?:~', '', $content );
	foreach ( array( $base, (string) wp_parse_url( $content, PHP_URL_PATH ) ) as $start ) {
		if ( '' !== $start && 0 === strpos( $path, $start ) && false === strpos( $path, '..' ) ) {
			$file = WP_CONTENT_DIR . '/' . substr( preg_replace( '/[?#].*/s', '', $path ), strlen( $start ) );
			return '/' === substr( $file, -1 ) ? $file . 'rows.json' : $file;
		}
	}
	return '';
}

/**
 * An address as a browser's URL parser reads it: its host, its path, and what is behind that. Nobody knows here whether the
 * page is on https, and `https:example.org` is a path on some: it counts as a host, and so does what any scheme names.
 */
function parse_address( string $address ): array {
	$none    = array( '', '', '' );
	$plain   = preg_replace( '/[\t\r\n]++/', '', trim( $address, "\0..\x20" ) );
	$is_web  = preg_match( '~^(?:(?:https?|wss?|ftp|file):[/\\\\]*+|[/\\\\]{2,}+)([^/\\\\?#]*+)([^?#]*+)(.*+)~is', $plain, $parts );
	$is_host = $is_web || preg_match( '~^[a-z][a-z\d+.-]*+://([^/?#]*+)([^?#]*+)(.*+)~is', $plain, $parts );
	if ( ! $is_host ) {
		return $none;
	}
	list( , $authority, $path, $rest ) = $parts;
	// Behind the last `@` is the host, in front of it the user.
	$place = substr( (string) strrchr( "@$authority", '@' ), 1 );
	if ( ! preg_match( '/^([^:]*+)(?::(\d*+))?$/D', $place, $parts ) || (int) ( $parts[2] ?? 0 ) > 65535 ) {
		return $none;
	}
	return array( $is_web ? plain_host( $parts[1] ) : $parts[1], plain_path( $is_web ? strtr( $path, '\\', '/' ) : $path ), $rest );
}

/** A host without what hides its letters; empty where browsers refuse it. */
function plain_host( string $host ): string {
	$host = rawurldecode( $host );
	if ( preg_match( '/[\x80-\xff]/', $host ) ) {
		$visible = preg_replace( '/[' . IGNORED_IN_HOSTS . ']++/u', '', $host );
		// Bytes that are no UTF-8 are letters in another encoding, or nothing.
		$host = null === $visible ? preg_replace( '/[\x80-\xff]++/', '', $host ) : strtr( $visible, letters_in_hosts() );
	}
	return preg_match( '~[\0-\x20#%/:<>?@[\\\\\]^|\x7f]~', $host ) ? '' : strtolower( $host );
}

/** What browsers read characters in hosts as that are letters, dots or hyphens in another shape. */
function letters_in_hosts(): array {
	static $letters = array();
	foreach ( $letters ? array() : LETTERS_IN_HOSTS as $code => $row ) {
		foreach ( false === strpos( $row, ' ' ) ? str_split( $row ) : explode( ' ', rtrim( $row ) ) as $letter ) {
			$letters[ html_entity_decode( "&#$code;", ENT_QUOTES | ENT_HTML5, 'UTF-8' ) ] = $letter;
			$code++;
		}
	}
	return $letters;
}

/** A path without steps to the folder it is in, or above it. */
function plain_path( string $path ): string {
	if ( ! preg_match( '~/(?:\.|%2e)~i', $path ) ) {
		return '' === $path ? '/' : $path;
	}
	$plain    = array();
	$segments = explode( '/', substr( $path, 1 ) );
	foreach ( $segments as $index => $segment ) {
		$step    = str_ireplace( '%2e', '.', $segment );
		$is_step = '.' === $step || '..' === $step;
		if ( '..' === $step ) {
			array_pop( $plain );
		}
		if ( ! $is_step ) {
			$plain[] = $segment;
		} elseif ( count( $segments ) - 1 === $index ) {
			$plain[] = '';
		}
	}
	return '/' . implode( '/', $plain );
}

/** The tag that asks before a video or map is shown, with a plain link inside for visitors without scripts. */
function placeholder( array $provided, array $attributes ): string {
	$sentences = array(
		'youtube'     => __( 'Watch this video on YouTube', 'ask-first' ),
		'vimeo'       => __( 'Watch this video on Vimeo', 'ask-first' ),
		'google-maps' => __( 'See this map on Google Maps', 'ask-first' ),
	);
	// Empty also where it is no valid text.
	$label   = esc_attr( trim( $attributes['title'] ?? $attributes['aria-label'] ?? '' ) );
	$address = esc_url( $provided['src'] ?? $provided['address'] );
	$size    = '';
	foreach ( array( 'width', 'height' ) as $name ) {
		// A style counts before an attribute; what depends on the place is no number of pixels.
		$is_styled = preg_match( "/(?:^|[;\\s])$name\\s*:([^;!]+)/i", $attributes['style'] ?? '', $styled );
		$length    = $is_styled ? $styled[1] : $attributes[ $name ] ?? '';
		if ( preg_match( '/^\s*([1-9]\d{0,4}(?:\.\d{1,9})?)(?:px)?\s*$/i', $length, $pixels ) ) {
			$size .= " $name=\"" . round( (float) $pixels[1] ) . '"';
		}
	}
	$markup = "<video-consent-placeholder src=\"$address\"" . ( '' === $label ? '' : " label=\"$label\"" ) . $size;
	foreach ( array( 'class', 'id', 'style' ) as $name ) {
		$value = $attributes[ $name ] ?? '';
		// A style may ask another host for a picture, as some do for a poster.
		if ( '' !== $value && ! ( 'style' === $name && preg_match( '/[\\\\@]|url|image|src/i', $value ) ) ) {
			$markup .= " $name=\"" . esc_attr( $value ) . '"';
		}
	}
	$sentence = isset( $provided['row'] ) ? row_sentence( $provided ) : $sentences[ $provided['service'] ];
	$text     = '' === $label ? esc_html( $sentence ) : $label;
	$is_safe  = ! isset( $provided['src'] ) || $provided['src'] === $provided['address'];
	$held     = $is_safe ? held_frame( $provided['service'], $address, $size, $attributes ) : '';
	return "$markup>$held<a href=\"" . esc_url( page_of( $provided ) ) . "\">$text</a></video-consent-placeholder>";
}

/**
 * The frame as a page's own script holds it, inside a template, where the page limits its rights: what is shown after a yes
 * may not have more. Empty where it takes none away: what the providers' own markup says does not.
 */
function held_frame( string $service, string $address, string $size, array $attributes ): string {
	$rights = array(
		'sandbox'        => '/^/',
		'referrerpolicy' => '/^\s*(no-referrer|same-origin|(strict-)?origin)\s*$/iD',
		'allow'          => "/'(none|self)'/i",
		'credentialless' => '/^/',
		'csp'            => '/^/',
	);
	list( $said, $is_limited ) = array( '', false );
	foreach ( $rights as $name => $limits ) {
		if ( isset( $attributes[ $name ] ) ) {
			$said      .= " $name=\"" . esc_attr( $attributes[ $name ] ) . '"';
			$is_limited = $is_limited || preg_match( $limits, $attributes[ $name ] );
		}
	}
	if ( ! $is_limited ) {
		return '';
	}
	// Without a list in `allow`, this is what lets it fill the screen.
	$said .= isset( $attributes['allowfullscreen'] ) ? ' allowfullscreen' : '';
	return "<template><iframe data-consent=\"$service\" data-src=\"$address\"$size$said></iframe></template>";
}

/** What the link to a page of a service of the catalogue says. */
function row_sentence( array $provided ): string {
	/* translators: %s: name of a service */
	$sentences = array(
		'video' => __( 'Watch this video on %s', 'ask-first' ),
		'map'   => __( 'See this map on %s', 'ask-first' ),
		'audio' => __( 'Listen to this on %s', 'ask-first' ),
		'form'  => __( 'Fill in this form on %s', 'ask-first' ),
		'post'  => __( 'Read this post on %s', 'ask-first' ),
		'other' => __( 'Open this page on %s', 'ask-first' ),
	);
	$kind = $provided['src'] === $provided['address'] ? $provided['row']['kind'] : 'other';
	$name = $provided['row']['name'];
	return sprintf( $sentences[ $kind ] ?? $sentences['other'], '' === $name ? $provided['host'] : $name );
}

/** A page that shows what a frame shows, as far as the path of its address tells; else the address itself. */
function page_of( array $provided ): string {
	if ( 'google-maps' === $provided['service'] ) {
		$is_code = preg_match( '~^/+maps/+embed~', $provided['path'] );
		return $is_code ? map_page( $provided['path'] ) : rtrim( preg_replace( '~(?<=[?&])output=(?:sv)?embed(?:&|$)~D', '', $provided['address'] ), '?&' );
	}
	$pages = array(
		'youtube' => array( '~^/+(?:embed|v|e)/+((?!videoseries|live_stream)[\w-]{11})(?:[/?&#]|$)~D', 'https://www.youtube.com/watch?v=$1' ),
		'vimeo'   => array( '~^/+(?:video/+|moogaloop\.swf\?(?:[^#]*&)?clip_id=)(\d+)(?:/*\?(?:[^#]*&)?h=([\da-f]+)|)~', 'https://vimeo.com/$1/$2' ),
	);
	list( $pattern, $page ) = $pages[ $provided['service'] ] ?? array( '/(?!)/', '' );
	if ( ! preg_match( $pattern, $provided['path'], $found ) ) {
		return $provided['address'];
	}
	return rtrim( strtr( $page, array( '$1' => $found[1], '$2' => $found[2] ?? '' ) ), '/' );
}

/** The page that shows a map's place, or a search, given the path of its frame: the frame's own address shows nothing without one. */
function map_page( string $path ): string {
	$page = 'https://www.google.com/maps/';
	if ( preg_match( '~[?&](?:q|destination|center|location)=([^&#]+)~', $path, $found ) ) {
		return "{$page}search/?api=1&query=" . $found[1];
	}
	$number = '(-?\d{1,3}(?:\.\d+)?(?:e-\d+)?)';
	if ( ! preg_match( '~[?&]pb=([^&#]+)~', $path, $found ) || ! preg_match( "/!2d$number!3d$number(?:!|$)/D", rawurldecode( $found[1] ), $found ) ) {
		return $page;
	}
	// Google writes what is next to nothing with an exponent.
	$plain = function ( string $number ): string {
		return false === strpos( $number, 'e' ) ? $number : number_format( (float) $number, 7, '.', '' );
	};
	$is_on_earth = abs( (float) $found[2] ) <= 90 && abs( (float) $found[1] ) <= 180;
	return $is_on_earth ? $page . '@' . $plain( $found[2] ) . ',' . $plain( $found[1] ) . ',15z' : $page;
}

/**
 * WordPress's own player would bring YouTube's or Vimeo's script for a video whose address is theirs. An address without
 * a name in front, with the title behind it, is the suite's own form, for which WordPress would show nothing.
 */
function replace_player( $override, $attributes ) {
	$attributes = is_array( $attributes ) ? $attributes : array();
	$unnamed    = array_values( array_filter( $attributes, 'is_int', ARRAY_FILTER_USE_KEY ) );
	$title      = implode( ' ', array_slice( $unnamed, 1 ) );
	// WordPress takes its style, class and id out of what most authors write, but not out of shortcodes.
	$kept = array_intersect_key( $attributes, array( 'title' => '', 'width' => '', 'height' => '' ) ) + array( 'title' => $title );
	foreach ( array( 'src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 0 ) as $name ) {
		$provided = provided( decode( (string) ( $attributes[ $name ] ?? '' ) ) );
		if ( $provided ) {
			return placeholder( $provided, $kept );
		}
	}
	return $override;
}
