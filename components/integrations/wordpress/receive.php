<?php
/**
 * Receives what pages send where wp-config.php says `define( 'ASK_FIRST_DIRECT', true )`: with WordPress's settings and its
 * database, and without themes, other plugins and the rest of it, which take most of the time of a request. A web server
 * that runs no file of a plugin refuses it; then the REST API is what is left.
 */

namespace AskFirst;

define( 'SHORTINIT', true );
// As the web server names it: the folder may be a link to another place.
require dirname( $_SERVER['SCRIPT_FILENAME'], 4 ) . '/wp-load.php';
require_once __DIR__ . '/ask-first.php';

// Where nothing is received there is nothing here, as with any other name.
if ( ! function_exists( __NAMESPACE__ . '\take' ) || ! get_option( 'ask_first_tables' ) ) {
	http_response_code( 404 );
	exit;
}
if ( 'POST' !== ( $_SERVER['REQUEST_METHOD'] ?? '' ) ) {
	http_response_code( 405 );
	header( 'Allow: POST' );
	exit;
}
$origin = (string) ( $_SERVER['HTTP_ORIGIN'] ?? '' );
$body   = (string) file_get_contents( 'php://input', false, null, 0, MOST_BYTES + 1 );

list( $status, $why ) = take( $origin, (string) ( $_SERVER['CONTENT_TYPE'] ?? '' ), $body );
http_response_code( $status );
header( 'Vary: Origin' );
header( 'Cache-Control: no-store' );
header( 'X-Content-Type-Options: nosniff' );
header( 'Content-Type: application/json' );
if ( in_array( $origin, allowed_origins(), true ) ) {
	header( 'Access-Control-Allow-Origin: ' . $origin );
}
if ( $why ) {
	echo json_encode( array( 'message' => $why ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions
}
