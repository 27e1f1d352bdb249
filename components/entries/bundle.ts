/**
 * All of the suite in one classic file, for hosts that take one address only, or whose policy lets nothing be fetched.
 * `ask-first bundle` writes a catalogue and settings into it; without them it reads those of its script tag.
 */
import * as afterAnswer from '../chunks/after-consent-change.js';
import * as atIdle from '../chunks/on-idle.js';
import {startPage} from '../bootstrap/start-page.js';
import * as checker from '../chunks/checker.js';
import * as preferences from '../cookie-preferences/open-preferences.js';
import * as table from '../cookie-table/cookie-table.js';
import * as handover from '../linker/apply-answer.js';
import * as refusal from '../page/refuse-stored.js';
import * as release from '../hold/release.js';
import {readSettings} from '../page/settings.js';
import {unclobbered} from '../page/unclobbered-document.js';
import * as elements from '../chunks/first-visit.js';
import * as rows from '../hold/row-frames.js';
import * as upgrade from '../authoring/authoring-forms.js';
import * as placeholder from '../video-consent-placeholder/video-consent-placeholder.js';

/** What `ask-first bundle` writes in: the catalogue as JSON, and settings that the script tag may overrule. */
const builtIn: {readonly catalogue?: string; readonly settings?: Readonly<Record<string, string>>} =
  JSON.parse('{"ask-first":"built in"}');

const chunks: Readonly<Record<string, unknown>> = {
  'after-change': afterAnswer,
  'on-idle': atIdle,
  checker,
  elements,
  'apply-answer': handover,
  placeholder,
  // The element is here already.
  players: {showAllowed: () => undefined},
  preferences,
  refusal,
  release,
  rows,
  table,
  authoring: upgrade,
};
const script = unclobbered.currentScript as HTMLScriptElement | null;
const given = Object.entries(readSettings(script)).filter(([, value]) => value);

startPage(
  {...builtIn.settings, ...Object.fromEntries(given)},
  {
    nonce: script ? script.nonce : '',
    url: new URL(script ? script.src : unclobbered.baseURI, unclobbered.baseURI),
    importChunk: <Exports>(name: string) => Promise.resolve(chunks[name] as Exports),
    catalogue: builtIn.catalogue ? new Response(builtIn.catalogue) : undefined,
  },
);
