import {aTimeout, expect, fixture, html} from '@open-wc/testing';

import '../../../components/cookie-banner/cookie-banner.js';
import {catalogueOf, luton, startAfresh, startAgain} from '../../start-afresh.js';
import {click, press} from '../../real-input.js';
import {waitUntil} from '../wait-until.js';

/** The banner on a page, once it has something to say. */
async function showBanner() {
  const banner = await fixture<HTMLElementTagNameMap['cookie-banner']>(html`<cookie-banner></cookie-banner>`);
  await window.askFirst?.ready;
  await banner.updateComplete;
  return {
    banner,
    find: (selector: string) => banner.shadowRoot?.querySelector<HTMLElement>(selector),
    text: () => banner.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  };
}

describe('cookie-banner', () => {
  it('asks in a region named after who asks', async () => {
    startAfresh();
    const {find} = await showBanner();
    expect(find('[role=region]')?.getAttribute('aria-label')).to.equal('Cookies on Luton Council');
  });

  // Behind the others: what was started here before still listens, and is of other catalogues.
  describe('of a catalogue of its own', () => {
    const category = {id: 'videos', name: 'Videos', description: 'x', basis: 'consent'};
    const service = {id: 'tube', category: 'videos', name: 'Tube', provider: 'x', purpose: 'x'};
    const site = (id: string, ...hosts: string[]) => ({id, name: `The ${id}`, hosts, services: ['tube']});
    const main = site('main', location.hostname);
    const family = [main, site('jobs', 'jobs.localhost/a'), site('forms', 'forms.localhost')];
    for (const [where, domain] of [
      ['where no domain is shared', undefined],
      ['on a host that does not share the domain', 'council.example'],
      ['where what is given is no domain', 'localhost'],
    ] as const)
      it(`says on no other site that an answer counts ${where}`, async () => {
        const catalogue = {version: 1, name: 'A', categories: [category], services: [service], sites: family};
        startAfresh({catalogue: catalogueOf(catalogue), site: undefined, ...(domain && {domain})});
        const {text} = await showBanner();
        expect(text()).to.include('Tube').and.not.to.include('Your answer');
      });

    it('says what its cookies are for as people ask, and the name of a category where that is not told', async () => {
      const category = {id: 'videos', name: 'Videos', description: 'x', basis: 'consent'};
      const service = {id: 'tube', category: 'videos', name: 'Tube', provider: 'x', purpose: 'x'};
      const catalogue = {
        ...{version: 1, name: 'A', language: 'en'},
        categories: [
          {...category, purpose: 'To show you films'},
          {...category, id: 'maps', name: 'Maps'},
        ],
        services: [service, {...service, id: 'map', category: 'maps', name: 'Chart'}],
      };
      startAfresh({catalogue: catalogueOf(catalogue), site: undefined});
      const {banner} = await showBanner();
      const items = [...(banner.shadowRoot?.querySelectorAll('li') ?? [])];
      expect(items.map(({textContent}) => textContent?.trim())).to.deep.equal([
        'To show you films: Tube',
        'Maps: Chart',
      ]);
    });

    it('says nothing where the page is of a family that does not have its host', async () => {
      const sites = [site('jobs', 'jobs.council.example'), site('main', 'www.council.example')];
      const catalogue = {version: 1, name: 'A', categories: [category], services: [service], sites};
      startAfresh({catalogue: catalogueOf(catalogue), site: 'main', domain: 'council.example'});
      const {text} = await showBanner();
      expect(text()).not.to.include('Your answer');
    });
  });

  it('names every third party an answer covers', async () => {
    startAfresh();
    const {text} = await showBanner();
    for (const name of [
      'Google Analytics',
      'Microsoft Clarity',
      'Hotjar',
      'YouTube',
      'Vimeo',
      'Google Maps',
    ]) {
      expect(text()).to.include(name);
    }
  });

  it('gives yes and no the same look and size', async () => {
    startAfresh();
    const {find} = await showBanner();
    const [yes, no] = ['[part=accept]', '[part=reject]'].map((selector) => {
      const button = find(selector) as HTMLElement;
      const {fontSize, fontWeight, color, backgroundColor, border, height, width} = getComputedStyle(button);
      return {fontSize, fontWeight, color, backgroundColor, border, height, width};
    });
    expect(yes).to.deep.equal(no);
  });

  it('says neither yes nor no where only some of what was pressed holds', async () => {
    const askFirst = startAfresh();
    const {banner, find, text} = await showBanner();
    const {acceptAll} = askFirst;
    // As where another window refused one of them while the answer was on its way.
    Object.assign(askFirst, {
      acceptAll: async () => {
        await acceptAll('banner');
        await askFirst.answer({performance: false});
      },
    });
    await click(find('[part=accept]'));
    await waitUntil(() => banner.shadowRoot?.activeElement?.matches('.confirmation'));
    expect(text()).to.include('You can change your mind');
    expect(text()).not.to.include('You have');
  });

  it('keeps a yes and confirms it, with the focus on the confirmation', async () => {
    startAfresh();
    const {banner, find, text} = await showBanner();
    await click(find('[part=accept]'));
    const isFocused = () => banner.shadowRoot?.activeElement?.matches('.confirmation');
    await waitUntil(isFocused, 'The confirmation takes the focus');
    expect(text()).to.include('You have accepted extra cookies.');
    expect(window.askFirst?.allows('google-analytics')).to.equal(true);
    expect(startAgain().allows('google-analytics')).to.equal(true);
  });

  it('keeps a no, given with the keyboard', async () => {
    startAfresh();
    const {find, text} = await showBanner();
    find('[part=reject]')?.focus();
    await press('Enter');
    await waitUntil(() => text().includes('You have rejected extra cookies.'), 'It says so');
    const again = startAgain();
    expect(again.allows('google-analytics')).to.equal(false);
    expect(again.answered).to.equal(true);
  });

  it('takes no other key for an answer', async () => {
    startAfresh();
    await showBanner();
    for (const key of ['Escape', 'a', 'ArrowDown', 'End']) await press(key);
    expect(window.askFirst?.answered).to.equal(false);
  });

  it('leaves no space behind when the confirmation is hidden', async () => {
    startAfresh();
    const {banner, find} = await showBanner();
    await click(find('[part=reject]'));
    await waitUntil(() => find('[part=hide]'));
    await click(find('[part=hide]'));
    await banner.updateComplete;
    expect(banner.offsetHeight).to.equal(0);
  });

  it('is not there for a visitor who has answered', async () => {
    await startAfresh().rejectAll();
    startAgain();
    const {banner} = await showBanner();
    expect(banner.offsetHeight).to.equal(0);
  });

  it('goes away when the answer is given elsewhere on the page', async () => {
    const askFirst = startAfresh();
    const {banner} = await showBanner();
    await askFirst.acceptAll();
    await banner.updateComplete;
    expect(banner.offsetHeight).to.equal(0);
  });

  it('asks nothing where the site uses only what it needs', async () => {
    const catalogue = await (await fetch(luton)).json();
    delete catalogue.checked;
    catalogue.sites[0].services = ['cloudflare'];
    startAfresh({catalogue: `data:application/json,${encodeURIComponent(JSON.stringify(catalogue))}`});
    const {banner} = await showBanner();
    expect(banner.offsetHeight).to.equal(0);
  });

  it('locks nothing and covers nothing', async () => {
    startAfresh();
    const {banner} = await showBanner();
    expect(getComputedStyle(document.body).overflow).to.equal('visible');
    expect(getComputedStyle(banner).position).to.equal('static');
    await aTimeout(0);
  });

  it('passes axe', async () => {
    startAfresh();
    const {banner} = await showBanner();
    await expect(banner).to.be.accessible();
  });
});
