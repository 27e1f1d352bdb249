import type {AskFirst} from '../page/ask-first.js';
import {unclobbered} from '../page/unclobbered-document.js';

const held = 'script[type="text/plain"][data-consent]';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createScriptURL(text: string): string; createScript(text: string): string},
  ): {createScriptURL(text: string): string; createScript(text: string): string};
}

/** What runs, or has run. It looks as if it were held, because a copy of it is. */
const started = new WeakSet<HTMLScriptElement>();
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
let warned = false;
let releasing: Promise<unknown> = Promise.resolve();

/**
 * Runs every held script that is allowed by now, each once: in the page's order, `async` and `defer` as they are meant.
 *
 * @param nonce The nonce of the suite's own tag. Where it has one, a held script without the same is somebody else's
 * markup, which the page's policy would not run either: what we put in its place would have our trust.
 */
export function releaseScripts(askFirst: AskFirst, nonce: string): void {
  releasing = releasing.then(async () => {
    const isLater = (script: HTMLScriptElement) =>
      script.dataset.type === 'module' || (script.hasAttribute('src') && script.defer);
    // Deferred scripts and modules come after those the parser would have run on its way.
    for (const later of [false, true]) {
      for (const script of unclobbered.querySelectorAll<HTMLScriptElement>(held)) {
        if (isLater(script) !== later || started.has(script)) continue;
        if (!askFirst.allows(script.dataset.consent || '')) continue;
        if (nonce && script.nonce !== nonce) {
          if (!warned) {
            console.warn(
              'Ask First: a held script is not run, as it lacks the nonce of the tag of ask-first.js.',
            );
          }
          warned = true;
          continue;
        }
        // One that can't be let go keeps none of the others back.
        await runScript(script).catch(console.error);
      }
    }
  });
}

/**
 * Puts a script that runs in the place of one that is held; resolves when the next may follow. Once it has begun it has
 * the type of a held one: whoever keeps a copy of the page, for the Back button, keeps a script that is held.
 */
export async function runScript(held: HTMLScriptElement): Promise<void> {
  const script = unclobbered.createElement('script');
  for (const {name, value} of held.attributes) {
    if (!/^(type|src)$/.test(name)) script.setAttribute(name, value);
  }
  // Browsers hide a nonce from its attribute.
  script.nonce = held.nonce;
  if (held.dataset.type) script.type = held.dataset.type;
  // A script made by script is async unless it is told otherwise.
  script.async = held.hasAttribute('async');
  const rules = (policy ||= makePolicy());
  const address = held.getAttribute('src') || held.dataset.src;
  // Only a script with an address says when it has run.
  const waits = address && !script.async;
  return new Promise((resolve) => {
    if (waits) script.onload = script.onerror = () => resolve();
    if (address) script.src = rules.createScriptURL(address);
    else script.text = rules.createScript(held.text);
    started.add(script);
    held.replaceWith(script);
    // What it is was settled when it came into the page.
    script.type = 'text/plain';
    if (!waits) resolve();
  });
}

/**
 * A page may demand Trusted Types: one policy with a name, made only when there is a script to release. Where somebody
 * else has taken the name, plain texts have to do: they run where nothing is demanded, or by the page's default policy.
 */
function makePolicy(): ReturnType<TrustedTypes['createPolicy']> {
  const rules = {createScriptURL: (text: string) => text, createScript: (text: string) => text};
  const {trustedTypes} = window as {trustedTypes?: TrustedTypes};
  try {
    return trustedTypes?.createPolicy('ask-first', rules) ?? rules;
  } catch (error) {
    console.warn(error);
    return rules;
  }
}
