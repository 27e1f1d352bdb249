import type {AskFirst} from '../../../components/page/ask-first.js';
import {catalogueOf, startAfresh} from '../../start-afresh.js';
import {cookiesTold} from '../wait-until.js';

const services = {counter: 'counting', youtube: 'media', vimeo: 'media', 'google-maps': 'media'};

const catalogue = catalogueOf({
  version: 1,
  name: 'A council',
  categories: ['counting', 'media'].map((id) => ({id, name: id, description: id, basis: 'consent'})),
  services: Object.entries(services).map(([id, category]) => ({
    ...{id, category, name: id, provider: 'Somebody', purpose: 'Something.'},
  })),
});

/** A visitor's first page, on which these categories and services were allowed, and nothing else. */
export async function allowing(...ids: readonly string[]): Promise<AskFirst> {
  const askFirst = startAfresh({catalogue});
  await cookiesTold();
  await askFirst.ready;
  if (ids.length) await askFirst.answer(Object.fromEntries(ids.map((id) => [id, true])));
  return askFirst;
}

/** Puts markup on the page where it is not seen: what is lazy there is never loaded. */
export function put(html: string): HTMLElement {
  const part = document.createElement('main');
  part.hidden = true;
  part.innerHTML = html;
  document.body.append(part);
  return part;
}
