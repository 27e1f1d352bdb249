import {expect, fixture, html} from '@open-wc/testing';

import '../../components/cookie-table/cookie-table.js';
import {catalogueOf, startAfresh} from '../fresh-page.js';

type Attributes = Partial<Record<'service' | 'category' | 'site', string>>;

async function showTable({service, category, site}: Attributes = {}) {
  const table = document.createElement('cookie-table');
  for (const [name, value] of Object.entries({service, category, site}))
    if (value) table.setAttribute(name, value);
  table.textContent = 'The list could not be shown.';
  await fixture(html`<div>${table}</div>`);
  await window.askFirst?.ready;
  await table.updateComplete;
  const all = (selector: string) => [...(table.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return {table, all, captions: () => all('caption').map((caption) => caption.textContent?.trim())};
}

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
      const shown = await showTable(attributes);
      expect(shown.captions()).to.deep.equal(captions);
      expect(shown.all('tbody tr').length).to.equal(rows);
    });
  }

  it('shows all of this site’s services, grouped by category, with no attribute', async () => {
    startAfresh();
    const {all} = await showTable();
    expect(all('h2').length).to.equal(3);
    expect(all('tbody tr').length).to.equal(22);
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
    expect(all('.missing').map((cell) => cell.textContent)).to.deep.equal(['not given', 'not given']);
  });

  it('marks what is no longer set', async () => {
    startAfresh();
    const {all} = await showTable({service: 'cloudflare'});
    expect(all('.stale').length).to.equal(1);
  });

  it('gives lifetimes in the language of the page', async () => {
    document.documentElement.lang = 'pl';
    startAfresh();
    const {table} = await showTable({service: 'civic-cookie-control'});
    document.documentElement.lang = 'en';
    expect(table.shadowRoot?.querySelector('td:last-child')?.textContent).to.include('6 miesięcy');
  });

  const unknown: Attributes[] = [{service: 'nobody'}, {category: 'nothing'}, {site: 'nowhere'}];
  for (const attributes of unknown) {
    it(`leaves the page’s own content for ${JSON.stringify(attributes)}`, async () => {
      startAfresh();
      const {table, all} = await showTable(attributes);
      expect(all('table').length).to.equal(0);
      expect(table.shadowRoot?.querySelector('slot')).to.be.instanceOf(Element);
      expect(table.textContent).to.equal('The list could not be shown.');
    });
  }

  it('leaves the page’s own content where the catalogue can’t be used', async () => {
    startAfresh({catalogue: catalogueOf({version: 2})});
    const {table, all} = await showTable({service: 'hotjar'});
    expect(all('table').length).to.equal(0);
    expect(table.offsetHeight).to.be.greaterThan(0);
  });

  it('passes axe', async () => {
    startAfresh();
    const {table} = await showTable({service: 'google-analytics'});
    await expect(table).to.be.accessible();
  });
});
