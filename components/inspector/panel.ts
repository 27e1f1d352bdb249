/** Entry of the chunk that shows what is held, what is allowed, and why, to whoever asks for it in the page's address. */
import type {CatalogueQuestion} from '../catalogue/question.js';
import type {AskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {unclobbered} from '../page/unclobbered-document.js';
import {fetchCurrentCatalogue} from './current-catalogue.js';
import {make, nodesOf, type Part} from './markup.js';
import {panelStyles} from './panel-styles.js';
import {
  allowedSection,
  catalogueSection,
  consentModeSection,
  heldSection,
  storedSection,
} from './sections.js';

/** What the panel tells of. */
export interface Inspected {
  readonly askFirst: AskFirst;
  readonly settings: Settings;
  /** As its server has it now. */
  readonly catalogue: CatalogueQuestion | undefined;
}

/** A part of the panel that can be folded: its heading, and what stands below that now. */
export interface Section {
  readonly title: string;
  render(inspected: Inspected): Part;
}

const sections: readonly Section[] = [
  allowedSection,
  heldSection,
  consentModeSection,
  catalogueSection,
  storedSection,
];

/** Shows the panel until it is closed. It only reads: nothing in it gives an answer or takes one back. */
export async function showPanel(askFirst: AskFirst, settings: Settings): Promise<void> {
  const catalogue = await fetchCurrentCatalogue(settings.catalogue);
  const bodies = sections.map(() => make('div', {class: 'body'}));
  const fold = ({title}: Section, index: number) =>
    make('details', index < 2 ? {open: ''} : {}, make('summary', {}, title), bodies[index]);
  const close = make('button', {type: 'button'}, 'Close');
  const panel = make(
    'section',
    {'aria-label': 'Ask First: what is held and allowed', class: 'panel', lang: 'en', dir: 'ltr'},
    make(
      'header',
      {},
      make('h2', {}, 'Ask First', make('span', {class: 'version'}, askFirst.version)),
      close,
    ),
    make('div', {class: 'content', tabindex: '0'}, sections.map(fold)),
  );
  const host = make('div', {});
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  root.adoptedStyleSheets = [sheet];
  root.append(panel);

  const update = () =>
    sections.forEach((section, index) =>
      bodies[index]?.replaceChildren(...nodesOf([section.render({askFirst, settings, catalogue})])),
    );
  let frame = 0;
  // Whatever is held or let go meanwhile, at most once a frame.
  const updateSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(update);
  };
  const observer = new MutationObserver(updateSoon);
  observer.observe(unclobbered.documentElement, {childList: true, subtree: true});
  unclobbered.addEventListener('consent-change', updateSoon);
  close.onclick = () => {
    observer.disconnect();
    unclobbered.removeEventListener('consent-change', updateSoon);
    cancelAnimationFrame(frame);
    host.remove();
  };
  update();
  unclobbered.documentElement.append(host);
}
