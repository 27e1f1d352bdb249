<?php
// What the tests have to be able to say to the site, and what its providers would answer: there is no network.

// Says how the suite is there: in the query string for one page, in a cookie for all of the editor.
$ask_first_choice = static fn( string $name ): string => (string) ( $_GET[ $name ] ?? $_COOKIE[ $name ] ?? '' );

if ( '' !== $ask_first_choice( 'suite' ) ) {
	add_filter( 'option_active_plugins', '__return_empty_array' );
}

if ( 'theme' === $ask_first_choice( 'suite' ) ) {
	// As somebody who may only change the theme would paste it.
	add_action(
		'wp_head',
		static function () use ( $ask_first_choice ): void {
			$folder = plugins_url( 'ask-first' );
			$hold   = $ask_first_choice( 'hold' ) ? ' data-hold="frames"' : '';
			echo "<script src=\"$folder/ask-first.js\" data-catalogue=\"$folder/catalogue.json\" data-site=\"main\"$hold></script>\n";
		},
		PHP_INT_MIN
	);
}

add_filter(
	'ask_first_settings',
	static fn( array $settings ): array => array(
		'site' => 'main',
		'hold' => $ask_first_choice( 'hold' ),
	) + $settings
);

add_filter(
	'pre_http_request',
	static function ( $answer, array $request, string $url ) {
		parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $asked );
		$page = (string) ( $asked['url'] ?? '' );
		switch ( wp_parse_url( $url, PHP_URL_HOST ) . wp_parse_url( $url, PHP_URL_PATH ) ) {
			case 'www.youtube.com/oembed':
				preg_match( '~(?:v=|youtu\.be/)([\w-]{11})~', $page, $found );
				$frame = '<iframe width="500" height="281" src="https://www.youtube.com/embed/' . $found[1] . '?feature=oembed" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen title="A new floor &amp; &quot;young&quot; readers"></iframe>';
				$title = 'A new floor & "young" readers';
				$name  = 'YouTube';
				break;
			case 'vimeo.com/api/oembed.json':
				preg_match( '~(\d+)$~', $page, $found );
				$frame = '<iframe src="https://player.vimeo.com/video/' . $found[1] . '?dnt=1&amp;app_id=122963" width="500" height="281" frameborder="0" allow="autoplay; fullscreen; picture-in-picture; clipboard-write" title="Luton in bloom"></iframe>';
				$title = 'Luton in bloom';
				$name  = 'Vimeo';
				break;
			default:
				return $answer;
		}
		$body = array(
			'type'          => 'video',
			'version'       => '1.0',
			'title'         => $title,
			'provider_name' => $name,
			'width'         => 500,
			'height'        => 281,
			'html'          => $frame,
		);
		return array(
			'headers'  => array( 'content-type' => 'application/json' ),
			'body'     => wp_json_encode( $body ),
			'response' => array(
				'code'    => 200,
				'message' => 'OK',
			),
			'cookies'  => array(),
			'filename' => null,
		);
	},
	10,
	3
);
