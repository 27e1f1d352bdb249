import {readFileSync, writeFileSync} from 'node:fs';

import type {Fate, Fates} from '../outcomes.js';
import type {Deed} from './block-editor.js';

/** A way of asking for a part of the suite, as an author would put it into a post. */
export interface Form {
  readonly name: string;
  readonly deed: Deed;
  /** What the visitor's page holds where it works as meant. */
  readonly works: string;
  /** What is still there of it where WordPress made something else of it. */
  readonly traces: RegExp;
  /** The tag it is in the visitor's browser. */
  readonly becomes?: 'cookie-table' | 'cookie-preferences' | 'video-consent-placeholder';
}

const html = (markup: string) => ({deed: {writesHtml: markup}, works: markup});
const paragraph = (markup: string) => ({
  deed: {pastes: `<p>${markup}</p>`, as: 'text/html'} as const,
  works: `<p>${markup}</p>`,
});

const tagged = 'https://youtu.be/M7lc1UVf-VE';
const played = 'https://youtu.be/ScMzIvxBSi4';
const bracketed = 'https://youtu.be/jNQXAC9IVRw';
const linked = 'https://www.youtube.com/watch?v=BBJa32lCaaY';
const embedded = 'https://www.youtube.com/watch?v=LXb3EKWsInQ';
const map =
  'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2462.5!2d-0.4177!3d51.8787!2m3!1f0!2f0!3f0!3m2!1i1024!2i768!4f13.1!5e0!3m2!1sen!2suk!4v1700000000001!5m2!1sen!2suk';

/** Every form, one of each in a post. */
export const forms: readonly Form[] = [
  {
    name: 'tag: cookie-table',
    ...html('<cookie-table category="performance">Performance cookies</cookie-table>'),
    traces: /<cookie-table|>Performance cookies\s*</,
    becomes: 'cookie-table',
  },
  {
    name: 'tag: cookie-preferences',
    ...html('<cookie-preferences>Your cookie settings</cookie-preferences>'),
    traces: /Your cookie settings/,
    becomes: 'cookie-preferences',
  },
  {
    name: 'tag: video-consent-placeholder',
    ...html(
      `<video-consent-placeholder src="${tagged}" label="How to recycle"><a href="${tagged}">Watch how to recycle</a></video-consent-placeholder>`,
    ),
    traces: /Watch how to recycle/,
    becomes: 'video-consent-placeholder',
  },
  {
    name: 'link to a table, alone',
    ...paragraph(
      '<a href="https://www.luton.gov.uk/cookies#cookie-table-performance">Which performance cookies</a>',
    ),
    traces: /Which performance cookies/,
    becomes: 'cookie-table',
  },
  {
    name: 'link to the preferences, in a sentence',
    deed: {types: 'Later you can change your answer', links: 3, to: '#cookie-preferences'},
    works: '<p>Later you can <a href="#cookie-preferences">change your answer</a></p>',
    traces: /change your answer/,
  },
  {
    name: 'link to a video, alone',
    ...paragraph(`<a href="${linked}">How to mend a bicycle</a>`),
    traces: /How to mend a bicycle/,
    becomes: 'video-consent-placeholder',
  },
  {
    name: 'div with classes',
    ...html('<div class="cookie-table cookie-table--performance">Cookies that measure</div>'),
    traces: /Cookies that measure/,
    becomes: 'cookie-table',
  },
  {
    name: 'text in brackets',
    deed: {types: '[cookie-table performance]'},
    works: '<p>[cookie-table performance]</p>',
    traces: /cookie-table performance\]/,
    becomes: 'cookie-table',
  },
  {
    name: 'preferences in brackets',
    deed: {types: '[cookie-preferences]'},
    works: '<p>[cookie-preferences]</p>',
    traces: /cookie-preferences\]/,
    becomes: 'cookie-preferences',
  },
  // The plugin answers for it, because WordPress takes it for its own player's.
  {
    name: 'video in brackets',
    deed: {types: `[video ${bracketed} How the swans moved]`},
    works: `<video-consent-placeholder src="${bracketed}" label="How the swans moved"><a href="${bracketed}">How the swans moved</a></video-consent-placeholder>`,
    traces: /jNQXAC9IVRw/,
    becomes: 'video-consent-placeholder',
  },
  {
    name: 'paragraph with classes',
    ...html('<p class="cookie-table cookie-table--performance">Cookies that count visits</p>'),
    traces: /Cookies that count visits/,
    becomes: 'cookie-table',
  },
  {
    name: 'tag: cookie-table, self-closed',
    ...html('<div><cookie-table category="performance"/><p>What comes after the table.</p></div>'),
    traces: /What comes after the table\./,
    becomes: 'cookie-table',
  },
  {
    name: 'table of the page’s own',
    ...html(
      '<table class="cookie-table cookie-table--performance"><tbody><tr><td>_fair</td><td>Counts visits to the fair</td></tr></tbody></table>',
    ),
    traces: /Counts visits to the fair/,
    becomes: 'cookie-table',
  },
  {
    name: 'embed without a frame',
    ...html(`<figure class="media"><oembed url="${embedded}"></oembed></figure>`),
    traces: /LXb3EKWsInQ/,
    becomes: 'video-consent-placeholder',
  },
  // Not before a form that becomes a table: that would be the heading's.
  {
    name: 'heading with an id',
    ...html('<h2 id="cookie-table-performance">How well the site works</h2>'),
    traces: /How well the site works/,
    becomes: 'cookie-table',
  },
  {
    name: 'address of YouTube, pasted alone',
    deed: {pastes: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', as: 'text/plain'},
    works:
      '<video-consent-placeholder src="https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed" label="A new floor &amp; &quot;young&quot; readers" width="500" height="281"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">A new floor &amp; &quot;young&quot; readers</a></video-consent-placeholder>',
    traces: /aqz-KE-bpKQ/,
    becomes: 'video-consent-placeholder',
  },
  {
    name: 'address of Vimeo, pasted alone',
    deed: {pastes: 'https://vimeo.com/763826002', as: 'text/plain'},
    works:
      '<video-consent-placeholder src="https://player.vimeo.com/video/763826002?dnt=1&#038;app_id=122963" label="Luton in bloom" width="500" height="281"><a href="https://vimeo.com/763826002">Luton in bloom</a></video-consent-placeholder>',
    traces: /763826002/,
    becomes: 'video-consent-placeholder',
  },
  {
    name: 'video of YouTube in WordPress’s own player',
    // Such a style would lie on top of the page, and such an id take the place of the suite's own object.
    deed: {types: `[video src="${played}" style="position:fixed;inset:0" id="askFirst"]`},
    works: `<video-consent-placeholder src="${played}"><a href="${played}">Watch this video on YouTube</a></video-consent-placeholder>`,
    traces: /ScMzIvxBSi4/,
    becomes: 'video-consent-placeholder',
  },
  {
    name: 'frame of Google Maps',
    deed: {
      writesHtml: `<iframe src="${map}" title="Where the library is" width="600" height="450" style="border:0;" allowfullscreen=""></iframe>`,
    },
    works: `<video-consent-placeholder src="${map}" label="Where the library is" width="600" height="450" style="border:0;"><a href="https://www.google.com/maps/@51.8787,-0.4177,15z">Where the library is</a></video-consent-placeholder>`,
    traces: /google\.com\/maps/,
    becomes: 'video-consent-placeholder',
  },
];

