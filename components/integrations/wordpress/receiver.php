<?php
/**
 * Receives what pages send of their answers, and keeps numbers: how many were asked and what they answered, and where that
 * is recorded, what was answered to what. Loaded by ask-first.php where wp-config.php switches it on:
 *
 *     define( 'ASK_FIRST_COUNTS', true );       // counts
 *     define( 'ASK_FIRST_RECORD', true );       // keeps the record of answers
 *     define( 'ASK_FIRST_SITES', 'main jobs' ); // ids of the sites of the catalogue that are counted
 *     define( 'ASK_FIRST_ORIGINS', 'https://jobs.example.gov.uk' ); // other origins whose pages may send
 *     define( 'ASK_FIRST_KEEP_DAYS', 396 );
 *     define( 'ASK_FIRST_DIRECT', true );       // pages send to receive.php, which starts only a part of WordPress
 *
 * It reads, refuses and lists as components/receiver does, for the Worker: tests hold both to one table of cases.
 */

namespace AskFirst;

defined( 'ABSPATH' ) || exit;

const COUNTED      = array( 'asked', 'yes', 'no', 'chose', 'left' );
const GIVEN_BY     = array( 'banner', 'preferences', 'placeholder', 'page', 'civic', 'handover' );
const MOST_BYTES   = 16384;
const MOST_ANSWERS = 2000;
const KEPT_DAYS    = 396;
const COLUMNS      = array(
	'counts'  => array( 'day', 'site', 'event', 'number' ),
	'answers' => array( 'day', 'site', 'language', 'given_in', 'answer', 'revisions', 'number' ),
);

add_action( 'rest_api_init', __NAMESPACE__ . '\add_route' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_action( 'admin_notices', __NAMESPACE__ . '\warn_of_kept_days' );
add_action( 'admin_post_ask_first_csv', __NAMESPACE__ . '\send_csv' );
add_action( 'ask_first_delete_old', __NAMESPACE__ . '\delete_old' );

/** URL that pages send to. */
function receiver_url(): string {
	if ( defined( 'ASK_FIRST_DIRECT' ) && constant( 'ASK_FIRST_DIRECT' ) ) {
		// What it starts of WordPress can't plan the deletion of old rows.
		make_tables();
		return plugins_url( 'receive.php', __FILE__ );
	}
	return rest_url( 'ask-first/v1/answers' );
}

/** Adds the receiver to WordPress's REST API. Anybody may send, as every visitor does. */
function add_route(): void {
	register_rest_route(
		'ask-first/v1',
		'/answers',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\receive',
			'permission_callback' => '__return_true',
		)
	);
	// WordPress would let pages of any origin read what the receiver answers, cookies included.
	add_filter( 'rest_pre_serve_request', __NAMESPACE__ . '\name_origin', 20, 3 );
}

/** Says to a browser that a page of this origin may read the answer, without cookies. */
function name_origin( $served, $result, $request ) {
	if ( '/ask-first/v1/answers' === $request->get_route() ) {
		header_remove( 'Access-Control-Allow-Credentials' );
		header_remove( 'Access-Control-Allow-Origin' );
		$origin = get_http_origin();
		if ( in_array( $origin, allowed_origins(), true ) ) {
			header( 'Access-Control-Allow-Origin: ' . $origin );
		}
	}
	return $served;
}

