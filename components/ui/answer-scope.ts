import {msg, str} from '@lit/localize';
import {html} from 'lit';

import type {CatalogueQuestion, QuestionSite} from '../catalogue/question.js';
import type {Text} from '../catalogue/schema.js';
import {isWithin, splitHost} from '../catalogue/sites.js';
import type {AskFirst} from '../page/ask-first.js';

/** Who asks, and where else the answer counts. */
export interface AnswerScope {
  readonly catalogue: Pick<CatalogueQuestion, 'name' | 'sites'>;
  readonly site?: QuestionSite | undefined;
  /** Domain whose sub-domains share the answer; nothing where it is of this host alone. */
  readonly domain?: string | false | undefined;
}

/**
 * Says on which other sites an answer counts, and names the first two names of them that are not this site's own; nothing
 * where there is none, or where the answer that was given on this page reached no other site.
 */
export function answerScope(
  {catalogue, site, domain}: AnswerScope,
  voice: {text(text: Text | undefined): string},
  list: (names: readonly string[]) => string,
) {
  const others = (catalogue.sites || []).filter(
    ({name, hosts}) => name && hosts?.some((host) => isWithin(splitHost(host)[0], domain)),
  );
  const all = [site ?? catalogue, ...others].map(({name}) => voice.text(name));
  const names = [...new Set(all)].slice(1, 3);
  return names[0] &&
    // A name without a dot is no domain, nor is an IP address or its end.
    /\.\D/.test(`${domain}`) &&
    !(globalThis as {readonly askFirst?: AskFirst}).askFirst?.consent.isUnshared
    ? html`<p>
        ${msg(str`Your answer counts on all ${domain} websites, such as ${list(names)}.`, {
          id: 'answer-scope',
          desc: 'Where sites share an answer: the domain they share, such as luton.gov.uk; then the names of one or two',
        })}
      </p>`
    : '';
}
