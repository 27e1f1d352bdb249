// Do not modify this file by hand!
// Re-generate this file by running npm run translate

import {str} from '@lit/localize';

export const templates = {
  'own-answer': `Ține minte răspunsul, ca să nu vă întrebăm pe fiecare pagină.`,
  'own-catalogue': `Păstrează o copie a acestei liste de cookie-uri, în caz că serverul nostru nu merge.`,
  'own-copy': `Are grijă ca un nu să fie păstrat, chiar dacă se pierde cookie-ul.`,
  'own-counts': `Numără și cât de des întrebăm și cât de des oamenii spun da sau nu. Nu notează cine sunt.`,
  'own-deletion': `După un nu, ține minte ce mai este de șters.`,
  'own-history': `Păstrează lista ultimelor răspunsuri, ca să le puteți vedea în setările pentru cookie-uri.`,
  'own-name': `Răspunsurile dvs. despre cookie-uri`,
  'own-purpose': `Ține minte ce răspundeți despre cookie-uri. Nu spune cine sunteți.`,
  'own-record': `Îi spune și serverului nostru ce s-a răspuns în fiecare zi, ca să putem arăta că am întrebat. Nu notează cine a răspuns.`,
  'own-rows': `Reține al cui este conținutul din paginile noastre, ca să vă putem întreba mai întâi.`,
  'page-branded': `Celelalte site-uri ale noastre`,
  'page-branded-about': `Aceste site-uri poartă numele nostru. Pot fi conduse de alte companii și fiecare are propriile cookie-uri.`,
  'page-commissioned': `Servicii conduse de alții pentru noi`,
  'page-commissioned-about': `Alte companii le conduc pentru noi sub numele lor. Fiecare are propriile cookie-uri.`,
  'page-contents': `Pe această pagină`,
  'page-first-party': `Cookie-uri proprii`,
  'page-first-party-about': `Sunt puse de site-ul la care vă uitați.`,
  'page-manage': `Cum gestionați cookie-urile`,
  'page-manage-about': `În setările browserului puteți vedea, șterge și bloca cookie-urile. Dacă le blocați pe toate, părți din site-urile noastre nu vor merge.`,
  'page-on': str`la ${0}`,
  'page-persistent': `Cookie-uri persistente`,
  'page-persistent-about': `Rămân atât cât arată tabelele sau până le ștergeți.`,
  'page-regulator': `Ce spune Information Commissioner’s Office (ICO) din Regatul Unit despre cookie-uri`,
  'page-session': `Cookie-uri de sesiune`,
  'page-session-about': `Se șterg când închideți browserul.`,
  'page-shares': str`Acest site mai folosește ${0}.`,
  'page-third-party': `Cookie-uri ale altora`,
  'page-third-party-about': `Sunt puse de altă companie, de exemplu cea ale cărei filme le arătăm. Vă poate vedea și pe alte site-uri.`,
  'page-words': `Ce înseamnă cuvintele`,
};
