<?php
// Run from the folder of WordPress: prints a table that the plugin's receiver keeps, as CSV; with `old` behind it the raw rows,
// after one of 2020 was put in; with `dump`, all that the two tables hold.
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
foreach ( array( 'counts', 'answers' ) as $name ) {
	echo AskFirst\table_name( $name ), "\n";
	foreach ( $wpdb->get_results( 'SELECT * FROM ' . AskFirst\table_name( $name ), ARRAY_A ) as $row ) {
		unset( $row['row_key'] );
		echo implode( ',', $row ), "\n";
	}
}
