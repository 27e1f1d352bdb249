import type * as OnIdle from '../chunks/on-idle.js';
import {startHold} from '../hold/hold.js';
import type * as ApplyAnswer from '../linker/apply-answer.js';
import {takeAnswerFromUrl} from '../linker/read-fragment.js';
import {createAskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {startConsentMode} from '../services/google-consent-mode.js';
import {detectAuthoringForms} from './detect-authoring-forms.js';
import {followConsentChanges} from './follow-consent-changes.js';
import {startElements} from './load-elements.js';
import {observeElements} from './observe-elements.js';
import {openPreferencesOnClick} from './open-preferences-on-click.js';
import {createChunkLoader, type PageEnvironment} from './page-environment.js';

/** How long after its load event a page is taken to be at rest, in milliseconds. */
const REST = 2000;

/**
 * What the script in <head> does on every page, once: a second copy of the script leaves everything to the first. In
 * ES2018: what every browser reads that knows import().
 */
export function startPage(settings: Settings, environment: PageEnvironment): void {
  const handedOver = takeAnswerFromUrl();
  if (window.askFirst) return;
  const {url, importChunk, catalogue} = environment;
  const askFirst = (window.askFirst = createAskFirst(settings, {
    builtIn: catalogue,
    framePage: settings.hold === 'frames' ? new URL('frame.html', url).href : undefined,
    importCatalogueReader: () => importChunk('reader'),
    importChecker: () => importChunk('checker'),
    importPreferences: () => importChunk('preferences'),
  }));
  const updateConsentMode = startConsentMode(askFirst.consent);
  const hold = startHold(askFirst, settings, url.origin, () => importChunk('release'));
  const loadChunk = createChunkLoader(environment);
  const elements = startElements(askFirst, settings, loadChunk);
  observeElements([elements, hold, detectAuthoringForms(askFirst, settings, loadChunk)]);
  document.addEventListener('consent-change', ({consent}) => {
    updateConsentMode(consent);
    hold.update();
    elements.update();
  });
  followConsentChanges(askFirst, settings, loadChunk);
  if (handedOver && !askFirst.answered) {
    loadChunk<typeof ApplyAnswer>('apply-answer', ({applyAnswer}) => applyAnswer(askFirst, handedOver));
  }
  addEventListener('load', () =>
    setTimeout(() => loadChunk<typeof OnIdle>('on-idle', ({onIdle}) => onIdle(askFirst, settings)), REST),
  );
  openPreferencesOnClick(askFirst);
}
