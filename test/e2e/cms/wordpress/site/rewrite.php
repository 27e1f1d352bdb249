<?php
// Run from the folder of WordPress: takes a list of HTML texts as JSON, and prints what the plugin makes of each.
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'SITE_ADDRESS' ), PHP_URL_HOST );
require getcwd() . '/wp-load.php';
echo wp_json_encode( array_map( 'AskFirst\rewrite', json_decode( stream_get_contents( STDIN ) ) ), JSON_UNESCAPED_SLASHES );
