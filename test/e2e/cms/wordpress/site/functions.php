<?php
// Run from the folder of a WordPress that is not installed: its own functions, with neither database nor site. Takes, as
// JSON, addresses, posts in Base64, attributes of the shortcode for videos, and the folder of written banners with the
// site's language; prints what the plugin makes of each.
define( 'ABSPATH', getcwd() . '/' );
define( 'WPINC', 'wp-includes' );
define( 'WP_LANG_DIR', ABSPATH . 'wp-content/languages' );
foreach ( array( 'version', 'load', 'plugin', 'compat', 'cache', 'functions', 'formatting', 'kses', 'general-template', 'l10n', 'class-wp-textdomain-registry', 'pomo/translations', 'query', 'class-wp-query', 'http', 'link-template' ) as $file ) {
	require ABSPATH . WPINC . "/$file.php";
}
wp_cache_init();
wp_cache_set( 'alloptions', array( 'blog_charset' => 'UTF-8', 'WPLANG' => '' ), 'options' );
$wp_query               = new WP_Query();
$wp_textdomain_registry = new WP_Textdomain_Registry();
if ( getenv( 'CONTENT' ) ) {
	// As on a site, whose catalogue has a URL.
	$GLOBALS['wp_plugin_paths'] = array();
	define( 'WP_CONTENT_DIR', getenv( 'CONTENT' ) );
	define( 'WP_CONTENT_URL', 'https://www.luton.example/wp-content' );
	define( 'WP_PLUGIN_DIR', WP_CONTENT_DIR . '/plugins' );
	define( 'WPMU_PLUGIN_DIR', WP_CONTENT_DIR . '/mu-plugins' );
	define( 'WP_PLUGIN_URL', WP_CONTENT_URL . '/plugins' );
	define( 'ASK_FIRST_CATALOGUE', getenv( 'ROWS' ) );
} else {
	define( 'ASK_FIRST_ROWS', (string) getenv( 'ROWS' ) );
}
require getenv( 'PLUGIN' );

$asked = json_decode( stream_get_contents( STDIN ), true );
if ( isset( $asked['banners'] ) ) {
	define( 'ASK_FIRST_BANNERS', $asked['banners']['folder'] );
	add_filter( 'pre_determine_locale', static fn() => $asked['banners']['language'] );
}
ob_start();
if ( isset( $asked['banners'] ) ) {
	AskFirst\print_banner();
}
$banner = ob_get_clean();
echo json_encode(
	array(
		'services' => array_map( static fn( $address ) => AskFirst\provided( $address )['service'] ?? null, $asked['addresses'] ?? array() ),
		'posts'    => array_map( static fn( $post ) => base64_encode( AskFirst\rewrite( base64_decode( $post ) ) ), $asked['posts'] ?? array() ),
		'banner'   => $banner,
		'players'  => array_map( static fn( $attributes ) => AskFirst\replace_player( '', $attributes ), $asked['players'] ?? array() ),
	)
);