/** Origins whose pages may send: this site's, and those that are named. */
function allowed_origins(): array {
	// What starts without most of WordPress has no `home_url`.
	$own   = parse_url( (string) get_option( 'home' ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	$port  = isset( $own['port'] ) ? ":{$own['port']}" : '';
	$named = defined( 'ASK_FIRST_ORIGINS' ) ? (string) constant( 'ASK_FIRST_ORIGINS' ) : '';
	return array_merge( array( "{$own['scheme']}://{$own['host']}$port" ), preg_split( '/\s+/', $named, -1, PREG_SPLIT_NO_EMPTY ) );
}

/** Keeps what came through WordPress's REST API, or says why not. */
function receive( $request ) {
	list( $status, $why ) = take( (string) $request->get_header( 'origin' ), (string) $request->get_header( 'content-type' ), (string) $request->get_body() );
	return 204 === $status ? new \WP_REST_Response( null, 204 ) : new \WP_Error( 'ask_first', $why, array( 'status' => $status ) );
}

/** Keeps a message. Gives a status, and where it is not kept a sentence for whoever looks into the browser's network panel. */
function take( string $origin, string $type, string $body ): array {
	if ( ! in_array( $origin, allowed_origins(), true ) ) {
		return array( 403, 'The origin ' . ( '' === $origin ? 'of nobody' : substr( $origin, 0, 200 ) ) . ' may not send here: ASK_FIRST_ORIGINS lists those beside this one that may.' );
	}
	if ( ! preg_match( '~^(?:text/plain|application/json)\s*(?:;|$)~i', $type ) ) {
		return array( 415, 'A message is JSON, sent as text/plain.' );
	}
	if ( strlen( $body ) > MOST_BYTES ) {
		return array( 413, 'A message has at most ' . MOST_BYTES . ' bytes.' );
	}
	$named = defined( 'ASK_FIRST_SITES' ) ? (string) constant( 'ASK_FIRST_SITES' ) : '';
	$kept  = read_message( $body, preg_split( '/\s+/', $named, -1, PREG_SPLIT_NO_EMPTY ) );
	if ( is_string( $kept ) ) {
		return array( 400, $kept );
	}
	list( $table, $cells ) = $kept;
	if ( ! receives( 'counts' === $table ? 'COUNTS' : 'RECORD' ) ) {
		return array( 403, "This site keeps no $table." );
	}
	return keep( $table, $cells )
		? array( 204, '' )
		: array( 429, 'There are ' . MOST_ANSWERS . ' different answers of today already.' );
}

/**
 * Reads a message: a count, or an answer as the record has it. Gives the table, and the cells of its row but for the day and
 * the number; else a sentence that says what does not fit. Nothing else of the message is read.
 */
function read_message( string $text, array $sites ) {
	$message = json_decode( $text, false, 16 );
	if ( ! is_object( $message ) ) {
		return 'The body is no JSON object.';
	}
	$site = $message->site ?? '';
	if ( ! is_string( $site ) || ! ( $sites ? in_array( $site, $sites, true ) : '' === $site ) ) {
		return 'The site ' . substr( (string) wp_json_encode( $site ), 0, 80 ) . ' is not counted here: ASK_FIRST_SITES lists those that are.';
	}
	if ( ! property_exists( $message, 'count' ) ) {
		return read_answer( $message, $site );
	}
	return in_array( $message->count, COUNTED, true )
		? array( 'counts', array( $site, $message->count ) )
		: 'What is counted is one of: ' . implode( ', ', COUNTED ) . '.';
}

/** Reads an answer: see `read_message`. */
function read_answer( object $message, string $site ) {
	$by       = $message->by ?? null;
	$language = $message->language ?? null;
	if ( ! in_array( $by, GIVEN_BY, true ) ) {
		return 'An answer says how it was given: ' . implode( ', ', GIVEN_BY ) . '.';
	}
	if ( ! is_string( $language ) || ! preg_match( '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/D', $language ) ) {
		return 'An answer has the language of its page, such as en-GB.';
	}
	$answers    = array();
	$revisions  = array();
	$categories = $message->categories ?? null;
	$is_right   = is_array( $categories ) && $categories;
	foreach ( $is_right ? $categories : array() as $category ) {
		$revision = $category->revision ?? null;
		$services = $category->services ?? null;
		$is_right = $is_right && is_object( $category ) && is_string( $revision ) && preg_match( '/^[a-z0-9]{1,12}$/D', $revision ) && is_array( $services );
		foreach ( $is_right ? array_merge( array( $category ), $services ) : array() as $index => $part ) {
			$id       = $part->id ?? null;
			$allowed  = $part->allowed ?? null;
			$is_null  = is_object( $part ) && property_exists( $part, 'allowed' ) && null === $allowed;
			$is_right = $is_right && ! $is_null && is_string( $id ) && preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/D', $id ) && ( null === $allowed || is_bool( $allowed ) );
			if ( $is_right && ( 0 === $index || null !== $allowed ) ) {
				$answers[] = "$id=" . ( null === $allowed ? 'open' : ( $allowed ? 'yes' : 'no' ) );
			}
		}
		if ( $is_right ) {
			$revisions[] = "{$category->id}=$revision";
		}
	}
	return $is_right
		? array( 'answers', array( $site, $language, $by, implode( ' ', $answers ), implode( ' ', $revisions ) ) )
		: 'An answer has categories, each with its id, its revision, what was allowed, and its services.';
}

/** Name of a table in WordPress's database. */
function table_name( string $table ): string {
	global $wpdb;
	return "{$wpdb->prefix}ask_first_$table";
}

/** Keeps a row of today, or counts it where there is no room for it: a record that is not whole says so. */
function keep( string $table, array $cells ): bool {
	make_tables();
	$day   = gmdate( 'Y-m-d' );
	$today = array_merge( array( $day ), $cells );
	if ( count_up( $table, $today ) ) {
		return true;
	}
	if ( 'answers' === $table && ! has_room( $day, $cells ) ) {
		add_row( $table, array( $day, $cells[0], '', 'refused', '', '' ) );
		return false;
	}
	return add_row( $table, $today );
}

/** Adds one to the number of a row, where there is that row: the database does it at once, however many are added. */
function count_up( string $table, array $cells ): bool {
	global $wpdb;
	$once = 'UPDATE `' . table_name( $table ) . '` SET number = number + 1 WHERE row_key = %s';
	return (bool) $wpdb->query( $wpdb->prepare( $once, row_key( $cells ) ) );
}

/** Adds a row; where another request added it in the meantime, one to its number. */
function add_row( string $table, array $cells ): bool {
	global $wpdb;
	$name    = table_name( $table );
	$columns = implode( ', ', array_slice( COLUMNS[ $table ], 0, -1 ) );
	$places  = implode( ', ', array_fill( 0, count( $cells ), '%s' ) );
	$first   = "INSERT INTO `$name` (row_key, $columns, number) VALUES (%s, $places, 1) ON DUPLICATE KEY UPDATE number = number + 1";
	return (bool) $wpdb->query( $wpdb->prepare( $first, array_merge( array( row_key( $cells ) ), $cells ) ) );
}

/** A key for a row: no key can be as long as an answer. */
function row_key( array $cells ): string {
	return hash( 'sha256', implode( "\n", $cells ) );
}

/** Whether a day has room for one more different answer; one that was given the day before, too, has as much room again. */
function has_room( string $day, array $cells ): bool {
	global $wpdb;
	$name     = table_name( 'answers' );
	$before   = row_key( array_merge( array( gmdate( 'Y-m-d', time() - DAY_IN_SECONDS ) ), $cells ) );
	$is_usual = (bool) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM `$name` WHERE row_key = %s", $before ) );
	$given    = (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM `$name` WHERE day = %s", $day ) );
	return $given < MOST_ANSWERS * ( $is_usual ? 2 : 1 );
}

/** Makes the tables, once, and has old rows deleted every day. */
function make_tables(): void {
	global $wpdb;
	if ( '1' === get_option( 'ask_first_tables' ) ) {
		return;
	}
	foreach ( COLUMNS as $table => $columns ) {
		$cells = array();
		foreach ( array_slice( $columns, 0, -1 ) as $column ) {
			$cells[] = $column . ( 'day' === $column ? ' date NOT NULL' : ' text NOT NULL' );
		}
		$wpdb->query( 'CREATE TABLE IF NOT EXISTS `' . table_name( $table ) . '` (row_key char(64) NOT NULL PRIMARY KEY, ' . implode( ', ', $cells ) . ', number bigint unsigned NOT NULL, KEY day (day)) ' . $wpdb->get_charset_collate() );
	}
	if ( ! wp_next_scheduled( 'ask_first_delete_old' ) ) {
		wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', 'ask_first_delete_old' );
	}
	update_option( 'ask_first_tables', '1' );
}

/** Deletes what has been kept for long enough. */
function delete_old(): void {
	global $wpdb;
	make_tables();
	$days = read_kept_days( kept_days_setting() );
	$days = $days ? $days : KEPT_DAYS;
	foreach ( array_keys( COLUMNS ) as $table ) {
		$wpdb->query( $wpdb->prepare( 'DELETE FROM `' . table_name( $table ) . '` WHERE day < %s', gmdate( 'Y-m-d', time() - $days * DAY_IN_SECONDS ) ) );
	}
}

/** Days for which rows are kept, as wp-config.php has them. */
function kept_days_setting() {
	return defined( 'ASK_FIRST_KEEP_DAYS' ) ? constant( 'ASK_FIRST_KEEP_DAYS' ) : KEPT_DAYS;
}

/** The days of a setting: a whole number from 1 to 9999. None where it is anything else. */
function read_kept_days( $setting ): int {
	$is_text = is_string( $setting ) || is_int( $setting ) || is_float( $setting );
	return $is_text && preg_match( '/^[1-9]\d{0,3}$/D', (string) $setting ) ? (int) $setting : 0;
}

/** Says to an administrator what becomes of a setting that is no number of days. */
function warn_of_kept_days(): void {
	if ( read_kept_days( kept_days_setting() ) || ! current_user_can( 'manage_options' ) ) {
		return;
	}
	/* translators: 1: what wp-config.php says 2: a number of days */
	$sentence = __( 'Ask First: ASK_FIRST_KEEP_DAYS is %1$s, which is no whole number from 1 to 9999. What is received is kept for %2$d days.', 'ask-first' );
	$setting  = substr( (string) wp_json_encode( kept_days_setting() ), 0, 80 );
	echo '<div class="notice notice-warning"><p>', esc_html( sprintf( $sentence, $setting, KEPT_DAYS ) ), '</p></div>';
}

/** A table as CSV. No cell has a comma, a quote or the beginning of a formula: `read_message` lets none in. */
function to_csv( string $table ): string {
	global $wpdb;
	delete_old();
	$columns = implode( ', ', COLUMNS[ $table ] );
	$csv     = implode( ',', COLUMNS[ $table ] ) . "\r\n";
	foreach ( $wpdb->get_results( "SELECT $columns FROM `" . table_name( $table ) . "` ORDER BY $columns", ARRAY_N ) as $row ) {
		$csv .= implode( ',', $row ) . "\r\n";
	}
	return $csv;
}

/** A page below Tools, where the numbers can be had. */
function add_page(): void {
	add_management_page( __( 'Cookie answers', 'ask-first' ), __( 'Cookie answers', 'ask-first' ), 'manage_options', 'ask-first', __NAMESPACE__ . '\print_page' );
}

/** Prints that page. */
function print_page(): void {
	echo '<div class="wrap"><h1>', esc_html__( 'Cookie answers', 'ask-first' ), '</h1><p>', esc_html__( 'Numbers by day and site. They say nothing about who answered.', 'ask-first' ), '</p>';
	foreach ( array( 'counts' => __( 'Download how many were asked, and what they answered', 'ask-first' ), 'answers' => __( 'Download the record of answers', 'ask-first' ) ) as $table => $words ) {
		$url = wp_nonce_url( admin_url( "admin-post.php?action=ask_first_csv&table=$table" ), 'ask_first_csv' );
		echo '<p><a class="button" href="', esc_url( $url ), '">', esc_html( $words ), '</a></p>';
	}
	echo '</div>';
}

/** Sends a table to an administrator, as a file. */
function send_csv(): void {
	check_admin_referer( 'ask_first_csv' );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'Only an administrator may have the numbers.', 'ask-first' ), '', array( 'response' => 403 ) );
	}
	$table = isset( $_GET['table'] ) && 'answers' === $_GET['table'] ? 'answers' : 'counts';
	nocache_headers();
	header( 'Content-Type: text/csv; charset=utf-8' );
	header( "Content-Disposition: attachment; filename=\"ask-first-$table.csv\"" );
	echo to_csv( $table ); // phpcs:ignore WordPress.Security.EscapeOutput -- CSV, no HTML.
	exit;
}
