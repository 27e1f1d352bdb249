import {expect} from '@open-wc/testing';

import {matchesName, shownName} from '../../../components/catalogue/cookie-names.js';
import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import type {Catalogue, Cookies} from '../../../components/catalogue/schema.js';

/** What the council's own cookie page says, as it was read: the facts that luton.json has to tell. */
interface System {
  readonly id: string;
  readonly section: string;
  readonly host: string | null;
  readonly rows: readonly {
    readonly names: readonly string[];
    readonly duration: string | null;
    readonly group?: 'Necessary' | 'Statistics';
  }[];
}

const read = async (path: string) => (await fetch(new URL(path, import.meta.url))).json();

let systems: readonly System[];
let luton: Catalogue;

before(async () => {
  systems = await read('./luton-systems.json');
  luton = await read('../../../stories/sites/luton.json');
});

const rowsOf = (...ids: readonly string[]): readonly Cookies[] =>
  luton.services.filter(({id}) => ids.includes(id)).flatMap(({cookies = []}) => cookies);

const asShown = ({names, lifetime}: Cookies) => ({names: names.map(shownName), duration: lifetime ?? null});

/** Every text a visitor may read, in any language. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['name', 'description', 'provider', 'purpose'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([inner, part]) => textsIn(part, isList ? key : inner));
}

describe('Luton Council’s catalogue', () => {
  it('passes every check', () => {
    expect(parseCatalogue(luton).problems).to.equal(undefined);
  });

  it('has the 20 systems, 59 rows and 73 names of the council’s cookie page', () => {
    const rows = luton.services.flatMap(({cookies = []}) => cookies);
    const split = luton.services.filter(({id}) => id !== 'family-hubs-statistics');
    expect([split.length, rows.length, rows.flatMap(({names}) => names).length]).to.deep.equal([20, 59, 73]);
    const told = systems.flatMap((system) => system.rows);
    expect([systems.length, told.length, told.flatMap(({names}) => names).length]).to.deep.equal([
      20, 59, 73,
    ]);
  });

  it('shows the same names and lifetimes in the same order as the council’s cookie page', () => {
    const shown = systems.map(({id}) => ({id, rows: rowsOf(id, `${id}-statistics`).map(asShown)}));
    const told = systems.map(({id, rows}) => ({
      id,
      rows: rows.map(({names, duration}) => ({names, duration})),
    }));
    expect(shown).to.deep.equal(told);
  });

  it('keeps the order of the systems, with the statistics of Family Hubs after its necessary cookies', () => {
    const ids = systems.flatMap(({id}) => (id === 'family-hubs' ? [id, 'family-hubs-statistics'] : [id]));
    expect(luton.services.map(({id}) => id)).to.deep.equal(ids);
  });

  it('asks for the statistics of Family Hubs and not for what its site needs', () => {
    const groups = systems.find(({id}) => id === 'family-hubs')?.rows ?? [];
    const namesIn = (group: string) =>
      groups.filter((row) => row.group === group).flatMap(({names}) => names);
    expect(rowsOf('family-hubs').flatMap(({names}) => names.map(shownName))).to.deep.equal(
      namesIn('Necessary'),
    );
    expect(rowsOf('family-hubs-statistics').flatMap(({names}) => names.map(shownName))).to.deep.equal(
      namesIn('Statistics'),
    );
    const categoryOf = (id: string) => luton.services.find((service) => service.id === id)?.category;
    expect(categoryOf('family-hubs')).to.equal('strictly-necessary');
    expect(categoryOf('family-hubs-statistics')).to.equal('performance');
  });

  it('puts every system where the council’s cookie page has it', () => {
    const expected: Readonly<Record<string, string>> = {branded: 'strictly-necessary'};
    for (const {id, section} of systems.filter((system) => system.section !== 'commissioned')) {
      const service = luton.services.find((each) => each.id === id);
      expect(service?.category, id).to.equal(expected[section] ?? section);
    }
    expect(luton.services.find(({id}) => id === 'mailchimp')?.category).to.equal('third-party');
    expect(luton.categories.map(({id, basis}) => [id, basis])).to.deep.equal([
      ['strictly-necessary', 'necessary'],
      ['performance', 'consent'],
      ['third-party', 'consent'],
    ]);
  });

  it('says what every cookie is for and how long it is kept, but for the two the source is silent about', () => {
    const rows = luton.services.flatMap(({cookies = []}) => cookies);
    const shown = (row: Cookies) => row.names.map(shownName).join();
    expect(rows.filter(({purpose}) => !purpose).map(shown)).to.deep.equal(['expire_timestamp']);
    expect(rows.filter(({lifetime}) => !lifetime).map(shown)).to.deep.equal(['local_language-#']);
  });

  it('has plain sentences for texts: no HTML, no empty phrases, each ended', () => {
    const texts = textsIn(luton);
    expect(texts.length).to.be.greaterThan(100);
    for (const text of texts) {
      expect(text).not.to.match(/[<>&]|^\s*$|\s{2}|your privacy|experience/i);
      // A name is a few words; anything longer is sentences.
      if (text.length > 80) expect(text).to.match(/\.$/);
    }
  });

  it('has a purpose that ends as a sentence for every service, and says what others get to know', () => {
    for (const {id, category, purpose} of luton.services) {
      expect(purpose, id).to.match(/\.$/);
      if (category !== 'strictly-necessary') expect(purpose, id).to.match(/internet address/);
    }
  });

  const found: readonly (readonly [service: string, really: string, shown: string])[] = [
    ['google-analytics', '_ga', '_ga'],
    ['google-analytics', '_ga_9XQ2KD7F1B', '_ga_[property_id]'],
    ['google-analytics', '_gat', '_gat'],
    ['google-analytics', '_gat_gtag_UA_12345_1', '_gat_gtag_[property_id]'],
    ['google-analytics', '__utma', 'utma'],
    ['google-analytics', '__utmb', '_utmb'],
    ['google-analytics', '__utmc', '_utmc'],
    ['google-analytics', '__utmz', '_utmz'],
    ['hotjar', '_hjUserId', 'hjUserId'],
    ['jobs', 'lumesse.apply.version.7', 'lumesse.apply.version.#'],
    ['jobs', 'lumesse.apply.countryCodes.GB', 'lumesse.apply.countryCodes.#'],
    ['jobs', 'local_language-en', 'local_language-#'],
    ['jobs', 'talentlink_candidatePortal_42', 'talentlink_candidatePortal_*'],
    ['jobs', 'flashMessage_ok', 'flashMessage_*'],
    ['online-payments', '__RequestVerificationToken_L1dlYg2', '_RequestVerificationToken'],
    ['family-hubs-statistics', 'AI_sentBuffer', 'AI_sentbuffer'],
  ];
  for (const [service, really, shown] of found) {
    it(`recognises ${really} as the ${shown} of ${service}, and as nothing else of it`, () => {
      const names = rowsOf(service).flatMap((row) => row.names);
      expect(names.filter((name) => matchesName(name, really)).map(shownName)).to.deep.equal([shown]);
    });
  }

  it('claims no cookie that the catalogue does not mean', () => {
    const names = luton.services.flatMap(({cookies = []}) => cookies.flatMap((row) => row.names));
    for (const foreign of [
      'ask_first',
      '_gali',
      '_g',
      'lumesse',
      'session',
      '__Host-id',
      'lumesseXapplyXversionX1',
    ]) {
      expect(
        names.filter((name) => matchesName(name, foreign)),
        foreign,
      ).to.deep.equal([]);
    }
  });

  it('tells storage from cookies, history from what is set, and others’ cookies from the site’s own', () => {
    const rows = luton.services.flatMap(({id, cookies = []}) => cookies.map((row) => ({id, row})));
    const shown = (has: (row: Cookies) => unknown) =>
      rows.filter(({row}) => has(row)).map(({id, row}) => `${id}: ${row.names.map(shownName).join()}`);
    expect(shown(({storedIn}) => storedIn === 'sessionStorage')).to.deep.equal([
      'family-hubs-statistics: AI_buffer',
      'family-hubs-statistics: AI_sentbuffer',
    ]);
    expect(shown(({stale}) => stale)).to.deep.equal([
      'civic-cookie-control: CookieControl',
      'cloudflare: __cfduid',
      'jobs: __cfduid',
    ]);
    expect(shown(({domain}) => domain)).to.deep.equal(
      ['CLID', 'ANONCHK', 'MR', 'MUID', 'SM'].map((name) => `microsoft-clarity: ${name}`),
    );
  });

  it('has a site for the council, each branded system and each commissioned one, at the hosts the source names', () => {
    const sites = systems.filter(({section}) => section === 'branded' || section === 'commissioned');
    const listed = luton.sites?.map(({id, kind, hosts}) => ({id, section: kind, hosts})) ?? [];
    // Behind the council's own the two that the banner names.
    expect(listed.slice(0, 3).map(({id}) => id)).to.deep.equal(['main', 'jobs', 'online-forms']);
    expect(listed).to.have.deep.members([
      {id: 'main', section: 'main', hosts: ['www.luton.gov.uk']},
      ...sites.map(({id, section, host}) => ({id, section, hosts: host ? [host] : []})),
    ]);
  });

  it('runs the shared services on every branded site, beside the site’s own', () => {
    for (const site of luton.sites?.filter(({kind}) => kind === 'branded') ?? []) {
      expect(site.services, site.id).to.deep.equal([site.id]);
      expect(site.shares, site.id).to.deep.equal(['google-analytics', 'youtube', 'vimeo', 'google-maps']);
      expect(site.preferences, site.id).to.equal(undefined);
    }
  });

  it('has a site for every service', () => {
    const placed = luton.sites?.flatMap(({services, shares = []}) => [...services, ...shares]);
    for (const {id} of luton.services) expect(placed).to.include(id);
  });
});
