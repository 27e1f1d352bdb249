import type {Finding} from '../../../components/audit/compare/finding.js';

/** Something that is wrong in the planted family: what it is, and the ids of the findings that say so. */
export interface Fault {
  readonly name: string;
  /** The finding that has to be there. */
  readonly id: string;
  /** What else is wrong because of it. */
  readonly follows?: readonly string[];
}

/** Something that looks wrong and is not: no finding may be like this. */
export interface LookAlike {
  readonly name: string;
  readonly accused: (finding: Finding) => boolean;
}

export const faults: readonly Fault[] = [
  // What is kept and not on the list.
  {name: 'a cookie that a script sets, not on the list', id: 'undeclared|main|odd_script'},
  {name: 'a cookie that a page’s answer sets, not on the list', id: 'undeclared|main|odd_header'},
  {name: 'a cookie that scripts can’t see, set by a picture', id: 'undeclared|main|odd_http'},
  {name: 'a cookie of an answer that a script deletes again', id: 'undeclared|main|odd_flash'},
  {name: 'a cookie that waits for somebody to scroll', id: 'undeclared|main|odd_scroll'},
  {name: 'local storage that is not on the list', id: 'undeclared|main|odd_local (local storage)'},
  {name: 'session storage that is not on the list', id: 'undeclared|main|odd_tab (session storage)'},
  {name: 'a database that is not on the list', id: 'undeclared|main|odd_base (database)'},
  {name: 'a cache that is not on the list', id: 'undeclared|main|odd_cache (cache)'},
  {name: 'a database that the library uses, too', id: 'undeclared|parks|keyval-store (database)'},
  {name: 'a cookie that the list has for another site', id: 'undeclared-here|parks|reader'},
  // What the list says of it.
  {name: 'a cookie that nobody sets any more', id: 'never-seen||town_never'},
  {name: 'storage that nobody uses any more', id: 'never-seen||stats_gone'},
  {name: 'a cookie that lives for a month, not a day', id: 'lives-longer|main|town_short'},
  {name: 'a cookie that another page sets for longer', id: 'lives-longer|main|town_grows'},
  {name: 'a cookie that stays when the session ends', id: 'lives-longer|main|town_stays'},
  {name: 'a cookie on somebody else’s domain', id: 'other-party|main|town_wide'},
  {name: 'a cookie that somebody else’s script sets', id: 'other-party|main|visits_evil'},
  {name: 'a cookie that is in local storage', id: 'other-store|main|town_place (local storage)'},
  {name: 'a host that no service names, after a yes', id: 'undeclared-host|main|evil.localhost'},
  // Before an answer.
  {
    name: 'statistics before a yes, by a script',
    id: 'set-before-yes|library|visits_1',
    follows: still('library', 'visits_1'),
  },
  {
    name: 'statistics before a yes, by an answer',
    id: 'set-before-yes|library|visits_2',
    follows: still('library', 'visits_2'),
  },
  {
    name: 'statistics before a yes that are deleted before anybody looks',
    id: 'set-before-yes|library|visits_3',
    follows: still('library', 'visits_3'),
  },
  {
    name: 'storage for statistics before a yes',
    id: 'set-before-yes|library|stats_local (local storage)',
    follows: still('library', 'stats_local (local storage)'),
  },
  {
    name: 'a well-known advertising cookie before a choice',
    id: 'advertising-before-yes|library|_fbp',
    follows: ['undeclared|library|_fbp', ...still('library', '_fbp')],
  },
  {
    name: 'well-known statistics that the list does not have, before a yes',
    id: 'set-before-yes|library|_ga',
    follows: ['undeclared|library|_ga', ...still('library', '_ga')],
  },
  {
    name: 'well-known statistics that the list does not have, left after a withdrawal',
    id: 'left-after-withdrawal|library|_ga',
  },
  {name: 'data sent on leaving before a yes', id: 'undeclared-host-before-yes|library|beacon.localhost'},
  {
    name: 'a cookie of advertising by the list before a choice',
    id: 'advertising-before-yes|library|offers',
    follows: still('library', 'offers'),
  },
  {
    name: 'a picture that counts before a yes',
    id: 'contact-before-yes|library|stats.localhost',
    follows: ['contact-after-no|library|stats.localhost', 'contact-after-withdrawal|library|stats.localhost'],
  },
  {
    name: 'a plain frame before a yes',
    id: 'frame-before-yes|library|ads.localhost',
    follows: ['contact-after-no|library|ads.localhost', 'contact-after-withdrawal|library|ads.localhost'],
  },
  {
    name: 'a connection before a yes, without a request',
    id: 'connection-before-yes|library|quiet.localhost',
    follows: ['undeclared-host|library|quiet.localhost'],
  },
  {
    name: 'a host of nobody before a yes',
    id: 'undeclared-host-before-yes|library|tracker.localhost',
  },
  {
    name: 'a script of nobody beside one of a necessary service, on one host',
    id: 'undeclared-host-before-yes|main|shared.localhost',
  },
  // After an answer.
  {name: 'statistics that begin after a no', id: 'set-after-no|jobs|visits_no'},
  {name: 'a picture that counts after a no', id: 'contact-after-no|jobs|stats.localhost'},
  {name: 'the host of a row’s frames after a no alone', id: 'contact-after-no|jobs|sound.localhost'},
  {
    name: 'an exempt use that goes on after an objection',
    id: 'set-after-no|jobs|colours (local storage)',
    follows: ['left-after-withdrawal|jobs|colours (local storage)'],
  },
  {name: 'a cookie that only the server can delete', id: 'left-after-withdrawal|jobs|stats_server'},
  {name: 'adverts that begin after a withdrawal', id: 'contact-after-withdrawal|jobs|ads.localhost'},
  {name: 'a socket of nobody after a no alone', id: 'undeclared-host-after-no|jobs|socket.localhost'},
  {name: 'data sent on leaving after a no', id: 'undeclared-host-after-no|jobs|beacon.localhost'},
  {
    name: 'a host of nobody that is contacted after a no alone',
    id: 'undeclared-host-after-no|jobs|after-no.localhost',
  },
  {
    name: 'a host of nobody that is contacted after a withdrawal alone',
    id: 'undeclared-host-after-withdrawal|jobs|after-all.localhost',
  },
  // The pages.
  {name: 'a page without our script', id: 'no-script|parks|/plain'},
  {name: 'a page with the list of another year', id: 'other-catalogue|parks|/old'},
  {name: 'a script with defer', id: 'late-script|parks|/deferred'},
  {
    name: 'a script behind somebody else’s',
    id: 'late-script|parks|/behind',
    follows: ['undeclared-host-before-yes|parks|evil.localhost'],
  },
  {name: 'a page whose list can’t be had', id: 'no-catalogue|parks|/no-list.json'},
  {name: 'another consent tool', id: 'other-tool|parks|klaro'},
  {
    name: 'a banner without a button to reject',
    id: 'unequal-answers|parks|there is a button to accept, and none to reject',
  },
  {
    name: 'a button to reject that is cut away',
    id: 'unequal-answers|parks|the button to reject can’t be seen',
  },
  {name: 'a pale button to reject', id: 'unequal-answers|parks|the two buttons are drawn differently'},
  {name: 'a banner outside of the window', id: 'no-banner|parks|/away'},
  {name: 'a connection for a frame that a policy stops', id: 'stopped-frame|parks|strict.localhost'},
  {name: 'a page that does not ask', id: 'no-banner|parks|/silent'},
];

