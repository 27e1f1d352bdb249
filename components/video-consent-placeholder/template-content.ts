/** Brings what stands in a placeholder's template to life: it comes where a placeholder asks for a service by its id. */
import {msg, str} from '@lit/localize';
import {html} from 'lit';

import {serviceAt} from '../embeds/service-at.js';
import type {ServiceRows} from '../embeds/service-rows.js';
import {TEMPLATE_URLS} from '../embeds/template-urls.js';
import {holdCopies} from '../hold/copies.js';
import {addressOf} from '../hold/frame-address.js';
import {targetOf} from '../hold/frame-target.js';
import {frames, wrapFrame} from '../hold/frames.js';
import {runScript} from '../hold/held-scripts.js';
import {builtInRows} from '../page/load-rows.js';
import {parseUrl} from '../page/parse-url.js';
import {unclobbered} from '../page/unclobbered-document.js';
import {warnOnce} from '../page/warn-once.js';
import type {ContentSource, EmbedContent} from './embed-content.js';
import {kindOf} from './kinds.js';

/** What is alive, by the placeholder whose it is. */
const alive = new WeakMap<HTMLElement, HTMLElement>();
/** Those of which something has run on this page. */
const started = new WeakSet<HTMLElement>();

/** What a placeholder stands for that names a service: a template, not an address. */
export function findTemplateContent(service: string, consent: ContentSource['consent']): EmbedContent {
  const kind = declared(service, consent)?.kind ?? 'other';
  return {frame: '', link: '', needs: [service], service, ...kindOf(kind)};
}

/** The service, as the catalogue has it. */
const declared = (service: string, consent: ContentSource['consent']) =>
  consent.whole()?.services.find(({id}) => id === service);

/**
 * Brings a placeholder's template to life, once, in the page's own tree, so that a form around it has its fields and the
 * page's scripts find it. A copy that the page kept of an earlier one is replaced.
 */
export function showTemplate(placeholder: HTMLElement, consent: ContentSource['consent']): void {
  if (alive.has(placeholder)) return;
  hideTemplate(placeholder);
  const template = placeholder.querySelector<HTMLTemplateElement>(':scope > template');
  if (!template) return warnOnce('<video-consent-placeholder service="…"> has no <template> to show.');
  const whole = consent.whole();
  // Whose frames are whose is about to be known: the element comes here again then.
  if (!whole && !consent.isPartOnly && template.content.querySelector(frames)) return;
  const box = unclobbered.createElement('div');
  box.slot = 'content';
  box.append(unclobbered.importNode(template.content, true));
  giveUrls(box);
  holdOthers(box, whole && builtInRows(whole.services));
  const scripts = [...box.querySelectorAll('script')].filter(isCode);
  scripts.forEach(disarm);
  holdCopies();
  alive.set(placeholder, box);
  placeholder.append(box);
  if (scripts.length) started.add(placeholder);
  void runScripts(scripts);
}

/** Takes away what was alive in a placeholder. Code of it that has run goes on. */
export function hideTemplate(placeholder: HTMLElement): void {
  alive.delete(placeholder);
  placeholder.querySelectorAll(':scope > [slot=content]').forEach((box) => box.remove());
}

/** Tells that a service may go on after it was taken away; nothing where it has not run here, or can be stopped. */
export function renderReload(
  placeholder: HTMLElement & {readonly service: string},
  consent: ContentSource['consent'],
  name: string,
): unknown {
  if (!declared(placeholder.service, consent)?.reload || !started.has(placeholder)) return undefined;
  return html`
    <p role="status">
      ${msg(str`${name} may go on running until you reload this page.`, {
        id: 'preferences-left-running',
        desc: 'Of a service that was stopped',
      })}
    </p>
    <p>
      <button type="button" part="reload" @click=${() => location.reload()}>
        ${msg('Reload this page', {id: 'preferences-reload', desc: 'Button: stops what still runs'})}
      </button>
    </p>
  `;
}

/**
 * Puts a placeholder of its own in the place of each frame that belongs to another service, which is not allowed by a yes
 * to this one; without rows, of each frame of another site.
 */
function holdOthers(box: HTMLElement, rows: ServiceRows | undefined): void {
  for (const frame of box.querySelectorAll(frames)) {
    const url = targetOf(addressOf(frame));
    const owner = url && (serviceAt(url) ?? rows?.serviceAt(url)?.service);
    if (owner ? !window.askFirst?.allows(owner) : !rows && url?.origin !== location.origin) wrapFrame(frame);
  }
}

/**
 * Gives what stands in a template the URLs that are written as `data-src` and the like, which Firefox would ask for while it
 * reads the page; in templates and shadow roots inside of it too.
 */
function giveUrls(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    for (const name of TEMPLATE_URLS[element.localName.toLowerCase()] ?? []) giveUrl(element, name);
    if (element instanceof HTMLTemplateElement) giveUrls(element.content);
    if (element.shadowRoot) giveUrls(element.shadowRoot);
  }
}

function giveUrl(element: HTMLElement, name: string): void {
  const [url, plain] = [element.dataset[name], element.getAttribute(name)];
  // One that is held for another service waits for that.
  if (url !== undefined && !element.dataset.consent) {
    try {
      element.setAttribute(name, url);
    } catch {
      // Where a page demands Trusted Types, a script gets its URL when it is run.
    }
  } else if (plain && parseUrl(plain)?.origin !== location.origin)
    warnOnce(`in a <template>, write data-${name}: Firefox may ask for ${plain} before a yes.`);
}

const isCode = ({type}: HTMLScriptElement) =>
  /^(module|(text|application)\/(x-)?(java|ecma)script)?$/i.test(type.trim());

/** Keeps a script from running where it stands, as one that is held in a page. */
function disarm(script: HTMLScriptElement): void {
  if (script.type) script.dataset.type = script.type;
  script.type = 'text/plain';
}

/**
 * Runs scripts one after the other, deferred ones and modules last. A page with a policy for nonces has one on its first
 * script: one without the same is somebody else's markup, which that policy would not run either.
 */
async function runScripts(scripts: readonly HTMLScriptElement[]): Promise<void> {
  const nonce = unclobbered.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  const isLater = (script: HTMLScriptElement) =>
    script.dataset.type === 'module' ||
    (script.defer && (script.hasAttribute('src') || script.dataset.src !== undefined));
  for (const later of [false, true]) {
    for (const script of scripts) {
      // It may be withdrawn by now.
      if (isLater(script) !== later || !script.isConnected) continue;
      if (nonce && script.nonce !== nonce)
        warnOnce('a script in a <template> is not run, as it lacks the nonce of the page.');
      else await runScript(script).catch(console.error);
    }
  }
}
