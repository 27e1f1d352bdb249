import type {IncomingMessage} from 'node:http';

import {type Sent, servePages} from '../journeys/serve-pages.js';
import {familyCatalogue} from './catalogue.js';
import {files} from './family-files.js';

/** A page of the family, by what is odd about it. */
interface Page {
  /** In front of our script. */
  readonly before?: string;
  /** Our script, where it is not as it should be. */
  readonly script?: string;
  readonly head?: string;
  readonly banner?: string;
  readonly body?: string;
  readonly cookies?: readonly string[];
}

const script = (more = '', list = '/list.json') =>
  `<script src="/ask-first/ask-first.js" data-catalogue="${list}" data-domain="town.localhost" ${more}></script>`;

/** A page as it is sent; `$` in a page's address is the port. */
const html = ({before = '', script: ours = script(), head = '', banner, body = ''}: Page) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Town</title>${before}${ours}${head}</head>
<body>${banner ?? '<cookie-banner></cookie-banner>'}<h1>The Town</h1>${body}</body></html>`;

const js = (code: string) => `<script>${code}</script>`;
const links = (...paths: readonly string[]) => paths.map((path) => `<a href="${path}">${path}</a> `).join('');

/** Every page of every site. What is odd on it is described in planted.ts. */
const sites: Readonly<Record<string, Readonly<Record<string, Page>>>> = {
  'www.town.localhost': {
    '/': {
      before: `<script type="application/ld+json">{"@type": "Organization"}</script>${js('window.settings = {}')}<link rel="preconnect" href="http://cdn.localhost:$">`,
      head: [
        'cdn.localhost:$/library.js',
        'shared.localhost:$/lib/fonts.js',
        'shared.localhost:$/lib/count.js',
      ]
        .map((file) => `<script src="http://${file}"></script>`)
        .join(''),
      cookies: [
        'town_session=1; Path=/',
        'town_month=1; Path=/; Max-Age=2678400',
        'town_two=1; Path=/; Max-Age=315360000',
        'town_any=1; Path=/; Max-Age=9999999',
        'town_basket=1; Path=/; Max-Age=9999999',
        'town_less=1; Path=/; Max-Age=86400',
        'rejected_odd=1; Domain=elsewhere.localhost; Path=/',
        'unset_odd=; Path=/; Max-Age=0',
        'town_grows=1; Path=/; Max-Age=3600',
        // As servers send it: UTF-8, of which a header shows each byte.
        Buffer.from('town_café=1; Path=/').toString('latin1'),
      ],
      body: `${links('/things', '/secret/page', '/moved', '/missing', '/paper.pdf', '/logout?now', 'http://ads.localhost:$/win')}
        <a href="/paid" rel="nofollow">Paid for</a>
        <form action="/sent"><input name="q"><button>Search</button></form>
        <img alt="" src="http://library.town.localhost:$/logo.png"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
        <iframe title="A form" src="http://forms.localhost:$/form"></iframe>
        <script type="text/plain" data-consent="sound" src="http://sound.localhost:$/play/player.js"></script>
        <iframe title="Ours" srcdoc="<p>Words</p>"></iframe>
        <iframe title="Held" data-consent="ads" data-src="http://ads.localhost:$/frame"></iframe>
        <noscript><img alt="" src="http://ads.localhost:$/pixel.gif"></noscript>
        <template><img alt="" src="http://ads.localhost:$/pixel.gif"></template>
        <!-- <script src="http://tracker.localhost:$/t.js"></script> --><p>We do not use tracker.localhost.</p>
        <script type="text/plain" data-consent="stats" src="http://stats.localhost:$/stats.js"></script>
        <img alt="" data-consent="stats" data-src="http://stats.localhost:$/sid.gif">
        ${js(`localStorage.town_local = 1; sessionStorage.town_tab = 1; document.cookie = 'deleted_odd=; Max-Age=0; Path=/';
          document.cookie = 'town_offline=1; Path=/'; indexedDB.open('town_offline');
          const may = !askFirst.answered || askFirst.allows('colours');
          document.cookie = 'colours_kept=1; Path=/; Max-Age=' + (may ? 999 : 0);`)}`,
    },
    '/things': {
      cookies: [
        'odd_header=1; Path=/',
        'odd_flash=1; Path=/',
        'town_short=1; Path=/; Max-Age=2592000',
        'town_stays=1; Path=/; Max-Age=9999',
        'town_grows=1; Path=/; Max-Age=2592000',
      ],
      body: `<img alt="" src="/pixel.gif"><img alt="" data-consent="stats" data-src="http://evil.localhost:$/wide.gif">
        <script type="text/plain" data-consent="stats" src="http://evil.localhost:$/evil.js"></script>
        ${js(`document.cookie = 'odd_script=1; Path=/'; localStorage.odd_local = 1; sessionStorage.odd_tab = 1;
          localStorage.town_place = 1;
          document.cookie = 'odd_flash=; Max-Age=0; Path=/';
          document.cookie = 'probe_odd=1'; document.cookie = 'probe_odd=; Max-Age=0'; indexedDB.open('odd_base'); caches.open('odd_cache');
          addEventListener('scroll', () => (document.cookie = 'odd_scroll=1; Path=/'));`)}
        <div style="height: 3000px"></div>`,
    },
    '/secret/page': {cookies: ['robots_odd=1; Path=/']},
    '/logout': {cookies: ['logout_odd=1; Path=/']},
    '/sent': {cookies: ['form_odd=1; Path=/']},
    '/paid': {cookies: ['nofollow_odd=1; Path=/']},
  },
  'library.town.localhost': {
    '/': {
      head: '<link rel="preconnect" href="https://quiet.localhost">',
      cookies: ['visits_2=1; Path=/; Max-Age=9999', 'reader=1; Path=/', 'offers=1; Path=/'],
      body: `<img alt="" src="http://stats.localhost:$/pixel.gif"><iframe title="An advert" src="http://ads.localhost:$/frame"></iframe>
        <script src="http://tracker.localhost:$/t.js"></script>
        ${js(`document.cookie = 'visits_1=1; Path=/'; document.cookie = 'visits_3=1'; setTimeout(() => (document.cookie = 'visits_3=; Max-Age=0'), 50); document.cookie = '_fbp=fb.1; Path=/'; localStorage.stats_local = 1; document.cookie = '_ga=1; Path=/';
          addEventListener('pagehide', () => navigator.sendBeacon('http://beacon.localhost:$/b', 'x'));`)}`,
    },
  },
  'jobs.town.localhost': {
    '/': {
      body: `${js(`const yes = askFirst.allows('stats'), no = askFirst.answered && !yes;
        localStorage.colours = 1;
        if (yes) localStorage.town_flag = 1;
        if (no && !localStorage.town_flag) { new Image().src = 'http://sound.localhost:$/play/pixel.gif'; document.cookie = 'visits_no=1; Path=/'; new Image().src = 'http://stats.localhost:$/pixel.gif'; new Image().src = 'http://after-no.localhost:$/pixel.gif'; new WebSocket('ws://socket.localhost:$/'); addEventListener('pagehide', () => navigator.sendBeacon('http://beacon.localhost:$/b', 'x')); }
        if (no && localStorage.town_flag) { new Image().src = 'http://ads.localhost:$/pixel.gif'; new Image().src = 'http://after-all.localhost:$/pixel.gif'; }`)}`,
    },
  },
  'parks.localhost': {
    '/': {cookies: ['reader=1; Path=/'], body: links('/plain', '/old', '/deferred')},
    '/plain': {script: '', banner: ''},
    '/old': {script: script('', '/old-list.json')},
    '/deferred': {script: script('defer')},
    '/behind': {before: '<script src="http://evil.localhost:$/late.js"></script>'},
    '/broken': {script: script('', '/no-list.json')},
    '/two-tools': {head: js('window.klaro = {}')},
    '/small': {head: '<style>cookie-banner::part(reject) { display: none }</style>'},
    '/cut': {head: '<style>cookie-banner::part(reject) { clip-path: inset(50%) }</style>'},
    '/pale': {head: '<style>cookie-banner::part(reject) { color: grey; background: none }</style>'},
    '/away': {head: '<style>cookie-banner { position: absolute; left: -9999px }</style>'},
    '/bright': {
      head: `<style>cookie-banner::part(accept), cookie-banner::part(reject) { color: white; background: navy }
        .chat { position: fixed; right: 8px; bottom: 8px; z-index: 9; width: 60px; height: 60px }</style>`,
      body: '<div class="chat">?</div>',
    },
    '/strict': {
      script: script('data-hold="frames"'),
      body: `<iframe title="A sound" src="https://strict.localhost/play"></iframe>${'<div>'.repeat(5000)}`,
    },
    '/opens': {
      body: `<form method="post" action="/sent"></form>
        ${js(`window.open('http://window.localhost:$/win'); setTimeout(() => document.forms[0].submit(), 50)`)}`,
    },
    '/keyval': {
      body: js(`const opened = indexedDB.open('keyval-store', 1);
        opened.onupgradeneeded = () => opened.result.createObjectStore('keyval');
        opened.onsuccess = () => opened.result.transaction('keyval', 'readwrite').objectStore('keyval').put(1, 'odd');`),
    },
    '/silent': {banner: ''},
  },
};

/** The list of another year: it says that Stats are for something else. */
const oldList = {
  ...familyCatalogue,
  services: familyCatalogue.services.map((service) =>
    service.id === 'stats' ? {...service, purpose: 'Something else'} : service,
  ),
};

/** Serves four sites of a family and everybody around it. Gives the catalogue's address, what was asked for, and by whom. */
export async function serveFamily() {
  const asked: string[] = [];
  const agents = new Set<string>();
  let port = '';
  const pages = await servePages((request, host) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${request.method} ${host}${request.url}`);
    agents.add(request.headers['user-agent'] ?? '');
    return answer(request, host, pathname, port);
  });
  port = new URL(pages.address('www')).port;
  return {...pages, asked, agents, catalogue: `http://www.town.localhost:${port}/list.json`};
}

