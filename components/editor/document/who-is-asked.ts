import {disclose} from '../../catalogue/disclosure.js';
import type {Catalogue, Category, Site} from '../../catalogue/schema.js';
import {applyChoice} from '../../consent/consent-reducer.js';
import {undecided} from '../../consent/consent.js';
import {isSettled} from '../../consent/is-settled.js';
import {reconcile} from '../../consent/reconcile.js';

/** A category that visitors are asked about who had answered everything. */
export interface AskedAgain {
  readonly category: Category;
  /** On which sites; none where the catalogue has no sites, and so has one only. */
  readonly sites: readonly Site[];
  /** Whether a yes that was given stops counting. It does not where nobody could give one before. */
  readonly isVoid: boolean;
}

/**
 * Whom a new version of a catalogue asks again: on each site, somebody who has allowed all that it asked about, by the
 * very rules that hold on a visitor's device.
 */
export function whoIsAsked(before: Catalogue, after: Catalogue): readonly AskedAgain[] {
  const sites = after.sites?.length ? after.sites : [undefined];
  const asked = new Map<string, {sites: Site[]; isVoid: boolean}>();
  for (const site of sites) {
    const was = disclose(
      before,
      before.sites?.find(({id}) => id === site?.id),
    );
    const now = disclose(after, site);
    const answered = applyChoice(reconcile(undecided, was), 'accept-all', was, 0, 1);
    for (const answer of reconcile(answered, now).categories) {
      const isUsed = now.some(({id, used}) => used && id === answer.id);
      if (!isUsed || answer.basis !== 'consent' || isSettled(answer)) continue;
      const entry = asked.get(answer.id) ?? {sites: [], isVoid: false};
      if (site) entry.sites.push(site);
      entry.isVoid ||= answered.categories.some(({id, allowed}) => id === answer.id && allowed === true);
      asked.set(answer.id, entry);
    }
  }
  return after.categories.flatMap((category) => {
    const entry = asked.get(category.id);
    return entry ? [{category, ...entry}] : [];
  });
}
