<?php
// Run once, from the folder of WordPress: makes the database, the site, its users, and switches the plugin on.
mysqli_report( MYSQLI_REPORT_OFF );
for ( $until = microtime( true ) + 60; ! ( $database = mysqli_connect( 'localhost', 'root', '', '', 0, getenv( 'DATABASE_SOCKET' ) ) ); usleep( 50000 ) ) {
	if ( microtime( true ) > $until ) {
		exit( 'The database did not start.' );
	}
}
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );

$_SERVER['HTTP_HOST'] = parse_url( getenv( 'SITE_ADDRESS' ), PHP_URL_HOST );
define( 'WP_INSTALLING', true );
require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Luton', 'administrator', 'administrator@example.org', true, '', 'administrator' );
foreach ( array( 'editor', 'author' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $role,
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
}
switch_theme( 'twentytwentythree' );
$problem = activate_plugin( 'ask-first/ask-first.php' );
exit( is_wp_error( $problem ) ? $problem->get_error_message() : 0 );
