
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'answer-failed': `Ne pare rău, nu a funcționat. Reîncărcați pagina.`,
'answer-forgotten': `Browserul nu a salvat răspunsul dumneavoastră, așa că vă vom întreba din nou.`,
'banner-accept': `Accept cookie-urile opționale`,
'banner-accepted': `Ați acceptat cookie-urile opționale.`,
'banner-change': `Vă puteți răzgândi oricând în setările cookie.`,
'banner-handed-over': `Ați răspuns pe un alt site al nostru. Răspunsul este valabil și aici.`,
'banner-hide': `Ascundeți acest mesaj`,
'banner-preferences': `Alegeți cookie-urile`,
'banner-question': `Avem nevoie de unele cookie-uri pentru ca acest site să funcționeze. Putem folosi și cookie-uri opționale?`,
'banner-reject': `Refuz cookie-urile opționale`,
'banner-rejected': `Ați refuzat cookie-urile opționale.`,
'banner-settings': `Setări cookie`,
'banner-title': str`Cookie-uri pe site-ul ${0}`,
'banner-what': `În ce scop și de către ce companii`,
'placeholder-always': str`Permiteți mereu ${0}`,
'placeholder-link': str`Deschideți pe ${0}`,
'placeholder-map': str`Această hartă vine de la ${0}. O afișăm doar dacă sunteți de acord.`,
'placeholder-once': `Afișați o dată`,
'placeholder-video': str`Acest videoclip vine de la ${0}. Îl afișăm doar dacă sunteți de acord.`,
'preferences-answered-no': str`${0}: nu`,
'preferences-answered-yes': str`${0}: da`,
'preferences-answers': `Răspunsurile de până acum`,
'preferences-answers-about': `Această listă este păstrată pe acest dispozitiv, ca să o puteți consulta.`,
'preferences-back': `Înapoi la pagina pe care erați`,
'preferences-close': `Închideți`,
'preferences-download': `Descărcați răspunsurile`,
'preferences-exempt': `Legea ne permite să le folosim fără să întrebăm. Le puteți refuza aici.`,
'preferences-left': `Am șters ce poate șterge această pagină. A mai rămas ceva:`,
'preferences-left-kept': str`Serviciul ${0} a lăsat ${1}. Puteți șterge aceste date din setările browserului.`,
'preferences-left-running': str`Serviciul ${0} poate funcționa în continuare până când reîncărcați această pagină.`,
'preferences-left-third-party': str`Este posibil ca serviciul ${0} să fi lăsat ${1} pe ${2}, unde noi nu putem șterge nimic. Dumneavoastră puteți, din setările browserului.`,
'preferences-necessary': `Mereu pornite, pentru că acest site nu funcționează fără ele.`,
'preferences-no': `Nu`,
'preferences-object': `Mă opun: nu le folosiți`,
'preferences-opt-out': str`Cum să refuzați ${0} peste tot`,
'preferences-provider': str`Furnizor: ${0}.`,
'preferences-reload': `Reîncărcați pagina`,
'preferences-save': `Salvați setările cookie`,
'preferences-saved': `Setările cookie au fost salvate.`,
'preferences-signal': `Browserul dumneavoastră ne spune că nu doriți să vi se urmărească activitatea. De aceea, cookie-urile opționale sunt oprite, dacă nu le porniți aici.`,
'preferences-title': `Setări cookie`,
'preferences-yes': `Da, folosiți-le`,
'table-found': str`Se afișează ${0} din ${1}`,
'table-information': `Acest serviciu își explică singur cookie-urile`,
'table-lifetime': `Cât timp se păstrează`,
'table-live': `acum pe acest dispozitiv`,
'table-name': `Nume`,
'table-not-given': `nu este precizat`,
'table-opt-out': str`Refuzați ${0}`,
'table-persistent': `până îl ștergeți`,
'table-privacy': str`Ce spune ${0} despre confidențialitate`,
'table-purpose': `La ce folosește`,
'table-search': `Căutați un cookie`,
'table-session': `până închideți browserul`,
'table-stale': `nu se mai salvează`,
'table-storage': `păstrat în memoria browserului, nu este un cookie`,
    };
  