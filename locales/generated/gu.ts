
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'answer-failed': `માફ કરશો, તે કામ ન કર્યું. આ પેજ ફરી લોડ કરો.`,
'answer-forgotten': `તમારા બ્રાઉઝરે તમારો જવાબ સાચવ્યો નથી, તેથી અમે ફરી પૂછીશું.`,
'banner-accept': `વધારાની કૂકીઝ સ્વીકારો`,
'banner-accepted': `તમે વધારાની કૂકીઝ સ્વીકારી છે.`,
'banner-change': `તમે કૂકી સેટિંગ્સમાં કોઈ પણ સમયે તમારો નિર્ણય બદલી શકો છો.`,
'banner-handed-over': `તમે અમારી બીજી સાઇટ પર જવાબ આપ્યો હતો. તે જવાબ અહીં પણ લાગુ પડે છે.`,
'banner-hide': `આ સંદેશ છુપાવો`,
'banner-preferences': `કૂકીઝ પસંદ કરો`,
'banner-question': `આ સાઇટ ચલાવવા માટે અમને કેટલીક કૂકીઝની જરૂર છે. શું અમે વધારાની કૂકીઝનો પણ ઉપયોગ કરી શકીએ?`,
'banner-reject': `વધારાની કૂકીઝ નકારો`,
'banner-rejected': `તમે વધારાની કૂકીઝ નકારી છે.`,
'banner-settings': `કૂકી સેટિંગ્સ`,
'banner-title': str`${0} પર કૂકીઝ`,
'banner-what': `શેના માટે, અને કઈ કંપનીઓ તરફથી`,
'placeholder-always': str`${0} ને હંમેશાં મંજૂરી આપો`,
'placeholder-link': str`${0} પર ખોલો`,
'placeholder-map': str`આ નકશો ${0} તરફથી આવે છે. તમે હા કહો તો જ તે બતાવાશે.`,
'placeholder-once': `ફક્ત એક વાર બતાવો`,
'placeholder-video': str`આ વીડિયો ${0} તરફથી આવે છે. તમે હા કહો તો જ તે બતાવાશે.`,
'preferences-answered-no': str`${0}: ના`,
'preferences-answered-yes': str`${0}: હા`,
'preferences-answers': `અત્યાર સુધીના તમારા જવાબ`,
'preferences-answers-about': `આ યાદી આ ડિવાઇસ પર રખાય છે, જેથી તમે તેને જોઈ શકો.`,
'preferences-back': `તમે જે પેજ જોતા હતા તેના પર પાછા જાઓ`,
'preferences-close': `બંધ કરો`,
'preferences-download': `તમારા જવાબ ડાઉનલોડ કરો`,
'preferences-exempt': `કાયદા મુજબ અમે તમને પૂછ્યા વિના આનો ઉપયોગ કરી શકીએ છીએ. તમે અહીં તેને ના કહી શકો છો.`,
'preferences-left': `આ પેજ જે દૂર કરી શકે છે તે અમે દૂર કર્યું છે. કંઈક બાકી છે:`,
'preferences-left-kept': str`${0} એ આ મૂકી રાખ્યું છે: ${1}. તમે તેને તમારા બ્રાઉઝરની સેટિંગ્સમાં કાઢી શકો છો.`,
'preferences-left-running': str`તમે આ પેજ ફરી લોડ ન કરો ત્યાં સુધી ${0} ચાલુ રહી શકે છે.`,
'preferences-left-third-party': str`કદાચ ${0} એ ${2} પર આ મૂકી રાખ્યું હોય: ${1}. ત્યાં અમે કંઈ કાઢી શકતા નથી. તમે તમારા બ્રાઉઝરની સેટિંગ્સમાં કાઢી શકો છો.`,
'preferences-necessary': `હંમેશાં ચાલુ, કારણ કે તેના વિના આ સાઇટ કામ કરતી નથી.`,
'preferences-no': `ના`,
'preferences-object': `મને વાંધો છે: તેનો ઉપયોગ ન કરો`,
'preferences-opt-out': str`${0} ને બધે ના કહેવાની રીત`,
'preferences-provider': str`આ સેવા ${0} તરફથી છે.`,
'preferences-reload': `આ પેજ ફરી લોડ કરો`,
'preferences-save': `કૂકી સેટિંગ્સ સાચવો`,
'preferences-saved': `તમારી કૂકી સેટિંગ્સ સચવાઈ ગઈ છે.`,
'preferences-signal': `તમારું બ્રાઉઝર કહે છે કે તમે નથી ઇચ્છતા કે તમારા પર નજર રખાય. તેથી વધારાની કૂકીઝ બંધ છે, સિવાય કે તમે તેને અહીં ચાલુ કરો.`,
'preferences-title': `કૂકી સેટિંગ્સ`,
'preferences-yes': `હા, ઉપયોગ કરો`,
'table-found': str`${1} માંથી ${0} બતાવીએ છીએ`,
'table-information': `આ સેવા પોતાની કૂકીઝ વિશે પોતે જ સમજાવે છે`,
'table-lifetime': `કેટલો સમય રખાય છે`,
'table-live': `હમણાં આ ડિવાઇસ પર છે`,
'table-name': `નામ`,
'table-not-given': `જણાવ્યું નથી`,
'table-opt-out': str`${0} ને ના કહો`,
'table-persistent': `તમે કાઢી નાખો ત્યાં સુધી`,
'table-privacy': str`ગોપનીયતા વિશે ${0} શું કહે છે`,
'table-purpose': `શેના માટે છે`,
'table-search': `કૂકી શોધો`,
'table-session': `તમે બ્રાઉઝર બંધ કરો ત્યાં સુધી`,
'table-stale': `હવે રખાતી નથી`,
'table-storage': `બ્રાઉઝરના સ્ટોરેજમાં રખાય છે, કૂકી નથી`,
    };
  