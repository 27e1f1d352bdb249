import {msg, str} from '@lit/localize';
import {html} from 'lit';

import type {CatalogueQuestion, QuestionSite} from '../catalogue/question.js';
import type {Text} from '../catalogue/schema.js';
import {isWithin} from '../catalogue/sites.js';

/** Who asks, and where else the answer counts. */
export interface AnswerScope {
  readonly catalogue: Pick<CatalogueQuestion, 'sites'>;
  readonly site?: QuestionSite | undefined;
  /** Domain whose sub-domains share the answer; nothing where it is of this host alone. */
  readonly domain?: string | false | undefined;
}

/** Says on which other sites an answer counts, and names the first two; nothing where it counts on no other one. */
export function answerScope(
  {catalogue: {sites = []}, site, domain}: AnswerScope,
  voice: {text(text: Text | undefined): string},
  list: (names: readonly string[]) => string,
) {
  const names = sites
    .filter(({id, name, hosts}) => id !== site?.id && name && hosts?.some((host) => isWithin(host, domain)))
    .slice(0, 2)
    .map(({name}) => voice.text(name));
  return (
    names[0] &&
    html`<p>
      ${msg(str`Your answer counts on all ${domain} websites, such as ${list(names)}.`, {
        id: 'answer-scope',
        desc: 'Where sites share an answer: the domain they share, such as luton.gov.uk; then the names of one or two',
      })}
    </p>`
  );
}
