// Do not modify this file by hand!
// Re-generate this file by running npm run translate

import {str} from '@lit/localize';

export const templates = {
  'own-answer': `Zapamiętuje odpowiedź, abyśmy nie pytali na każdej stronie.`,
  'own-catalogue': `Przechowuje kopię tej listy plików cookie na wypadek awarii naszego serwera.`,
  'own-copy': `Dba o to, by odmowa została zachowana, nawet jeśli plik cookie zniknie.`,
  'own-counts': `Liczy też, jak często pytamy i jak często ludzie mówią tak lub nie. Nie zapisuje, kim są.`,
  'own-deletion': `Po odmowie pamięta, co zostało do usunięcia.`,
  'own-history': `Zawiera listę ostatnich odpowiedzi, którą możesz zobaczyć w ustawieniach plików cookie.`,
  'own-name': `Twoje odpowiedzi dotyczące plików cookie`,
  'own-purpose': `Zapamiętuje Twoją odpowiedź dotyczącą plików cookie. Nie mówi, kim jesteś.`,
  'own-record': `Przekazuje też naszemu serwerowi, co odpowiedziano każdego dnia, abyśmy mogli wykazać, że pytaliśmy. Nie zapisuje, kto odpowiedział.`,
  'own-rows': `Pamięta, czyje treści są na naszych stronach, abyśmy mogli najpierw zapytać Cię o zgodę.`,
  'page-branded': `Nasze inne witryny`,
  'page-branded-about': `Te witryny noszą naszą nazwę. Mogą je prowadzić inne firmy, a każda ma własne pliki cookie.`,
  'page-commissioned': `Usługi, które inni prowadzą dla nas`,
  'page-commissioned-about': `Inne firmy prowadzą je dla nas pod własną nazwą. Każda ma własne pliki cookie.`,
  'page-contents': `Na tej stronie`,
  'page-first-party': `Własne pliki cookie`,
  'page-first-party-about': `Ustawia je witryna, którą oglądasz.`,
  'page-manage': `Jak zarządzać plikami cookie`,
  'page-manage-about': `W ustawieniach przeglądarki możesz zobaczyć, usunąć i zablokować pliki cookie. Jeśli zablokujesz wszystkie, części naszych witryn nie będą działać.`,
  'page-on': str`pod adresem ${0}`,
  'page-persistent': `Trwałe pliki cookie`,
  'page-persistent-about': `Pozostają przez czas podany w tabelach lub do chwili, gdy je usuniesz.`,
  'page-regulator': `Co brytyjski urząd Information Commissioner’s Office (ICO) mówi o plikach cookie`,
  'page-session': `Sesyjne pliki cookie`,
  'page-session-about': `Są usuwane, gdy zamkniesz przeglądarkę.`,
  'page-shares': str`Ta witryna używa też: ${0}.`,
  'page-third-party': `Pliki cookie innych firm`,
  'page-third-party-about': `Ustawia je inna firma, na przykład ta, której filmy pokazujemy. Może Cię widzieć także na innych witrynach.`,
  'page-words': `Co oznaczają te słowa`,
};
