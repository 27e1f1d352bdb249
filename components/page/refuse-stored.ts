/** Entry of the chunk that takes a no without a catalogue: what it says no to stands in what is stored. */
import type {Choice} from '../consent/consent-reducer.js';
import type {DisclosedCategory} from '../consent/consent.js';
import {parseConsent} from '../consent/cookie-text.js';
import {storedAnswers} from './cookie-jar.js';
import {keepAnswer, settleStored} from './keep-consent.js';
import type {Settings} from './settings.js';

/** For how long a no that is kept already waits for what it could also be said to, in milliseconds. */
const PATIENCE = 3000;

/**
 * Keeps, at once, what a choice refuses of all that is stored, and tells this page and the other tabs. Then waits for the
 * catalogue: not for ever, where nothing was asked for but what is kept.
 *
 * @param ready Loads the catalogue.
 */
export async function refuse(
  choice: Choice,
  {domain}: Settings,
  ready: () => Promise<unknown>,
): Promise<void> {
  const [copies, given] = storedAnswers();
  const disclosed = disclosedBy([...copies.split(';'), given]);
  const options = {disclosed, domain, refused: false};
  const refused = refusalsOf(choice, disclosed);
  if (!refused) return void (await ready());
  keepAnswer(settleStored(options), refused, options);
  try {
    // Heard by the page's own channel too.
    const tabs = new BroadcastChannel('ask_first');
    tabs.postMessage(0);
    tabs.close();
  } catch {
    // A sandboxed frame has no origin to share with other tabs.
  }
  const asksMore = typeof choice !== 'string' && Object.values(choice).some(Boolean);
  await (asksMore
    ? ready()
    : Promise.race([ready(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]));
}

/** What was disclosed when the stored answers were given, as far as they name it. */
function disclosedBy(texts: readonly string[]): readonly DisclosedCategory[] {
  const categories = texts.flatMap((text) => parseConsent(text, Number(text.split('.')[1])).categories);
  const byId = new Map(categories.map((category) => [category.id, category] as const).reverse());
  return [...byId.values()].map((category) => ({
    ...category,
    services: category.services.map(({id}) => id),
    used: true,
  }));
}

/** What of a choice is a no to what is stored; nothing where none is. */
function refusalsOf(choice: Choice, disclosed: readonly DisclosedCategory[]): Choice | undefined {
  if (typeof choice === 'string') return choice !== 'accept-all' && disclosed.length ? choice : undefined;
  const known = disclosed.flatMap(({id, services}) => [id, ...services]);
  const refused = Object.entries(choice).filter(([id, yes]) => yes === false && known.includes(id));
  return refused.length ? Object.fromEntries(refused) : undefined;
}
