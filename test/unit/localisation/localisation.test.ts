import {expect, fixture, html} from '@open-wc/testing';

import '../../../components/cookie-banner/cookie-banner.js';
import {
  formatLanguage,
  formatList,
  interfaceLanguage,
  pageLanguage,
} from '../../../components/localisation/localisation.js';
import {catalogueOf, luton, startAfresh} from '../../start-afresh.js';
import {waitUntil} from '../wait-until.js';

/** Says what language the page is in, and waits until the suite speaks `expected`. */
async function speak(lang: string, expected: string) {
  document.documentElement.lang = lang;
  await waitUntil(() => interfaceLanguage() === expected, `speaks ${expected} on a page in ${lang}`);
}

async function showBanner() {
  const banner = await fixture<HTMLElementTagNameMap['cookie-banner']>(html`<cookie-banner></cookie-banner>`);
  await window.askFirst?.ready;
  const box = () => banner.shadowRoot?.querySelector<HTMLElement>('.box');
  await waitUntil(box);
  return {banner, box, button: () => banner.shadowRoot?.querySelector('button')?.textContent?.trim()};
}

describe('the language of the suite', () => {
  afterEach(() => speak('en', 'en'));

  const languages: [lang: string, expected: string, accept: string][] = [
    ['en-GB', 'en', 'Accept extra cookies'],
    ['cy', 'cy', 'Derbyn cwcis ychwanegol'],
    ['pl-PL', 'pl', 'Przyjmij dodatkowe pliki cookie'],
    ['RO', 'ro', 'Accept cookie-urile opționale'],
    ['ur', 'ur', 'اضافی کوکیز قبول کریں'],
    ['bn-BD', 'bn', 'বাড়তি কুকি গ্রহণ করুন'],
    ['pa-Guru-IN', 'pa', 'ਵਾਧੂ ਕੁਕੀਜ਼ ਮਨਜ਼ੂਰ ਕਰੋ'],
    ['gu', 'gu', 'વધારાની કૂકીઝ સ્વીકારો'],
    ['pt-BR', 'pt', 'Aceitar cookies adicionais'],
    ['ar', 'ar', 'قبول الكوكيز الإضافية'],
    ['fr', 'en', 'Accept extra cookies'],
    ['constructor', 'en', 'Accept extra cookies'],
    ['not a tag', 'en', 'Accept extra cookies'],
    ['', 'en', 'Accept extra cookies'],
  ];
  for (const [lang, expected, accept] of languages) {
    it(`is ${expected} on a page that says lang="${lang}"`, async () => {
      startAfresh();
      await speak(lang, expected);
      const {button} = await showBanner();
      expect(button()).to.equal(accept);
    });
  }

  for (const lang of ['ur', 'ar'])
    it(`has names in Latin letters read one after the other from the right in ${lang}`, async () => {
      await speak(lang, lang);
      const names = ['YouTube', 'Vimeo', 'Google Maps'];
      const line = await fixture(html`<p dir="rtl" style="white-space: nowrap">${formatList(names)}</p>`);
      const text = [...line.childNodes].find((node) => node.nodeValue?.includes('Vimeo')) as Text;
      const rightOf = (name: string) => {
        const range = document.createRange();
        const start = text.data.indexOf(name);
        range.setStart(text, start);
        range.setEnd(text, start + name.length);
        return range.getBoundingClientRect().right;
      };
      const places = names.map(rightOf);
      expect(places).to.deep.equal([...places].sort((one, other) => other - one));
    });

  it('changes with the page’s, without a reload', async () => {
    startAfresh();
    const {box, button} = await showBanner();
    await speak('ur', 'ur');
    await waitUntil(() => box()?.dir === 'rtl');
    expect(box()?.lang).to.equal('ur');
    await speak('pl', 'pl');
    await waitUntil(() => button()?.startsWith('Przyjmij'));
    expect(box()?.dir).to.equal('ltr');
  });

  it('is marked where the page is in another one, so that it is read aloud rightly', async () => {
    startAfresh();
    await speak('fr', 'en');
    const {box} = await showBanner();
    expect(box()?.lang).to.equal('en');
  });

  it('shows the catalogue’s own translation, and marks a text that has none', async () => {
    const catalogue = await (await fetch(luton)).json();
    delete catalogue.checked;
    catalogue.categories[1].purpose = {en: 'Counting', fr: 'Compter', de: 'Zählen'};
    startAfresh({catalogue: catalogueOf(catalogue)});
    await speak('fr', 'en');
    const {banner} = await showBanner();
    const [counting, videos] = banner.shadowRoot?.querySelectorAll('li b') ?? [];
    expect(counting?.textContent).to.equal('Compter');
    expect(counting?.querySelector('span')?.lang).to.equal('fr');
    expect(videos?.querySelector('span')).to.equal(null);
    document.documentElement.lang = 'de';
    await waitUntil(() => counting?.textContent === 'Zählen', 'a change of language alone shows');
  });
});

describe('what numbers, dates and lists are written in', () => {
  afterEach(() => speak('en', 'en'));

  it('is the page’s own variety of a language the suite speaks, else the suite’s', async () => {
    await speak('en-IE', 'en');
    expect([pageLanguage(), formatLanguage()]).to.deep.equal(['en-IE', 'en-IE']);
    await speak('fr', 'en');
    expect([pageLanguage(), formatLanguage()]).to.deep.equal(['fr', 'en-GB']);
  });

  it('is British where a page only says that it is English', async () => {
    await speak('en', 'en');
    expect(formatLanguage()).to.equal('en-GB');
  });

  it('joins names as its language does, and never as the browser’s own', async () => {
    const iso = (name: string) => `\u2068${name}\u2069`;
    const join = () => [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(formatList);
    await speak('en', 'en');
    expect(join()).to.deep.equal(['', 'a', 'a and b', 'a, b and c']);
    await speak('pl', 'pl');
    expect(join()).to.deep.equal(['', 'a', 'a i b', 'a, b i c']);
    await speak('ur', 'ur');
    expect(join()).to.deep.equal([
      '',
      iso('a'),
      `${iso('a')} اور ${iso('b')}`,
      `${iso('a')}، ${iso('b')} اور ${iso('c')}`,
    ]);
    await speak('cy', 'cy');
    expect(join()).to.deep.equal(['', 'a', 'a, b', 'a, b, c']);
  });
});
