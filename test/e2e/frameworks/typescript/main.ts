import {parseCatalogue, startAskFirst} from 'ask-first';
import schema from 'ask-first/catalogue.schema.json';
import {allows, parseConsent} from 'ask-first/consent';
import type {CookieTableElement} from 'ask-first/cookie-table';
import 'ask-first/cookie-table';
import luton from 'ask-first/luton.json';
import address from 'ask-first/luton.json?url';

const {problems = []} = parseCatalogue(luton);
if (problems.length || !schema.title) throw new Error(problems.map(({message}) => message).join());

const app = document.querySelector('#app');
if (app) {
  app.innerHTML = `
    <cookie-banner></cookie-banner>
    <button id="other">Show Hotjar</button>
    <cookie-table service="google-analytics"></cookie-table>
    <video-consent-placeholder src="https://youtu.be/M7lc1UVf-VE" label="How to recycle"></video-consent-placeholder>`;
}
const table: CookieTableElement | null = document.querySelector('cookie-table');
document.querySelector('#other')?.addEventListener('click', () => {
  if (table) table.service = 'hotjar';
});

startAskFirst({catalogue: address, site: 'main'});
if (allows(parseConsent(document.cookie, 0), 'youtube')) throw new Error('Nobody has said yes.');
