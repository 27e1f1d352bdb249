/** Addresses that are, or only look like, a known provider's: given ones, each written in many ways, and random ones. */
import {readFileSync} from 'node:fs';

const given = JSON.parse(
  readFileSync(new URL('../../unit/embeds/embed-addresses.json', import.meta.url), 'utf8'),
) as readonly {readonly input: string}[];

/** Seen on real pages, or in attempts to get past one of the readers. */
const SEEN = [
  'https://maps.google.com/?q=Luton&output=embed',
  'https://maps.google.com/maps?q=Luton&output=embed',
  'https://www.google.com//maps/embed?pb=!1m18',
  'https://www.google.com/x/../maps/embed?pb=!1m18',
  'https://www.google.com/x/%2e%2E/./maps/embed?pb=!1m18',
  'https://www.google.com/calendar/embed?src=x',
  'https://calendar.google.com/calendar/embed?src=x',
  'https://www.google.com/recaptcha/api2/anchor?k=maps',
  'https://docs.google.com/forms/d/e/x/viewform?embedded=true',
  'https://youtube.googleapis.com/v/M7lc1UVf-VE',
  'https://www.youtube.com/subscribe_widget?p=x',
  'https://www.youtube.com./embed/M7lc1UVf-VE',
  'https://google.evil.com/maps',
  'https://evil.com/maps?google.com',
  'https://evil.com/www.google.com/maps',
  'https://maps.evil.com/google.com/maps',
  'https://youtube.com.evil.com/embed/x',
  'https://notyoutube.com/embed/x',
  'https://youtube.evil.com/embed/x',
  'https://youtube-evil.com/embed/x',
  'https://vimeo.com.evil.com/1',
  'https://notvimeo.com/1',
  'https://google.com.evil.com/maps',
  'https://google.co.com/maps',
  'https://google.xyz/maps',
  'https://notgoogle.com/maps',
  'https://evil.com@www.youtube.com/embed/x',
  'https://www.youtube.com@evil.com/embed/x',
  'https://www.youtube.com%2F@evil.com/embed/x',
  'https://youtube.com:80@evil.com/',
  'https://www.youtube.com%2F.evil.com/',
  'https://www.youtube.com%00.evil.com/',
  'https://www.youtube.com%2eevil.com/',
  'https://evil.com%2f.youtube.com/',
  'https://evil.com#@www.youtube.com/',
  'https://evil.com?@www.youtube.com/',
  'https://evil.com\\@www.youtube.com/',
  'https://www.youtube.com\\@evil.com/',
  'https://www.youtube.com:99999/embed/x',
  'https://www.youtube.com:x/embed/x',
  'https://www.youtube.com:/embed/x',
  'https://[www.youtube.com]/embed/x',
  'https://www..youtube.com/embed/x',
  'ftp://www.youtube.com/embed/x',
  'blob:https://www.youtube.com/x',
  'https:www.youtube.com/embed/x',
  'http:/www.youtube.com/embed/x',
  'https:////www.youtube.com/embed/x',
  'javascript:"https://www.youtube.com/"',
  'https:',
  '//',
  'https://',
];

