<?php
/**
 * Tells other plugins what was answered, through WordPress's Consent API (https://wordpress.org/plugins/wp-consent-api/).
 * Loaded by ask-first.php where that plugin is active. Which categories of the catalogue a category of the API means is said
 * by their Consent Mode signals: it is allowed once one that asks for consent has such a signal, and all that have one are
 * allowed. Or it is said in wp-config.php, where the API's category is allowed once all that are named are:
 *
 *     define( 'ASK_FIRST_CONSENT_API', array( 'statistics' => array( 'performance' ) ) );
 */

namespace AskFirst;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_consent_api_registered_' . plugin_basename( __DIR__ . '/ask-first.php' ), '__return_true' );
// Without an answer nothing is allowed.
add_filter(
	'wp_get_consent_type',
	static function (): string {
		return 'optin';
	}
);
add_action( 'wp_footer', __NAMESPACE__ . '\print_consent_bridge', PHP_INT_MAX );

/** Prints what hands answers on in the browser: at once where there is one, and after each change. */
function print_consent_bridge(): void {
	$named = (string) wp_json_encode( (object) named_categories(), JSON_HEX_TAG );
	wp_print_inline_script_tag( str_replace( 'NAMED', $named, CONSENT_BRIDGE ) );
}

/** The lists of wp-config.php. What is none is left out, and said in the log: such a category of the API is not allowed. */
function named_categories(): array {
	$named = defined( 'ASK_FIRST_CONSENT_API' ) ? (array) constant( 'ASK_FIRST_CONSENT_API' ) : array();
	foreach ( $named as $name => $ids ) {
		if ( ! is_array( $ids ) ) {
			error_log( "Ask First: ASK_FIRST_CONSENT_API: \"$name\" has to be a list of categories, as array( 'performance' ): it is not allowed." );
		}
		$named[ $name ] = is_array( $ids ) ? array_values( $ids ) : array();
	}
	return $named;
}

// A category that was never allowed is left unsaid: the API sets a cookie for what it is told.
const CONSENT_BRIDGE = <<<'JS'
(function () {
  var signals = {
    statistics: ['analytics_storage'],
    'statistics-anonymous': ['analytics_storage'],
    marketing: ['ad_storage'],
    preferences: ['functionality_storage', 'personalization_storage']
  };
  var named = NAMED;
  function isAllowed(name) {
    var consent = window.askFirst.consent;
    var ids = named[name];
    if (!consent.when) return false;
    if (ids) return ids.length > 0 && ids.every(function (id) { return askFirst.allows(id); });
    var carriers = consent.categories.filter(function (category) {
      return category.signals.some(function (signal) { return signals[name].indexOf(signal) >= 0; });
    });
    return carriers.some(function (category) { return category.basis === 'consent'; }) &&
      carriers.every(function (category) { return category.allowed; });
  }
  function tell() {
    if (typeof wp_set_consent !== 'function' || !window.askFirst || !askFirst.consent) return;
    Object.keys(signals).forEach(function (name) {
      var allowed = isAllowed(name);
      if (allowed !== wp_has_consent(name)) wp_set_consent(name, allowed ? 'allow' : 'deny');
    });
    // Needs no answer; said with the first one, before which nothing is stored.
    if (askFirst.consent.when && !wp_has_consent('functional')) wp_set_consent('functional', 'allow');
  }
  window.wp_consent_type = 'optin';
  document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
  document.addEventListener('consent-change', tell);
  document.addEventListener('DOMContentLoaded', tell);
})();
JS;
