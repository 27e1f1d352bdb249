const gif = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64');

/** Files that the planted family’s pages ask for, and what they set. */
export const files: Readonly<Record<string, {readonly body: string | Buffer; readonly cookie?: string}>> = {
  'www.town.localhost/pixel.gif': {body: gif, cookie: 'odd_http=1; Path=/; HttpOnly'},
  'library.town.localhost/logo.png': {body: gif, cookie: 'reader=1; Path=/'},
  'cdn.localhost/library.js': {body: ''},
  'shared.localhost/lib/fonts.js': {body: ''},
  'shared.localhost/lib/count.js': {body: ''},
  'sound.localhost/play/player.js': {
    body: "fetch(new URL('/words.js', document.currentScript.src), {mode: 'no-cors'})",
  },
  'sound.localhost/words.js': {body: ''},
  'evil.localhost/wide.gif': {body: gif, cookie: 'town_wide=1; Path=/; SameSite=None; Secure'},
  'stats.localhost/stats.js': {body: "document.cookie = 'visits_ok=1; Path=/; Max-Age=63072000'"},
  'stats.localhost/sid.gif': {body: gif, cookie: 'SID=1; Path=/; SameSite=None; Secure'},
  'stats.localhost/pixel.gif': {body: gif},
  'ads.localhost/pixel.gif': {body: gif},
  'evil.localhost/evil.js': {body: "document.cookie = 'visits_evil=1; Path=/'"},
  'evil.localhost/late.js': {body: ''},
  'tracker.localhost/t.js': {body: ''},
};