/** One of each kind, in parts: every spelling below is tried on each. */
const PLAIN: readonly (readonly [host: string, path: string])[] = [
  ['www.youtube.com', '/embed/M7lc1UVf-VE'],
  ['www.youtube-nocookie.com', '/embed/M7lc1UVf-VE?rel=0'],
  ['youtu.be', '/M7lc1UVf-VE'],
  ['youtube.googleapis.com', '/v/M7lc1UVf-VE'],
  ['player.vimeo.com', '/video/76979871'],
  ['vimeo.com', '/76979871'],
  ['www.google.com', '/maps/embed?pb=!1m18!1m12'],
  ['www.google.co.uk', '/maps/d/embed?mid=1AbCdEfGhIjKl'],
  ['google.com.au', '/maps?q=x&output=embed'],
  ['maps.google.de', '/?q=x&output=embed'],
  ['maps.googleapis.com', '/maps/api/js'],
  ['maps.app.goo.gl', '/AbCdEf123'],
  ['goo.gl', '/maps/AbCdEf'],
  ['www.google.com', '/calendar/embed?src=x'],
  ['www.dailymotion.com', '/embed/video/x8abcd'],
  ['example.org', '/www.youtube.com/maps'],
];

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const encode = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Ways to write an address; what a browser makes of each is for its parser to say. */
export const SPELLINGS: readonly ((host: string, path: string) => string)[] = [
  (host, path) => `https://${host}${path}`,
  (host, path) => `http://${host}${path}`,
  (host, path) => `//${host}${path}`,
  (host, path) => `HTTPS://${host.toUpperCase()}${path}`,
  (host, path) => `https:${host}${path}`,
  (host, path) => `https:/${host}${path}`,
  (host, path) => `http:${host}${path}`,
  (host, path) => `https:///${host}${path}`,
  (host, path) => `https:\\\\${host}${path}`,
  (host, path) => `\\\\${host}${path}`,
  (host, path) => `/\\${host}${path}`,
  (host, path) => `///${host}${path}`,
  (host, path) => `/${host}${path}`,
  (host, path) => ` \n\thttps://${host}${path} `,
  (host, path) => `ht\ntps:/\t/${host.replace('o', 'o\r\n')}${path}`,
  (host, path) => `\u0001\u001fhttps://${host}${path}`,
  (host, path) => `\u00a0https://${host}${path}`,
  (host, path) => `https://${host}.${path}`,
  (host, path) => `https://${host}..${path}`,
  (host, path) => `https://.${host}${path}`,
  (host, path) => `https://${host}:443${path}`,
  (host, path) => `https://${host}:8443${path}`,
  (host, path) => `https://${host}.:80${path}`,
  (host, path) => `https://${host}:65536${path}`,
  (host, path) => `https://${host}:${path}`,
  (host, path) => `https://me@${host}${path}`,
  (host, path) => `https://me:se%40cret@${host}${path}`,
  (host, path) => `https://a@b@${host}${path}`,
  (host, path) => `https://${host}@evil.example${path}`,
  (host, path) => `https://${host}:80@evil.example${path}`,
  (host, path) => `https://${host}.evil.example${path}`,
  (host, path) => `https://evil.example/${host}${path}`,
  (host, path) => `https://evil.example?${host}${path}`,
  (host, path) => `https://evil.example#${host}${path}`,
  (host, path) => `https://not${host}${path}`,
  (host, path) => `https://evil-${host}${path}`,
  (host, path) => `https://a.${host}${path}`,
  (host, path) => `https://a.b-c.${host}${path}`,
  (host, path) => `https://xn--a-ecp.${host}${path}`,
  (host, path) => `https://${host.replace(/^www\./, '')}${path}`,
  (host, path) => `https://m.${host.replace(/^www\./, '')}${path}`,
  (host, path) => `https://${fullWidth(host)}${path}`,
  (host, path) => `https://${fullWidth(host.slice(0, 1))}${host.slice(1)}${path}`,
  (host, path) => `https://${host.replaceAll('.', '\u3002')}${path}`,
  (host, path) => `https://${host.replaceAll('.', '\uff61')}${path}`,
  (host, path) => `https://${host.replace('o', '\u24de')}${path}`,
  (host, path) => `https://${host.replace('o', '\u00ba')}${path}`,
  (host, path) => `https://${host.replace('m', '\u{1d426}')}${path}`,
  (host, path) => `https://${host.replace('o', 'o\u00ad')}${path}`,
  (host, path) => `https://${host.replace('o', 'o\u200b')}${path}`,
  (host, path) => `https://${host.replace('o', 'o\u200d')}${path}`,
  (host, path) => `https://${host.replace('o', '\u043e')}${path}`,
  (host, path) => `https://${host.replace('o', '\u00f6')}${path}`,
  (host, path) => `https://${encode(host)}${path}`,
  (host, path) => `https://${host.replace('o', '%6f')}${path}`,
  (host, path) => `https://${host.replace('o', '%256f')}${path}`,
  (host, path) => `https://${encode(fullWidth(host))}${path}`,
  (host, path) => `https://${host.replace('o', '%')}${path}`,
  (host, path) => `https://${host.replace('o', 'o%00')}${path}`,
  (host, path) => `https://${host.replace('o', 'o%20')}${path}`,
  (host, path) => `https://${host.replace('o', 'o ')}${path}`,
  (host, path) => `https://${host}/${path}`,
  (host, path) => `https://${host}//${path}`,
  (host, path) => `https://${host}\\${path}`,
  (host, path) => `https://${host}/x/..${path}`,
  (host, path) => `https://${host}/x/%2E%2e${path}`,
  (host, path) => `https://${host}/.${path}`,
  (host, path) => `https://${host}/x/y/.././..${path}`,
  (host, path) => `https://${host}/..${path}`,
  (host, path) => `https://${host}/x${path}`,
  (host, path) => `https://${host}${path}/..`,
  (host, path) => `https://${host}${path.replace('/', '/./')}`,
  (host, path) => `https://${host}${path.replace(/\/maps/, '/MAPS')}`,
  (host) => `https://${host}`,
  (host, path) => `https://${host}?${path}`,
  (host, path) => `https://${host}#${path}`,
  (host) => `https://${host}/`,
  (host, path) => `ftp://${host}${path}`,
  (host, path) => `https://${host}${path}#/../maps`,
];

const PIECES = [
  ...[
    'https:',
    'http:',
    'HTTPS:',
    '/',
    '//',
    '\\',
    '@',
    ':',
    ':443',
    ':8443',
    '.',
    '..',
    '/../',
    '/x/../',
    '?',
  ],
  ...[
    '#',
    '%2e',
    '%2f',
    '%40',
    '%6f',
    '%EF%BD%99',
    '\t',
    '\n',
    ' ',
    '-',
    'a',
    'x.',
    '\u3002',
    '\uff4f',
    '\u00ad',
  ],
  ...['youtube', 'youtube.com', 'www.youtube.com', 'youtu.be', 'youtube-nocookie.com', 'vimeo.com', 'vimeo'],
  ...[
    'google',
    'google.com',
    'www.google.com',
    'google.co.uk',
    'maps',
    '/maps',
    '/maps/embed',
    'maps.',
    'goo.gl',
  ],
  ...[
    'googleapis.com',
    '.com',
    '.com/',
    'evil.com',
    'evil.com/',
    'com',
    'uk',
    '.uk',
    '/embed/x',
    '/calendar/',
  ],
];

/** Every address of the corpus once; the same seed makes the same. */
export function providerCorpus(random: number, seed: number): readonly string[] {
  const spelled = PLAIN.flatMap(([host, path]) => SPELLINGS.map((spell) => spell(host, path)));
  const roll = dice(seed);
  const pick = () => PIECES[Math.floor(roll() * PIECES.length)] ?? '';
  const made = Array.from({length: random}, () => {
    const start = roll() < 0.7 ? 'https://' : '';
    return start + Array.from({length: 1 + Math.floor(roll() * 6)}, pick).join('');
  });
  return [...new Set([...given.map(({input}) => input), ...SEEN, ...spelled, ...made])];
}

/** Mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
