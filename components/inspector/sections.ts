import type {Consent} from '../consent/consent.js';
import {storedAnswers} from '../page/cookie-jar.js';
import {OTHER_GLOBALS} from '../page/other-cmps.js';
import {readConsentMode} from './consent-mode.js';
import {explain} from './explain.js';
import {heldElements} from './held-elements.js';
import {make, type Part} from './markup.js';
import type {Section} from './panel.js';

const isRefusedByBrowser = () => !!(navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl;

const badge = (isYes: boolean, words: string) =>
  make('span', {class: isYes ? 'badge yes' : 'badge no'}, words);

const code = (text: string) => make('code', {}, text);

/** Pairs of a name and what there is to say of it. */
const list = (rows: readonly (readonly [name: string, value: Part])[]) =>
  make(
    'dl',
    {},
    rows.map(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]),
  );

export const allowedSection: Section = {
  title: 'What may run, and why',
  render({askFirst, catalogue}) {
    const nameOf = (id: string) => {
      const name = catalogue?.categories.find((category) => category.id === id)?.name;
      return typeof name === 'string' ? name : (name?.[catalogue?.language ?? 'en'] ?? id);
    };
    const categories = explain(askFirst.consent, isRefusedByBrowser());
    return [
      make(
        'p',
        {class: 'lead'},
        askFirst.answered ? 'Nothing is left to ask on this site.' : 'The question is open: the banner asks.',
      ),
      categories.length === 0 &&
        make(
          'p',
          {},
          'No category is known yet, so nothing is allowed. The console says why, where the catalogue failed.',
        ),
      categories.map(({id, allowed, why, services}) =>
        make(
          'article',
          {},
          make('h3', {}, badge(allowed, allowed ? 'Allowed' : 'Not allowed'), nameOf(id)),
          make('p', {}, code(id), ` ${why}`),
          make(
            'ul',
            {class: 'chips'},
            services.map((service) =>
              make(
                'li',
                {class: service.allowed ? 'yes' : 'no', title: service.why},
                `${service.allowed ? '✓' : '✗'} ${service.id}${service.isOwn ? ' (its own answer)' : ''}`,
              ),
            ),
          ),
        ),
      ),
    ];
  },
};

export const heldSection: Section = {
  title: 'Held on this page',
  render({askFirst, settings}) {
    const found = heldElements(settings.catalogue);
    const isAllowed = (id: string | undefined) => !!id && askFirst.allows(id);
    if (!found.length) return make('p', {}, 'Nothing of this page waits for an answer.');
    const waiting = found.filter(({needs}) => !isAllowed(needs)).length;
    return [
      make('p', {}, `${waiting} of ${found.length} wait for an answer.`),
      make(
        'ul',
        {class: 'held'},
        found.map(({kind, subject, needs}) =>
          make(
            'li',
            {},
            badge(isAllowed(needs), isAllowed(needs) ? 'Allowed' : 'Held'),
            make(
              'span',
              {},
              `${kind}, `,
              needs ? ['waits for ', code(needs)] : 'which the catalogue does not name',
            ),
            make('span', {class: 'subject'}, subject),
          ),
        ),
      ),
    ];
  },
};

export const consentModeSection: Section = {
  title: 'Google Consent Mode',
  render() {
    const {updates, signals} = readConsentMode();
    return [
      make('p', {}, `The defaults, and ${updates} ${updates === 1 ? 'update' : 'updates'} since.`),
      list(signals.map(([signal, state]) => [signal, badge(state === 'granted', state)])),
    ];
  },
};

export const catalogueSection: Section = {
  title: 'Catalogue',
  render({askFirst, settings, catalogue}) {
    const answered = (id: string) => revisionIn(askFirst.consent, id);
    return [
      list([
        ['Address', code(settings.catalogue ?? 'none given')],
        ['Site', settings.site ? code(settings.site) : 'found by the page’s host'],
      ]),
      catalogue
        ? list(
            catalogue.categories.map(({id, revision}) => [
              id,
              [
                'revision ',
                code(revision),
                answered(id) === undefined
                  ? ''
                  : answered(id) === revision
                    ? ', as answered'
                    : [', answered to ', code(answered(id) ?? '')],
              ],
            ]),
          )
        : make(
            'p',
            {},
            'It could not be read, or was not published: then each page checks it, and the console says what is wrong.',
          ),
    ];
  },
};

/** The revision that the visitor answered to; nothing where nobody was asked, or nothing was said. */
function revisionIn({categories}: Consent, id: string): string | undefined {
  const category = categories.find((each) => each.id === id);
  return category && category.basis !== 'necessary' && category.allowed !== undefined
    ? category.revision
    : undefined;
}

export const storedSection: Section = {
  title: 'Settings and storage',
  render({settings}) {
    const [copies, given] = storedAnswers();
    const others = OTHER_GLOBALS.filter((name) => Object.hasOwn(window, name));
    const told = Object.entries(settings).filter(([, value]) => typeof value === 'string');
    return list([
      ...told.map(([name, value]) => [`data-${name}`, code(String(value))] as const),
      ['Cookie', copies ? code(copies) : 'none'],
      ['Kept on this host', !given ? 'nothing' : given === copies ? 'the same' : code(given)],
      ['Global Privacy Control', isRefusedByBrowser() ? 'on: it counts as a no' : 'off'],
      ['Other consent tools', others.length ? others.join(', ') : 'none known'],
    ]);
  },
};
