import type {IcoTest} from './finding.js';

/** `breach`: visitors get what they did not agree to. `list`: the list is not true. `look`: may be in order. */
export type Level = 'breach' | 'list' | 'look';

/** Every level, worst first, with what a reader sees. */
export const LEVELS: Readonly<Record<Level, string>> = {
  breach: 'Not what visitors agreed to',
  list: 'The list or the page is not right',
  look: 'Worth a look',
};

interface KindOf {
  readonly level: Level;
  readonly ico?: IcoTest;
  /** What is wrong; `it` is the name or host it is about, `service` is empty where no row of the list fits. */
  readonly what: (it: string, service: string) => string;
  readonly todo: string;
}

const holdIt =
  'Hold back what sets it until visitors say yes: mark its script, frame or picture with data-consent.';
const stopIt = 'Find what goes on without asking, and mark it with data-consent so that it waits for a yes.';

const ofService = (it: string, service: string) => (service ? `${it} of ${service}` : it);

/** Everything that can be found, worst first. */
const table = {
  'advertising-before-yes': {
    level: 'breach',
    ico: 'advertising',
    what: (it) => `The advertising cookie ${it} is set before anybody was asked.`,
    todo: holdIt,
  },
  'set-before-yes': {
    level: 'breach',
    what: (it, service) => `${ofService(it, service)} is set before a yes.`,
    todo: holdIt,
  },
  'frame-before-yes': {
    level: 'breach',
    what: (it, service) => `A frame of ${service} (${it}) is loaded before a yes.`,
    todo: 'Put <video-consent-placeholder> in its place, or set data-hold="frames" on the script.',
  },
  'contact-before-yes': {
    level: 'breach',
    what: (it, service) => `${service} is contacted before a yes, at ${it}.`,
    todo: holdIt,
  },
  'connection-before-yes': {
    level: 'breach',
    what: (it) => `The browser connects to ${it} before a yes, without asking for anything.`,
    todo: 'Take the early links (preconnect) out of the page. Where there are none, a script sends something as the page is left, or opens a line.',
  },
  'stopped-frame': {
    level: 'breach',
    what: (it) => `The browser connects to ${it} for a frame that is then stopped: nothing is asked for.`,
    todo: 'A policy comes too late for this: take the frame out of the page’s source. ask-first hold rewrites pages, or put <video-consent-placeholder> in its place.',
  },
  'set-after-no': {
    level: 'breach',
    ico: 'tracking',
    what: (it, service) => `${ofService(it, service)} is there after a no.`,
    todo: stopIt,
  },
  'contact-after-no': {
    level: 'breach',
    ico: 'tracking',
    what: (it, service) => `${service} is contacted after a no, at ${it}.`,
    todo: stopIt,
  },
  'unequal-answers': {
    level: 'breach',
    ico: 'rejecting',
    what: (it) => `Saying no is not as easy as saying yes: ${it}.`,
    todo: 'Draw both buttons alike: take away the styles that change one of them.',
  },
  'left-after-withdrawal': {
    level: 'breach',
    what: (it, service) => `${ofService(it, service)} is still there after a yes was taken back.`,
    todo: 'See that the server or script that sets it asks for the answer first. What only a server can delete (HttpOnly), the server has to delete.',
  },
  'contact-after-withdrawal': {
    level: 'breach',
    what: (it, service) => `${service} is contacted after a yes was taken back, at ${it}.`,
    todo: stopIt,
  },
  'undeclared-host-before-yes': {
    level: 'breach',
    what: (it) => `${it} is contacted before a yes, and no service of the list names it.`,
    todo: 'Find out whose it is and what for. Then hold it back and add it to the list, or take it away.',
  },
  'undeclared-host-after-no': {
    level: 'breach',
    ico: 'tracking',
    what: (it) => `${it} is contacted after a no, not before, and no service of the list names it.`,
    todo: 'Find out whose it is and what for: it begins where visitors said no.',
  },
  'undeclared-host-after-withdrawal': {
    level: 'breach',
    what: (it) => `${it} is contacted after a yes was taken back, and no service of the list names it.`,
    todo: 'Find out whose it is and what for. Then see that it waits for a yes, and add it to the list.',
  },
  'other-tool': {
    level: 'breach',
    what: (it) => `Another consent tool is on the page: ${it}.`,
    todo: 'Take one of the two away: visitors are asked twice, and the answers differ.',
  },
  'no-script': {
    level: 'breach',
    what: (it) => `${it} is without Ask First.`,
    todo: 'Put the script first into the <head> of this page, best in the template of all pages.',
  },
  'no-catalogue': {
    level: 'breach',
    what: (it) => `The list at ${it} can't be used, so nobody can answer.`,
    todo: 'Open the page with the browser’s console: it says what is wrong with the list.',
  },
  'late-script': {
    level: 'breach',
    what: (it) => `On ${it} Ask First runs too late.`,
    todo: 'Put it first into the <head>, without async and defer.',
  },
  'no-banner': {
    level: 'breach',
    what: (it) => `${it} does not ask: there is no banner to be seen.`,
    todo: 'Put <cookie-banner> first into the <body>, and see that no style hides it.',
  },
  undeclared: {
    level: 'list',
    what: (it) => `${it} is not on the list.`,
    todo: 'Find out who sets it and what for. Then add it to the list, or take it away.',
  },
  'undeclared-here': {
    level: 'list',
    what: (it, service) => `${it} is on the list as ${service}, but not for this site.`,
    todo: 'Add the service to this site in the list, or take it off the site.',
  },
  'undeclared-host': {
    level: 'list',
    what: (it) => `${it} is contacted, and no service of the list names it.`,
    todo: 'Add the host to the service it belongs to, or add the service.',
  },
  'lives-longer': {
    level: 'list',
    what: (it, service) => `${ofService(it, service)} is kept longer than the list says.`,
    todo: 'Set it for a shorter time, or say the truth in the list.',
  },
  'other-party': {
    level: 'list',
    what: (it, service) => `${ofService(it, service)} comes from somebody else than the list says.`,
    todo: 'Correct the row: its domain, or the hosts of its service.',
  },
  'other-store': {
    level: 'list',
    what: (it, service) => `${ofService(it, service)} is kept in another place than the list says.`,
    todo: 'Correct storedIn of the row.',
  },
  'other-catalogue': {
    level: 'list',
    what: (it) => `${it} uses another list than the one it is held against.`,
    todo: 'Publish the list again, and let every page name the same address in data-catalogue.',
  },
  'never-seen': {
    level: 'look',
    what: (it, service) => `${service}: never seen: ${it}.`,
    todo: 'Ask whoever runs the service whether it is still set: forms and logins were not tried. Take it off the list, or mark it as stale.',
  },
} satisfies Readonly<Record<string, KindOf>>;

/** A way of not being as the list says. */
export type Kind = keyof typeof table;

/** Everything that can be found, worst first. */
export const KINDS: Readonly<Record<Kind, KindOf>> = table;
