import {startHold} from '../hold/hold.js';
import {takeAnswerFromUrl} from '../linker/read-fragment.js';
import {createAskFirst} from '../page/ask-first.js';
import type {Settings} from '../page/settings.js';
import {ownGlobal, unclobbered} from '../page/unclobbered-document.js';
import {startConsentMode} from '../services/google-consent-mode.js';
import {detectAuthoringForms} from './detect-authoring-forms.js';
import {followConsentChanges} from './follow-consent-changes.js';
import {startElements} from './load-elements.js';
import {observeElements} from './observe-elements.js';
import {openPreferencesOnClick} from './open-preferences-on-click.js';
import {createChunkLoader, type PageChunk, type PageEnvironment, type RunChunk} from './page-environment.js';

/** How long after its load event a page is taken to be at rest, in milliseconds. */
const REST = 2000;

/**
 * What the script in <head> does on every page, once: a second copy of the script leaves everything to the first. In
 * ES2018: what every browser reads that knows import().
 */
export function startPage(settings: Settings, environment: PageEnvironment): void {
  if (ownGlobal('askFirst')) return;
  const {url, importChunk, catalogue, nonce} = environment;
  const askFirst = (window.askFirst = createAskFirst(settings, {
    builtIn: catalogue,
    framePage: settings.hold === 'frames' ? new URL('frame.html', url).href : undefined,
    importChunk,
  }));
  const loadChunk = createChunkLoader(environment);
  const runChunk: RunChunk = (name, subject) =>
    loadChunk<PageChunk>(name, (chunk) => chunk.run(askFirst, settings, subject, nonce));
  // First of all: whatever another script or the page's markup breaks after this, nothing gets out.
  const hold = startHold(askFirst, settings, url.origin, runChunk);
  const updateConsentMode = startConsentMode(askFirst.consent);
  const handedOver = takeAnswerFromUrl();
  const elements = startElements(askFirst, settings, loadChunk);
  const forms = detectAuthoringForms(runChunk);
  observeElements([elements, hold, forms], forms.read);
  unclobbered.addEventListener('consent-change', ({consent}) => {
    hold.update();
    updateConsentMode(consent);
    elements.update();
  });
  followConsentChanges(runChunk);
  if (handedOver && !askFirst.answered) runChunk('apply-answer', handedOver);
  addEventListener('load', () => setTimeout(() => runChunk('on-idle'), REST));
  openPreferencesOnClick(askFirst);
}
