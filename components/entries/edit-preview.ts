/**
 * What `edit-preview.html` runs: the elements, with a catalogue that the editor sends instead of one from a server. The page
 * is in a sandbox: it has no cookies and no storage of the site's, and its policy lets nothing be fetched.
 */
import * as checker from '../chunks/checker.js';
import '../cookie-banner/cookie-banner.js';
import {openPreferences} from '../cookie-preferences/open-preferences.js';
import '../cookie-table/cookie-table.js';
import {directionOf} from '../localisation/language-tags.js';
import {createAskFirst} from '../page/ask-first.js';
import {NativeEvent} from '../page/native-event.js';
import {openCatalogue} from '../page/open-catalogue.js';
import * as refusal from '../page/refuse-stored.js';
import type {PreviewMessage} from '../editor/preview/preview-message.js';

const chunks: Readonly<Record<string, unknown>> = {
  elements: {openCatalogue},
  checker,
  preferences: {openPreferences},
  refusal,
};

const tags = {banner: 'cookie-banner', table: 'cookie-table', preferences: 'cookie-preferences'} as const;

/** Shows what the editor sends: in the elements that are there, so that nothing jumps while somebody types. */
function show({catalogue, language, site, view, isNew}: PreviewMessage): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language.split('-')[0] ?? '');
  document.querySelectorAll('cookie-preferences[dialog]').forEach((dialog) => dialog.remove());
  delete window.askFirst;
  window.askFirst = createAskFirst(
    {site},
    {
      builtIn: new Response(catalogue),
      importChunk: <Chunk>(name: string) => Promise.resolve(chunks[name] as Chunk),
    },
  );
  const tag = tags[view];
  const shown = document.querySelector('main')?.firstElementChild;
  if (isNew || shown?.localName !== tag) {
    const element = document.createElement(tag);
    if (view === 'table') element.setAttribute('all-sites', '');
    document.querySelector('main')?.replaceChildren(element);
    scrollTo(0, 0);
  } else document.dispatchEvent(new NativeEvent('consent-start'));
}

// Outside of its sandbox it is a page of the site's own, to which any page that frames it could send a list.
addEventListener('message', ({data, source}: MessageEvent<PreviewMessage>) => {
  if (source === parent && origin === 'null') show(data);
});

// Links lead out of the preview, and would contact whom they lead to. Those within the page may be tried.
addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
  },
  true,
);

parent.postMessage('ask-first-preview-ready', '*');
