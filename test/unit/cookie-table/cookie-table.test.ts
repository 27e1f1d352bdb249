import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../../components/cookie-table/cookie-table.js';
import {catalogueOf, startAfresh} from '../../start-afresh.js';
import {click} from '../../real-input.js';
import {waitUntil} from '../wait-until.js';

type Attributes = Partial<Record<'service' | 'category' | 'site', string>>;

/** Shows a table, and waits until it has something to show, unless there is nothing. */
async function showTable({service, category, site}: Attributes = {}, {isEmpty = false} = {}) {
  const table = document.createElement('cookie-table');
  for (const [name, value] of Object.entries({service, category, site}))
    if (value) table.setAttribute(name, value);
  table.textContent = 'The list could not be shown.';
  await fixture(html`<div>${table}</div>`);
  await window.askFirst?.ready;
  await table.updateComplete;
  // What only some tables need comes in a file of its own; where nothing can be shown, the slot stays.
  const isShown = () => !table.shadowRoot?.querySelector('slot:not([name])');
  if (isEmpty) await aTimeout(300);
  else await waitUntil(isShown, 'The table is shown');
  const all = (selector: string) => [...(table.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return {table, all, captions: () => all('caption').map((caption) => caption.textContent?.trim())};
}

/** What a cell says after its label. */
const lastWords = (cell: HTMLElement) => cell.textContent?.split(':').pop()?.trim();

describe('cookie-table', () => {
  const cases: [Attributes, string[], number][] = [
    [{service: 'google-analytics'}, ['Google Analytics'], 9],
    [{category: 'performance'}, ['Google Analytics', 'Microsoft Clarity', 'Hotjar'], 20],
    [{site: 'jobs'}, ['Job search'], 16],
    [{service: 'hotjar', category: 'performance'}, ['Hotjar'], 4],
    [{service: 'hotjar', category: 'third-party'}, [], 0],
  ];
  for (const [attributes, captions, rows] of cases) {
    it(`shows ${JSON.stringify(attributes)}: ${captions.join(', ') || 'nothing'}`, async () => {
      startAfresh();
      const shown = await showTable(attributes, {isEmpty: rows === 0});
      expect(shown.captions()).to.deep.equal(captions);
      expect(shown.all('tbody tr').length).to.equal(rows);
    });
  }

  it('shows all of this site’s services, grouped by category, with no attribute', async () => {
    startAfresh();
    const {all} = await showTable();
    expect(all('h2').length).to.equal(3);
    expect(all('tbody tr').length).to.equal(27);
  });

  it('lists what the library itself keeps with what is necessary, and not with a single service', async () => {
    startAfresh();
    const {captions, all} = await showTable({category: 'strictly-necessary'});
    expect(captions()).to.deep.equal(['Civic UK Cookie Control', 'Cloudflare', 'Your answers about cookies']);
    expect(all('code').map((code) => code.textContent)).to.include.members([
      'ask_first',
      'answers',
      'ask_first_catalogue',
    ]);
    expect((await showTable({service: 'ask-first'})).all('tbody tr').length).to.equal(5);
    expect((await showTable({site: 'jobs'})).captions()).to.deep.equal(['Job search']);
  });

  it('lists whose frames are whose only where the catalogue says so, which is when it is kept', async () => {
    const category = {id: 'needed', name: 'Needed', description: 'Needed.', basis: 'necessary'};
    const service = {id: 'sounds', category: 'needed', name: 'A', provider: 'A', purpose: 'A'};
    for (const embeds of [[], ['sounds.example']]) {
      const services = [{...service, embeds}];
      startAfresh({catalogue: catalogueOf({version: 1, name: 'A', categories: [category], services})});
      const {all} = await showTable({service: 'ask-first'});
      const names = all('code').map((code) => code.textContent);
      expect(names.includes('ask_first_rows')).to.equal(embeds.length > 0);
    }
  });

  it('does not list it twice where a catalogue lists it already', async () => {
    startAfresh({
      catalogue: catalogueOf({
        version: 1,
        name: 'A council',
        categories: [{id: 'needed', name: 'Needed', description: 'Needed.', basis: 'necessary'}],
        services: [
          {
            id: 'answers',
            category: 'needed',
            name: 'Our own words',
            provider: 'Us',
            purpose: 'Keeps answers.',
            cookies: [{names: ['ask_first']}],
          },
        ],
      }),
    });
    expect((await showTable()).captions()).to.deep.equal(['Our own words']);
  });

  it('says who sets a cookie where that is not the site alone', async () => {
    startAfresh();
    const {all} = await showTable({service: 'microsoft-clarity'});
    expect(all('thead th').map((cell) => cell.textContent?.trim())).to.deep.equal([
      'Name',
      'What it is for',
      'How long it is kept',
      'Set by',
    ]);
    const setter = (name: string) => {
      const row = all('tbody tr').find((each) => each.querySelector('code')?.textContent === name);
      return row?.querySelector('td:last-child')?.textContent?.replace(/\s+/g, ' ').trim();
    };
    expect(setter('_clck')).to.equal('Set by: Microsoft');
    expect(setter('CLID')).to.equal('Set by: Microsoft www.clarity.ms');
    expect((await showTable({service: 'hotjar'})).all('thead th').length).to.equal(3);
  });

  it('does not repeat a heading that the author wrote, and is named by it all the same', async () => {
    startAfresh();
    const page = await fixture(
      html`<div>
        <h3>Hotjar</h3>
        <cookie-table service="hotjar"></cookie-table>
        <cookie-table service="microsoft-clarity"></cookie-table>
      </div>`,
    );
    const captions = () =>
      [...page.querySelectorAll('cookie-table')].map((table) => table.shadowRoot?.querySelector('caption'));
    await waitUntil(() => captions().every(Boolean));
    const [hidden, shown] = captions();
    expect(hidden?.textContent?.trim()).to.equal('Hotjar');
    expect(hidden?.offsetWidth).to.equal(1);
    expect(shown?.offsetWidth).to.be.greaterThan(100);
  });

  it('gives its headings the level below the author’s, whatever stands in a menu before it', async () => {
    startAfresh();
    const page = await fixture(
      html`<div>
        <h2>Our cookies</h2>
        <nav><h5>Pages</h5></nav>
        <cookie-table></cookie-table>
      </div>`,
    );
    const headings = () => [
      ...(page.querySelector('cookie-table')?.shadowRoot?.querySelectorAll('h2,h3,h4,h5,h6') ?? []),
    ];
    await waitUntil(() => headings().length);
    expect(headings().map(({localName}) => localName)).to.deep.equal(['h3', 'h3', 'h3']);
  });

  it('is a table with a caption and headed columns and rows', async () => {
    startAfresh();
    const {all} = await showTable({service: 'hotjar'});
    expect(all('thead th').every((cell) => cell.getAttribute('scope') === 'col')).to.equal(true);
    expect(all('tbody th').every((cell) => cell.getAttribute('scope') === 'row')).to.equal(true);
    expect(all('tbody td').length).to.equal(8);
  });

  it('says what the catalogue does not give', async () => {
    startAfresh();
    const {all} = await showTable({service: 'jobs'});
    expect(all('.missing').map((cell) => cell.textContent)).to.deep.equal(['Not given', 'Not given']);
  });

  it('marks what is no longer set', async () => {
    startAfresh();
    const {all} = await showTable({service: 'cloudflare'});
    expect(all('.note')[0]?.textContent?.trim()).to.equal('no longer set');
  });

  it('gives lifetimes and its own words in the language of the page', async () => {
    startAfresh();
    const {table} = await showTable({service: 'civic-cookie-control'});
    const lifetime = () => table.shadowRoot?.querySelector('td:last-child')?.textContent ?? '';
    document.documentElement.lang = 'pl';
    await waitUntil(() => lifetime().includes('6 miesięcy'));
    expect(lifetime()).not.to.include('How long it is kept');
    document.documentElement.lang = 'en';
    await waitUntil(() => lifetime().includes('How long it is kept: 6 months'));
  });

  it('finds rows by what is typed, and says how many are left', async () => {
    startAfresh();
    const {all} = await showTable();
    const [field] = all('input');
    if (!field) throw new Error('There is no search field.');
    await click(field);
    await sendKeys({type: 'hotjar'});
    await waitUntil(() => all('tbody tr').length === 4);
    expect(all('[role=status]')[0]?.textContent?.trim()).to.equal('Showing 4 of 27');
    await sendKeys({type: ' nobody has this'});
    await waitUntil(() => all('tbody tr').length === 0);
    expect(all('[role=status]')[0]?.textContent?.trim()).to.equal('Showing 0 of 27');
  });

  it('has no search field for ten rows or fewer', async () => {
    startAfresh();
    const {all} = await showTable({service: 'google-analytics'});
    expect(all('tbody tr').length).to.equal(9);
    expect(all('input, button').length).to.equal(0);
  });

  it('sorts by a column up, down and not at all', async () => {
    startAfresh();
    const {all} = await showTable({category: 'performance'});
    const lifetimes = () => all('table:first-of-type td:last-child').slice(0, 9).map(lastWords);
    const asListed = lifetimes();
    const press = () => click(all('th.lifetime button')[0]);
    const direction = () => all('th.lifetime')[0]?.getAttribute('aria-sort');
    await press();
    await waitUntil(() => direction() === 'ascending');
    expect(lifetimes()[0]).to.equal('Until you close your browser');
    expect(lifetimes()[1]).to.equal('1 minute');
    expect(lifetimes()[8]).to.equal('2 years');
    await press();
    await waitUntil(() => direction() === 'descending');
    expect(lifetimes()[8]).to.equal('Until you close your browser');
    await press();
    await waitUntil(() => direction() === 'none');
    expect(lifetimes()).to.deep.equal(asListed);
  });

  it('has no sort buttons for a service with three rows or fewer, whatever is searched for', async () => {
    startAfresh();
    const {all} = await showTable();
    const sortable = () =>
      all('table')
        .filter((each) => each.querySelector('button'))
        .map((each) => each.querySelector('caption')?.textContent?.trim());
    const long = ['Your answers about cookies', 'Google Analytics', 'Microsoft Clarity', 'Hotjar'];
    expect(sortable()).to.deep.equal(long);
    await click(all('input')[0]);
    await sendKeys({type: '_gid'});
    await waitUntil(() => all('tbody tr').length === 1);
    expect(sortable()).to.deep.equal(['Google Analytics']);
  });

  it('marks what is on the device now, until it is gone', async () => {
    startAfresh();
    document.cookie = '_ga=GA1.1.1.1; Path=/';
    document.cookie = '_ga_ABC123=1; Path=/';
    const {all} = await showTable({service: 'google-analytics'});
    const marked = () =>
      all('tbody tr')
        .filter((row) => row.textContent?.includes('on this device now'))
        .map((row) => row.querySelector('code')?.textContent);
    expect(marked()).to.deep.equal(['_ga', '_ga_[property_id]']);
    document.cookie = '_ga=; Path=/; Max-Age=0';
    document.cookie = '_ga_ABC123=; Path=/; Max-Age=0';
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => marked().length === 0);
  });

  it('marks nothing with no-live', async () => {
    startAfresh();
    document.cookie = '_ga=GA1.1.1.1; Path=/';
    const {table, all} = await showTable({service: 'google-analytics'});
    expect(all('.live').length).to.equal(1);
    table.toggleAttribute('no-live', true);
    await table.updateComplete;
    expect(all('.live').length).to.equal(0);
    document.cookie = '_ga=; Path=/; Max-Age=0';
  });

  const unknown: Attributes[] = [{service: 'nobody'}, {category: 'nothing'}, {site: 'nowhere'}];
  for (const attributes of unknown) {
    it(`leaves the page’s own content for ${JSON.stringify(attributes)}`, async () => {
      startAfresh();
      const {table, all} = await showTable(attributes, {isEmpty: true});
      expect(all('table').length).to.equal(0);
      expect(table.shadowRoot?.querySelector('slot')).to.be.instanceOf(Element);
      expect(table.textContent).to.equal('The list could not be shown.');
    });
  }

  it('leaves the page’s own content where the catalogue can’t be used', async () => {
    startAfresh({catalogue: catalogueOf({version: 2})});
    const {table, all} = await showTable({service: 'hotjar'}, {isEmpty: true});
    expect(all('table').length).to.equal(0);
    expect(table.offsetHeight).to.be.greaterThan(0);
  });

  it('passes axe', async () => {
    startAfresh();
    const {table} = await showTable({category: 'performance'});
    await expect(table).to.be.accessible();
  });
});
