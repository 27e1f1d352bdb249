<?php
// A site for one test run: all it needs to know comes from the environment.
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'DATABASE_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', getenv( 'SITE_ADDRESS' ) );
define( 'WP_SITEURL', getenv( 'SITE_ADDRESS' ) );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( "{$name}_KEY", "the key of $name" );
	define( "{$name}_SALT", "the salt of $name" );
}
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', getenv( 'PHP_LOG' ) );
if ( getenv( 'ASK_FIRST_COUNTS' ) ) {
	define( 'ASK_FIRST_COUNTS', true );
	define( 'ASK_FIRST_RECORD', true );
	define( 'ASK_FIRST_DIRECT', true );
	define( 'ASK_FIRST_SITES', getenv( 'ASK_FIRST_SITES' ) );
	define( 'ASK_FIRST_ORIGINS', getenv( 'ASK_FIRST_ORIGINS' ) );
}
if ( false !== getenv( 'ASK_FIRST_KEEP_DAYS' ) ) {
	define( 'ASK_FIRST_KEEP_DAYS', json_decode( getenv( 'ASK_FIRST_KEEP_DAYS' ) ) );
}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
