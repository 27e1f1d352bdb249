import {expect} from '@open-wc/testing';
import {nothing, render} from 'lit';

import type {Text} from '../../../components/catalogue/schema.js';
import {answerScope, type AnswerScope} from '../../../components/ui/answer-scope.js';

const site = (id: string, ...hosts: string[]) => ({id, name: `The ${id}`, hosts, services: []});
const main = site('main', 'www.luton.example');
const jobs = site('jobs', 'jobs.luton.example/a');
const forms = site('forms', 'forms.luton.example');
const parks = site('parks', 'parks.luton.example');
const council = {...site('council', 'my.luton.example'), name: 'Council'};

function say(scope: Partial<AnswerScope> & {sites: AnswerScope['catalogue']['sites']}) {
  const box = document.createElement('div');
  const voice = {text: (text: Text | undefined) => (text as string | undefined) ?? ''};
  const catalogue = {name: 'Council', sites: scope.sites};
  const said = answerScope({catalogue, site: main, domain: 'luton.example', ...scope}, voice, (names) =>
    names.join(' and '),
  );
  render(said || nothing, box);
  return box.textContent?.replace(/\s+/g, ' ').trim();
}

const on = (names: string, domain = 'luton.example') =>
  `Your answer counts on all ${domain} websites, such as ${names}.`;

describe('where an answer counts', () => {
  const cases: readonly (readonly [string, Parameters<typeof say>[0], string])[] = [
    [
      'is said with two of the other sites',
      {sites: [main, jobs, forms, parks]},
      on('The jobs and The forms'),
    ],
    [
      'leaves out sites on other domains',
      {
        sites: [
          site('pay', 'pay.example/jobs.luton.example'),
          site('fake', 'notluton.example', 'luton.example.org'),
          ...[main, jobs],
        ],
      },
      on('The jobs'),
    ],
    ['is not said where all others are on other domains', {sites: [main, site('pay', 'pay.example')]}, ''],
    ['is not said where there is one site', {sites: [main]}, ''],
    ['is not said where there is no list of sites', {sites: undefined}, ''],
    ['is not said where no domain is shared', {sites: [main, jobs], domain: false}, ''],
    ['is not said of a domain without a dot', {sites: [site('x', 'x.intranet')], domain: 'intranet'}, ''],
    ['is not said of what was left out', {sites: [site('x', 'www.undefined')], domain: undefined}, ''],
    ['is not said of an IP address', {sites: [site('path', '10.1.2.3/path')], domain: '10.1.2.3'}, ''],
    ['is not said of the end of one', {sites: [site('other', '10.9.2.3')], domain: '2.3'}, ''],
    ['is said of hosts in capitals', {sites: [main, site('jobs', 'JOBS.Luton.example')]}, on('The jobs')],
    [
      'says each name once',
      {sites: [main, jobs, {...jobs, id: 'more'}, parks]},
      on('The jobs and The parks'),
    ],
    [
      'does not say the name of the site one is on',
      {sites: [main, {...main, id: 'my'}, jobs]},
      on('The jobs'),
    ],
    ['is not said where that name is all there is', {sites: [main, {...main, id: 'my'}]}, ''],
    [
      'does not say the council’s own name on a host that is in no list',
      {sites: [council, jobs], site: undefined},
      on('The jobs'),
    ],
  ];
  for (const [name, scope, expected] of cases) it(name, () => expect(say(scope)).to.equal(expected));

  it('is not said of an answer that reached no other host', () => {
    const askFirst = window.askFirst;
    window.askFirst = {consent: {isUnshared: true}} as unknown as NonNullable<typeof askFirst>;
    try {
      expect(say({sites: [main, jobs]})).to.equal('');
    } finally {
      if (askFirst) window.askFirst = askFirst;
      else delete window.askFirst;
    }
  });
});
