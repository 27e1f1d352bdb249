
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'answer-failed': `Przepraszamy, nie udało się. Odśwież tę stronę.`,
'answer-forgotten': `Przeglądarka nie zapisała odpowiedzi, więc zapytamy ponownie.`,
'banner-accept': `Przyjmij dodatkowe pliki cookie`,
'banner-accepted': `Przyjęto dodatkowe pliki cookie.`,
'banner-change': `Zdanie można zmienić w każdej chwili w ustawieniach plików cookie.`,
'banner-handed-over': `Odpowiedź z innej naszej strony obowiązuje także tutaj.`,
'banner-hide': `Ukryj ten komunikat`,
'banner-preferences': `Wybierz pliki cookie`,
'banner-question': `Niektóre pliki cookie są potrzebne, żeby ta strona działała. Czy możemy używać też dodatkowych?`,
'banner-reject': `Odrzuć dodatkowe pliki cookie`,
'banner-rejected': `Odrzucono dodatkowe pliki cookie.`,
'banner-settings': `Ustawienia plików cookie`,
'banner-title': str`Pliki cookie na stronie ${0}`,
'banner-what': `W jakim celu i przez jakie firmy`,
'placeholder-always': str`Zawsze zezwalaj: ${0}`,
'placeholder-link': str`Otwórz na stronie ${0}`,
'placeholder-map': str`Ta mapa pochodzi z serwisu ${0}. Pokażemy ją tylko po wyrażeniu zgody.`,
'placeholder-once': `Pokaż ten jeden raz`,
'placeholder-video': str`Ten film pochodzi z serwisu ${0}. Pokażemy go tylko po wyrażeniu zgody.`,
'preferences-answered-no': str`${0}: nie`,
'preferences-answered-yes': str`${0}: tak`,
'preferences-answers': `Dotychczasowe odpowiedzi`,
'preferences-answers-about': `Ta lista jest zapisana na tym urządzeniu, żeby można było do niej zajrzeć.`,
'preferences-back': `Wróć do poprzednio oglądanej strony`,
'preferences-close': `Zamknij`,
'preferences-download': `Pobierz odpowiedzi`,
'preferences-exempt': `Prawo pozwala nam używać ich bez pytania. Tutaj można je odrzucić.`,
'preferences-left': `Usunęliśmy to, co ta strona może usunąć. Coś jeszcze zostało:`,
'preferences-left-kept': str`Usługa ${0} zostawiła: ${1}. Można to usunąć w ustawieniach przeglądarki.`,
'preferences-left-running': str`Usługa ${0} może nadal działać, dopóki ta strona nie zostanie odświeżona.`,
'preferences-left-third-party': str`Usługa ${0} mogła zostawić w domenie ${2}: ${1}. My nie możemy tam niczego usunąć. Można to zrobić w ustawieniach przeglądarki.`,
'preferences-necessary': `Zawsze włączone, bo bez nich ta strona nie działa.`,
'preferences-no': `Nie`,
'preferences-object': `Sprzeciwiam się: proszę ich nie używać`,
'preferences-opt-out': str`Jak wszędzie odrzucić usługę ${0}`,
'preferences-provider': str`Dostawca: ${0}.`,
'preferences-reload': `Odśwież tę stronę`,
'preferences-save': `Zapisz ustawienia`,
'preferences-saved': `Ustawienia plików cookie zostały zapisane.`,
'preferences-signal': `Przeglądarka informuje o braku zgody na śledzenie. Dodatkowe pliki cookie są więc wyłączone, dopóki nie zostaną tu włączone.`,
'preferences-title': `Ustawienia plików cookie`,
'preferences-yes': `Tak, proszę ich używać`,
'table-found': str`Pokazano ${0} z ${1}`,
'table-information': `Ta usługa sama opisuje swoje pliki cookie`,
'table-lifetime': `Czas przechowywania`,
'table-live': `teraz na tym urządzeniu`,
'table-name': `Nazwa`,
'table-not-given': `nie podano`,
'table-opt-out': str`Zrezygnuj z usługi ${0}`,
'table-persistent': `do ręcznego usunięcia`,
'table-privacy': str`Co ${0} mówi o prywatności`,
'table-purpose': `Do czego służy`,
'table-search': `Znajdź plik cookie`,
'table-session': `do zamknięcia przeglądarki`,
'table-stale': `już nie jest zapisywany`,
'table-storage': `zapisane w pamięci przeglądarki, to nie plik cookie`,
    };
  