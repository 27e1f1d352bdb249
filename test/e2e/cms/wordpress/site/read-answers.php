<?php
// Run from the folder of WordPress: prints a table that the plugin's receiver keeps, as CSV; with `old` behind it the raw rows,
// after one of 2020 was put in; with `dump`, all that the two tables hold; with `fill`, nothing, after a day's
// room was filled with made-up answers, and one was put on the day before; with `days` and numbers, which of so many days
// ago are left after a look at the tables, and what an administrator is told, as JSON.
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'SITE_ADDRESS' ), PHP_URL_HOST );
require getcwd() . '/wp-load.php';
list( , $table, $how ) = $argv + array( '', 'counts', '' );
if ( '' === $how ) {
	echo AskFirst\to_csv( $table );
	exit;
}
if ( 'old' === $how ) {
	$wpdb->insert(
		AskFirst\table_name( 'counts' ),
		array(
			'row_key' => 'old',
			'day'     => '2020-01-01',
			'site'    => 'main',
			'event'   => 'yes',
			'number'  => 7,
		)
	);
}
if ( 'fill' === $how ) {
	$wpdb->query( 'START TRANSACTION' );
	AskFirst\add_row( 'answers', array( gmdate( 'Y-m-d', time() - DAY_IN_SECONDS ), 'main', 'en', 'page', 'usual=open', 'usual=a' ) );
	for ( $number = 0; $number < AskFirst\MOST_ANSWERS; $number++ ) {
		AskFirst\add_row( 'answers', array( gmdate( 'Y-m-d' ), 'main', 'en', 'page', "made-up-$number=yes", 'a' ) );
	}
	$wpdb->query( 'COMMIT' );
	exit;
}
if ( 'days' === $how ) {
	$of    = array( 'site' => 'kept' );
	$kept  = AskFirst\table_name( 'counts' );
	$since = array_slice( $argv, 3 );
	foreach ( $since as $days ) {
		$day = gmdate( 'Y-m-d', time() - $days * DAY_IN_SECONDS );
		$wpdb->insert( $kept, $of + array( 'row_key' => "kept $days", 'day' => $day, 'event' => 'yes', 'number' => $days ) );
	}
	AskFirst\to_csv( 'counts' );
	$left = array_map( 'intval', $wpdb->get_col( "SELECT number FROM $kept WHERE site = 'kept' ORDER BY number" ) );
	$wpdb->delete( $kept, $of );
	wp_set_current_user( get_users( array( 'role' => 'administrator' ) )[0]->ID );
	ob_start();
	do_action( 'admin_notices' );
	$notice = html_entity_decode( wp_strip_all_tags( ob_get_clean() ), ENT_QUOTES );
	echo wp_json_encode( array( 'left' => $left, 'notice' => $notice ) );
	exit;
}
foreach ( array( 'counts', 'answers' ) as $name ) {
	echo AskFirst\table_name( $name ), "\n";
	foreach ( $wpdb->get_results( 'SELECT * FROM ' . AskFirst\table_name( $name ), ARRAY_A ) as $row ) {
		unset( $row['row_key'] );
		echo implode( ',', $row ), "\n";
	}
}
