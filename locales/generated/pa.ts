
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'answer-failed': `ਮਾਫ਼ ਕਰਨਾ, ਇਹ ਕੰਮ ਨਹੀਂ ਹੋਇਆ। ਇਹ ਪੰਨਾ ਮੁੜ ਲੋਡ ਕਰੋ।`,
'answer-forgotten': `ਤੁਹਾਡੇ ਬ੍ਰਾਊਜ਼ਰ ਨੇ ਤੁਹਾਡਾ ਜਵਾਬ ਸੇਵ ਨਹੀਂ ਕੀਤਾ, ਇਸ ਲਈ ਅਸੀਂ ਮੁੜ ਪੁੱਛਾਂਗੇ।`,
'banner-accept': `ਵਾਧੂ ਕੁਕੀਜ਼ ਮਨਜ਼ੂਰ ਕਰੋ`,
'banner-accepted': `ਤੁਸੀਂ ਵਾਧੂ ਕੁਕੀਜ਼ ਮਨਜ਼ੂਰ ਕੀਤੀਆਂ ਹਨ।`,
'banner-change': `ਤੁਸੀਂ ਕੁਕੀ ਸੈਟਿੰਗਾਂ ਵਿੱਚ ਕਿਸੇ ਵੀ ਸਮੇਂ ਆਪਣਾ ਫ਼ੈਸਲਾ ਬਦਲ ਸਕਦੇ ਹੋ।`,
'banner-handed-over': `ਤੁਸੀਂ ਸਾਡੀ ਇੱਕ ਹੋਰ ਸਾਈਟ ’ਤੇ ਜਵਾਬ ਦਿੱਤਾ ਸੀ। ਉਹ ਜਵਾਬ ਇੱਥੇ ਵੀ ਲਾਗੂ ਹੈ।`,
'banner-hide': `ਇਹ ਸੁਨੇਹਾ ਲੁਕਾਓ`,
'banner-preferences': `ਕੁਕੀਜ਼ ਚੁਣੋ`,
'banner-question': `ਇਸ ਸਾਈਟ ਨੂੰ ਚਲਾਉਣ ਲਈ ਸਾਨੂੰ ਕੁਝ ਕੁਕੀਜ਼ ਚਾਹੀਦੀਆਂ ਹਨ। ਕੀ ਅਸੀਂ ਵਾਧੂ ਕੁਕੀਜ਼ ਵੀ ਵਰਤ ਸਕਦੇ ਹਾਂ?`,
'banner-reject': `ਵਾਧੂ ਕੁਕੀਜ਼ ਨਾਮਨਜ਼ੂਰ ਕਰੋ`,
'banner-rejected': `ਤੁਸੀਂ ਵਾਧੂ ਕੁਕੀਜ਼ ਨਾਮਨਜ਼ੂਰ ਕੀਤੀਆਂ ਹਨ।`,
'banner-settings': `ਕੁਕੀ ਸੈਟਿੰਗਾਂ`,
'banner-title': str`${0} ਉੱਤੇ ਕੁਕੀਜ਼`,
'banner-what': `ਕਿਸ ਲਈ, ਅਤੇ ਕਿਹੜੀਆਂ ਕੰਪਨੀਆਂ ਵੱਲੋਂ`,
'placeholder-always': str`${0} ਨੂੰ ਹਮੇਸ਼ਾ ਇਜਾਜ਼ਤ ਦਿਓ`,
'placeholder-link': str`${0} ਉੱਤੇ ਖੋਲ੍ਹੋ`,
'placeholder-map': str`ਇਹ ਨਕਸ਼ਾ ${0} ਤੋਂ ਆਉਂਦਾ ਹੈ। ਇਹ ਤਾਂ ਹੀ ਦਿਖਾਇਆ ਜਾਵੇਗਾ ਜੇ ਤੁਸੀਂ ਹਾਂ ਕਹੋ।`,
'placeholder-once': `ਸਿਰਫ਼ ਇੱਕ ਵਾਰ ਦਿਖਾਓ`,
'placeholder-video': str`ਇਹ ਵੀਡੀਓ ${0} ਤੋਂ ਆਉਂਦੀ ਹੈ। ਇਹ ਤਾਂ ਹੀ ਦਿਖਾਈ ਜਾਵੇਗੀ ਜੇ ਤੁਸੀਂ ਹਾਂ ਕਹੋ।`,
'preferences-answered-no': str`${0}: ਨਹੀਂ`,
'preferences-answered-yes': str`${0}: ਹਾਂ`,
'preferences-answers': `ਹੁਣ ਤੱਕ ਦੇ ਤੁਹਾਡੇ ਜਵਾਬ`,
'preferences-answers-about': `ਇਹ ਸੂਚੀ ਇਸ ਡਿਵਾਈਸ ਉੱਤੇ ਰੱਖੀ ਜਾਂਦੀ ਹੈ, ਤਾਂ ਜੋ ਤੁਸੀਂ ਇਸ ਨੂੰ ਦੇਖ ਸਕੋ।`,
'preferences-back': `ਜੋ ਪੰਨਾ ਤੁਸੀਂ ਦੇਖ ਰਹੇ ਸੀ, ਉਸ ਉੱਤੇ ਵਾਪਸ ਜਾਓ`,
'preferences-close': `ਬੰਦ ਕਰੋ`,
'preferences-download': `ਆਪਣੇ ਜਵਾਬ ਡਾਊਨਲੋਡ ਕਰੋ`,
'preferences-exempt': `ਕਾਨੂੰਨ ਮੁਤਾਬਕ ਅਸੀਂ ਤੁਹਾਨੂੰ ਪੁੱਛੇ ਬਿਨਾਂ ਇਹਨਾਂ ਨੂੰ ਵਰਤ ਸਕਦੇ ਹਾਂ। ਤੁਸੀਂ ਇੱਥੇ ਇਹਨਾਂ ਨੂੰ ਨਾਂਹ ਕਹਿ ਸਕਦੇ ਹੋ।`,
'preferences-left': `ਇਹ ਪੰਨਾ ਜੋ ਕੁਝ ਹਟਾ ਸਕਦਾ ਹੈ, ਉਹ ਅਸੀਂ ਹਟਾ ਦਿੱਤਾ ਹੈ। ਕੁਝ ਬਾਕੀ ਹੈ:`,
'preferences-left-kept': str`${0} ਨੇ ਇਹ ਛੱਡਿਆ ਹੈ: ${1}। ਤੁਸੀਂ ਇਸ ਨੂੰ ਆਪਣੇ ਬ੍ਰਾਊਜ਼ਰ ਦੀਆਂ ਸੈਟਿੰਗਾਂ ਵਿੱਚ ਮਿਟਾ ਸਕਦੇ ਹੋ।`,
'preferences-left-running': str`ਜਦੋਂ ਤੱਕ ਤੁਸੀਂ ਇਹ ਪੰਨਾ ਮੁੜ ਲੋਡ ਨਹੀਂ ਕਰਦੇ, ${0} ਦਾ ਚੱਲਣਾ ਜਾਰੀ ਰਹਿ ਸਕਦਾ ਹੈ।`,
'preferences-left-third-party': str`ਹੋ ਸਕਦਾ ਹੈ ਕਿ ${0} ਨੇ ${2} ਉੱਤੇ ਇਹ ਛੱਡਿਆ ਹੋਵੇ: ${1}। ਉੱਥੇ ਅਸੀਂ ਕੁਝ ਨਹੀਂ ਮਿਟਾ ਸਕਦੇ। ਤੁਸੀਂ ਆਪਣੇ ਬ੍ਰਾਊਜ਼ਰ ਦੀਆਂ ਸੈਟਿੰਗਾਂ ਵਿੱਚ ਮਿਟਾ ਸਕਦੇ ਹੋ।`,
'preferences-necessary': `ਹਮੇਸ਼ਾ ਚਾਲੂ, ਕਿਉਂਕਿ ਇਹਨਾਂ ਤੋਂ ਬਿਨਾਂ ਇਹ ਸਾਈਟ ਕੰਮ ਨਹੀਂ ਕਰਦੀ।`,
'preferences-no': `ਨਹੀਂ`,
'preferences-object': `ਮੈਨੂੰ ਇਤਰਾਜ਼ ਹੈ: ਇਹਨਾਂ ਨੂੰ ਨਾ ਵਰਤੋ`,
'preferences-opt-out': str`${0} ਨੂੰ ਹਰ ਥਾਂ ਨਾਂਹ ਕਹਿਣ ਦਾ ਤਰੀਕਾ`,
'preferences-provider': str`ਇਹ ਸੇਵਾ ${0} ਵੱਲੋਂ ਹੈ।`,
'preferences-reload': `ਇਹ ਪੰਨਾ ਮੁੜ ਲੋਡ ਕਰੋ`,
'preferences-save': `ਕੁਕੀ ਸੈਟਿੰਗਾਂ ਸੇਵ ਕਰੋ`,
'preferences-saved': `ਤੁਹਾਡੀਆਂ ਕੁਕੀ ਸੈਟਿੰਗਾਂ ਸੇਵ ਹੋ ਗਈਆਂ ਹਨ।`,
'preferences-signal': `ਤੁਹਾਡਾ ਬ੍ਰਾਊਜ਼ਰ ਦੱਸਦਾ ਹੈ ਕਿ ਤੁਸੀਂ ਨਹੀਂ ਚਾਹੁੰਦੇ ਕਿ ਤੁਹਾਡੇ ਉੱਤੇ ਨਜ਼ਰ ਰੱਖੀ ਜਾਵੇ। ਇਸ ਲਈ ਵਾਧੂ ਕੁਕੀਜ਼ ਬੰਦ ਹਨ, ਜਦੋਂ ਤੱਕ ਤੁਸੀਂ ਇਹਨਾਂ ਨੂੰ ਇੱਥੇ ਚਾਲੂ ਨਹੀਂ ਕਰਦੇ।`,
'preferences-title': `ਕੁਕੀ ਸੈਟਿੰਗਾਂ`,
'preferences-yes': `ਹਾਂ, ਵਰਤੋ`,
'table-found': str`${1} ਵਿੱਚੋਂ ${0} ਦਿਖਾ ਰਹੇ ਹਾਂ`,
'table-information': `ਇਹ ਸੇਵਾ ਆਪਣੀਆਂ ਕੁਕੀਜ਼ ਬਾਰੇ ਆਪ ਦੱਸਦੀ ਹੈ`,
'table-lifetime': `ਰੱਖਣ ਦਾ ਸਮਾਂ`,
'table-live': `ਹੁਣ ਇਸ ਡਿਵਾਈਸ ਉੱਤੇ ਹੈ`,
'table-name': `ਨਾਮ`,
'table-not-given': `ਨਹੀਂ ਦੱਸਿਆ ਗਿਆ`,
'table-opt-out': str`${0} ਨੂੰ ਨਾਂਹ ਕਹੋ`,
'table-persistent': `ਜਦੋਂ ਤੱਕ ਤੁਸੀਂ ਮਿਟਾਉਂਦੇ ਨਹੀਂ`,
'table-privacy': str`ਨਿੱਜਤਾ ਬਾਰੇ ${0} ਦਾ ਕੀ ਕਹਿਣਾ ਹੈ`,
'table-purpose': `ਕਿਸ ਲਈ ਹੈ`,
'table-search': `ਕੁਕੀ ਲੱਭੋ`,
'table-session': `ਜਦੋਂ ਤੱਕ ਤੁਸੀਂ ਬ੍ਰਾਊਜ਼ਰ ਬੰਦ ਨਹੀਂ ਕਰਦੇ`,
'table-stale': `ਹੁਣ ਨਹੀਂ ਰੱਖੀ ਜਾਂਦੀ`,
'table-storage': `ਕੁਕੀ ਨਹੀਂ, ਬ੍ਰਾਊਜ਼ਰ ਦੀ ਸਟੋਰੇਜ ਵਿੱਚ ਰੱਖਿਆ ਹੈ`,
    };
  