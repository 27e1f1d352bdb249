import {expect} from '@open-wc/testing';

import {withdrawServices} from '../../../components/services/withdrawal.js';
import type {LoadedCatalogue} from '../../../components/page/read-catalogue.js';
import {catalogueOf, startAfresh} from '../../start-afresh.js';
import {cookiesTold} from '../wait-until.js';

const catalogue = catalogueOf({
  version: 1,
  name: 'A council',
  categories: [{id: 'videos', name: 'Videos', description: 'Videos.', basis: 'consent'}],
  services: [
    {
      ...{id: 'tube', category: 'videos', name: 'Tube', provider: 'Somebody', purpose: 'Something.'},
      cookies: [{names: ['tube']}],
    },
  ],
});

// Nothing was withdrawn on this page before.
describe('the first withdrawal of a page', () => {
  after(() => {
    startAfresh();
    document.cookie = 'tube=; Path=/; Max-Age=0';
    sessionStorage.clear();
  });

  it('is none, on the next page either, where a yes came before the names of the cookies', async () => {
    const askFirst = startAfresh({catalogue});
    await cookiesTold();
    const loaded = (await askFirst.ready) as LoadedCatalogue;
    await askFirst.answer({tube: false});
    document.cookie = 'tube=1; Path=/';
    await cookiesTold();
    sessionStorage.clear();
    let said = 0;
    document.addEventListener('consent-cleared', () => (said += 1));
    const whole = async () => {
      expect(sessionStorage.getItem('ask_first_clear')).to.equal('tube');
      await askFirst.answer({tube: true});
      return loaded.whole();
    };
    await withdrawServices(['tube'], {...loaded, whole});
    expect([sessionStorage.getItem('ask_first_clear'), said]).to.deep.equal([null, 0]);
    expect(document.cookie).to.include('tube=1');
  });
});
