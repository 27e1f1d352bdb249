/** What authors put into a placeholder's template, and what the rewriting makes of it: in JavaScript and in PHP the same. */

/** A placeholder with this template. */
export const inTemplate = (markup: string, service = 'service="captcha"') =>
  `<p>Before</p><video-consent-placeholder ${service}><template>${markup}</template><p>To send this form, you need JavaScript.</p></video-consent-placeholder><img src="https://v.example/live.png">`;

/** What it is, the template's content, and what it becomes; nothing where it stays as it is. */
export const templateForms: readonly (readonly [name: string, given: string, becomes?: string])[] = [
  [
    'a captcha',
    '<div class="h-captcha"></div>\n<script src="https://js.hcaptcha.com/1/api.js" async defer></script>',
    '<div class="h-captcha"></div>\n<script data-src="https://js.hcaptcha.com/1/api.js" async defer></script>',
  ],
  [
    'pictures, a film and sound',
    '<picture><source srcset="//v.example/a 1x"><img src=//v.example/b srcset=c alt=src></picture><video poster="d" src=e><source src=f></video><audio SRC="g"></audio>',
    '<picture><source data-srcset="//v.example/a 1x"><img data-src=//v.example/b data-srcset=c alt=src></picture><video data-poster="d" data-src=e><source data-src=f></video><audio data-src="g"></audio>',
  ],
  [
    'links, and what they begin from',
    '<base href="https://v.example/"><link rel="stylesheet" href="a.css"><link rel=preload as=image imagesrcset="b 1x" href=b><LINK REL=preconnect HREF="https://www.youtube.com">',
    '<base data-href="https://v.example/"><link rel="stylesheet" data-href="a.css"><link rel=preload as=image data-imagesrcset="b 1x" data-href=b><LINK REL=preconnect data-href="https://www.youtube.com">',
  ],
  [
    'a drawing',
    '<svg><image href="https://v.example/a"/><image xlink:href="https://v.example/b" /><filter><feImage href=c></feImage></filter><script href="d"></script></svg><image src=e>',
    '<svg><image data-href="https://v.example/a"/><image data-href="https://v.example/b" /><filter><feImage data-href=c></feImage></filter><script data-href="d"></script></svg><image data-src=e>',
  ],
  [
    'one address in two names: the newer counts',
    '<svg><image xlink:href="a" href="b"/></svg>',
    '<svg><image  data-href="b"/></svg>',
  ],
  [
    'what a lazy loader has beside it, which counts',
    '<img src="data:,"data-src="b"alt=""><img data-src="b" src="a" srcset=c>',
    '<img data-src="b"alt=""><img data-src="b"  data-srcset=c>',
  ],
  ['an address given twice', '<img src=a src=b>', '<img data-src=a data-src=b>'],
  [
    'white space and slashes',
    "<img\n\tsrc\r\n=\f'a>b'/><img/src=x/alt=''><img src><img =src=a src=b>",
    "<img\n\tdata-src\r\n=\f'a>b'/><img/data-src=x/alt=''><img data-src><img =src=a data-src=b>",
  ],
  [
    'whatever is around it',
    '<table><tr><td><script src=a></script></table><form><ul><li><b><img src=b></ul></form><noscript><img src=c></noscript>',
    '<table><tr><td><script data-src=a></script></table><form><ul><li><b><img data-src=b></ul></form><noscript><img data-src=c></noscript>',
  ],
  [
    'templates in it, and a placeholder with one',
    '<template><p><img src=a></template><template shadowrootmode=open><img src=b></template><video-consent-placeholder service=map><template><img src=c></template></video-consent-placeholder>',
    '<template><p><img data-src=a></template><template shadowrootmode=open><img data-src=b></template><video-consent-placeholder service=map><template><img data-src=c></template></video-consent-placeholder>',
  ],
  [
    'what an engine of templates fills in',
    '<script src="{{ captcha.url }}"></script>',
    '<script data-src="{{ captcha.url }}"></script>',
  ],
  [
    'a frame, which has a question of its own',
    '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>',
    '<video-consent-placeholder src="https://www.youtube.com/embed/aqz-KE-bpKQ"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Watch this video on YouTube</a></video-consent-placeholder>',
  ],
  ['what is written so already', '<img data-src="a"><link data-href="b" rel=stylesheet>'],
  ['text that only looks so', '<textarea><img src=a></textarea><!-- <img src=b> --><p title="<img src=c>">'],
  [
    'what no browser loads',
    '<input type=image src=a><iframe src="/own"></iframe><object data="/own"></object>',
  ],
  ['what waits for another service', '<img data-consent="map" data-src="a">'],
];

/** Templates that are no placeholder's own, or would be live: nothing in them is changed. */
export const otherTemplates: readonly string[] = [
  '<template><img src=a></template>',
  '<video-consent-placeholder service=x><div><template><img src=a></template></div></video-consent-placeholder>',
  '<video-consent-placeholder service=x></video-consent-placeholder><template><img src=a></template>',
  '<p><video-consent-placeholder service=x></p><template><img src=a></template>',
  '<video-consent-placeholder service=x><template shadowrootmode="open"><img src=a></template></video-consent-placeholder>',
  '<video-consent-placeholder service=x><template></template><img src=a></video-consent-placeholder>',
  '<video-consent-placeholder service=x><p>Text<template><img src=a></template></video-consent-placeholder>',
  '<p>Text<video-consent-placeholder service=x><div><template><img src=a></template></video-consent-placeholder>',
];

/** A placeholder's own template behind what closes all that is open in front of it, and what it becomes. */
export const behindBlocks: readonly (readonly [given: string, becomes: string])[] = [
  '<div><p>Text</div>',
  '<p>Text<ul><li>Text<li>Text</ul>',
  '<p>Text<p><b>Text<hr>',
  '<p>Text<h2>Text</h2>',
  '<p>Text<table><tr><td><p>Text</table></p>',
  '<button><p>Text</button></p>',
].map((before) => {
  const write = (name: string) =>
    `<!doctype html><body><video-consent-placeholder service=x>${before}<template><img ${name}=a></template></video-consent-placeholder>`;
  return [write('src'), write('data-src')];
});

const PARTS = [
  ...[
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<li>',
    '<a href=x>',
    '</a>',
    'text',
    '<!-- -->',
    '<br>',
  ],
  ...['<template>', '</template>', '<video-consent-placeholder service=x>', '</video-consent-placeholder>'],
  ...['<img src=a>', '<img data-src=a src=b srcset=c>', '<script src=a></script>', '<style>a{}</style>'],
  ...['<link rel=icon href=a>', '<video poster=a>', '</video>', '<textarea><img src=a></textarea>'],
  '<svg><image xlink:href=a /></svg>',
];

/** Contents of templates that nobody would write; the same seed makes the same. */
export function randomTemplates(count: number, seed: number): readonly string[] {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  return Array.from({length: count}, () =>
    inTemplate(Array.from({length: 1 + below(9)}, () => PARTS[below(PARTS.length)] ?? '').join('')),
  );
}