function answer({headers}: IncomingMessage, host: string, path: string, port: string): Sent | undefined {
  const json = (value: unknown) => ({type: 'application/json', body: JSON.stringify(value)});
  if (path === '/list.json') return json(familyCatalogue);
  if (path === '/old-list.json') return json(oldList);
  if (path === '/robots.txt') return {type: 'text/plain', body: 'User-agent: *\nDisallow: /secret/\n'};
  if (path === '/sitemap.xml' && host === 'parks.localhost') {
    const urls = Object.keys(sites[host] ?? {}).map(
      (each) => `<url><loc>http://${host}:${port}${each}</loc></url>`,
    );
    return {type: 'application/xml', body: `<urlset>${urls.join('')}</urlset>`};
  }
  if (path === '/moved')
    return {
      type: 'text/html',
      body: '',
      status: 302,
      headers: {Location: `http://library.town.localhost:${port}/`},
    };
  if (path === '/paper.pdf') return {type: 'application/pdf', body: '%PDF', headers: cookie('paper_odd=1')};
  const file = files[host + path];
  if (file) {
    const type = typeof file.body === 'string' ? 'text/javascript' : 'image/gif';
    return {type, body: file.body, headers: cookie(file.cookie)};
  }
  if (path === '/form' || path === '/frame')
    return {type: 'text/html', body: '<!doctype html><p>A frame</p>'};
  const page = sites[host]?.[path];
  if (!page) return undefined;
  const isAllowed =
    host === 'jobs.town.localhost' && /ask_first=[^;]*statistics~y/.test(headers.cookie ?? '');
  const cookies = [...(page.cookies ?? []), ...(isAllowed ? ['stats_server=1; Path=/; HttpOnly'] : [])];
  // A folder that serves pages of several kinds: `$` is the port, which is another one in each run.
  return {
    type: 'text/html',
    body: html(page).replace(/localhost:\$/g, `localhost:${port}`),
    headers: {'Set-Cookie': cookies} as unknown as Readonly<Record<string, string>>,
  };
}

const cookie = (text: string | undefined): Readonly<Record<string, string>> =>
  text ? {'Set-Cookie': text} : {};