/** The script with its settings in its URL, one of which makes it bring the banner: two forms, told apart by what they do. */
export const script: Deed = {
  writesCode:
    '<script src="/wp-content/plugins/ask-first/ask-first.js?catalogue=/wp-content/plugins/ask-first/catalogue.json&amp;site=jobs&amp;banner=auto"></script>',
};

/** All forms as deeds: what is HTML goes into one block, because that is how people do it. */
export function formsAsBlocks(): readonly Deed[] {
  const markup = forms.flatMap(({deed}) => ('writesHtml' in deed ? deed.writesHtml : []));
  return [
    ...forms.flatMap(({deed}) => ('writesHtml' in deed ? [] : deed)),
    {writesHtml: markup.join('\n\n')},
  ];
}

/** All forms as a post for the classic editor, which has no marks for blocks and gets its paragraphs from empty lines. */
export function formsAsClassicText(): Deed {
  const texts = forms.map(({deed, works}) => {
    if ('writesHtml' in deed) return deed.writesHtml;
    if ('types' in deed && !('links' in deed)) return deed.types;
    return 'pastes' in deed ? deed.pastes.replace(/^<p>(.*)<\/p>$/, '$1') : works.replace(/<\/?p>/g, '');
  });
  return {writesCode: texts.join('\n\n')};
}

/** Says what the server's page has of a form: the same, something else, or nothing. */
export function fateOf({works, traces}: Form, page: string): Fate {
  if (page.includes(works)) return 'works';
  return traces.test(page) ? 'changed' : 'gone';
}

const file = new URL('../wordpress.json', import.meta.url);

/** What became of every form the last time that it was written down. */
export const readFates = () => JSON.parse(readFileSync(file, 'utf8')) as Fates;

/** Prints what became of the forms and, with `ASK_FIRST_WRITE=1`, writes it down for the table in the documentation. */
export function reportFates(fates: Fates): void {
  console.log('\nWhat WordPress leaves of what an author writes');
  console.table(fates);
  if (process.env['ASK_FIRST_WRITE']) writeFileSync(file, `${JSON.stringify(fates, undefined, 2)}\n`);
}
