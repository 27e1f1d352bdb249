import type {AskFirst} from '../page/ask-first.js';

const held = 'script[type="text/plain"][data-consent]';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createScriptURL(text: string): string; createScript(text: string): string},
  ): {createScriptURL(text: string): string; createScript(text: string): string};
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
let releasing: Promise<unknown> = Promise.resolve();

/** Runs every held script that is allowed by now, each once: in the page's order, `async` and `defer` as they are meant. */
export function releaseScripts(askFirst: AskFirst): void {
  releasing = releasing
    .then(async () => {
      const isLater = (script: HTMLScriptElement) =>
        script.dataset.type === 'module' || (script.hasAttribute('src') && script.defer);
      // Deferred scripts and modules come after those the parser would have run on its way.
      for (const later of [false, true]) {
        for (const script of document.querySelectorAll<HTMLScriptElement>(held)) {
          if (isLater(script) !== later || !askFirst.allows(script.dataset.consent || '')) continue;
          await release(script);
        }
      }
    })
    .catch(console.error);
}

/** Puts a script that runs in the place of one that is held; resolves when the next may follow. */
function release(held: HTMLScriptElement): Promise<void> {
  const script = document.createElement('script');
  for (const {name, value} of held.attributes) {
    if (!/^(type|src|data-consent)$/.test(name)) script.setAttribute(name, value);
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
    held.replaceWith(script);
    if (!waits) resolve();
  });
}

/** A page may demand Trusted Types: one policy with a name, made only when there is a script to release. */
function makePolicy(): ReturnType<TrustedTypes['createPolicy']> {
  const rules = {createScriptURL: (text: string) => text, createScript: (text: string) => text};
  const {trustedTypes} = window as {trustedTypes?: TrustedTypes};
  return trustedTypes?.createPolicy('ask-first', rules) ?? rules;
}