/** What is set before any answer, whatever it is, is there after a no and a withdrawal too. */
function still(site: string, name: string): readonly string[] {
  return [`set-after-no|${site}|${name}`, `left-after-withdrawal|${site}|${name}`];
}

const named = (name: string) => (finding: Finding) => finding.subject.split(', ').includes(name);
const onMain = (subject: string) => (finding: Finding) =>
  finding.site === 'main' && finding.subject.includes(subject);

export const lookAlikes: readonly LookAlike[] = [
  {name: 'a necessary cookie before an answer', accused: named('town_session')},
  {name: 'a month of 31 days', accused: named('town_month')},
  {name: 'ten years that the browser cuts to less than the two of the list', accused: named('town_two')},
  {name: 'a persistent cookie', accused: named('town_any')},
  {name: 'a cookie whose lifetime the list does not give', accused: named('town_basket')},
  {name: 'a cookie that lives for less than the list says', accused: named('town_less')},
  {name: 'a row that the list calls stale', accused: named('town_old')},
  {name: 'a row of a site that was not looked at', accused: named('far_away')},
  {name: 'session storage of the list', accused: onMain('town_tab')},
  {name: 'local storage of the list', accused: onMain('town_local')},
  {name: 'a database that a row names', accused: onMain('town_offline')},
  {name: 'statistics after a yes', accused: onMain('visits_ok')},
  {name: 'the domain that the list names, after a yes', accused: onMain('SID')},
  {name: 'a withdrawal that only the other company can finish', accused: named('SID')},
  {
    name: 'the library’s own cookie and storage',
    accused: ({site, subject}) => /^ask_first/.test(subject) || (site !== 'parks' && /^keyval/.test(subject)),
  },
  {name: 'an exempt cookie before an answer, gone after an objection', accused: named('colours_kept')},
  {name: 'a frame that is held', accused: onMain('ads.localhost')},
  {name: 'a player of a row, and what it loads from there, after a yes', accused: onMain('sound.localhost')},
  {name: 'a link to somebody else', accused: onMain('ads.localhost')},
  {name: 'a picture for visitors without scripts', accused: onMain('ads.localhost')},
  {name: 'a picture in a template', accused: onMain('ads.localhost')},
  {name: 'a tracker in a comment and in a text', accused: onMain('tracker.localhost')},
  {name: 'a script of a necessary service', accused: onMain('cdn.localhost')},
  {
    name: 'an early connection to a necessary service',
    accused: ({kind, site}) => site === 'main' && kind === 'connection-before-yes',
  },
  {name: 'a cookie of another site of the family, from its picture', accused: onMain('reader')},
  {name: 'a name beyond ASCII', accused: onMain('town_caf')},
  {name: 'a picture of another site of the family', accused: onMain('library.town.localhost')},
  {name: 'a frame of the family', accused: onMain('forms.localhost')},
  {
    name: 'data and settings in front of our script',
    accused: ({kind, site}) => site === 'main' && kind === 'late-script',
  },
  {name: 'a page that robots.txt keeps for people', accused: named('robots_odd')},
  {name: 'a link that logs out', accused: named('logout_odd')},
  {name: 'a form that is not sent', accused: named('form_odd')},
  {name: 'a link that nobody should follow', accused: named('nofollow_odd')},
  {name: 'a cookie that the browser refuses', accused: named('rejected_odd')},
  {name: 'a cookie that an answer takes away, and was not there', accused: named('unset_odd')},
  {name: 'a cookie that is deleted', accused: named('deleted_odd')},
  {name: 'a test whether cookies work', accused: named('probe_odd')},
  {
    name: 'a banner in other colours, and a chat beside it',
    accused: ({places}) => places.some(({page}) => page.endsWith('/bright')),
  },
  {name: 'a window that a page opens by itself', accused: named('window.localhost')},
  {name: 'a paper to download', accused: ({subject}) => /paper/.test(subject)},
  {name: 'a page that leads to another site of the family', accused: onMain('/moved')},
  {name: 'a page that is not there', accused: onMain('/missing')},
];
