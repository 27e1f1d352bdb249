import {expect, fixture, html} from '@open-wc/testing';

import '../../../components/video-consent-placeholder/video-consent-placeholder.js';
import {catalogueOf, luton, startAfresh} from '../../start-afresh.js';
import {waitUntil} from '../wait-until.js';

describe('a frame of a service that only the catalogue knows, whatever data-consent says of it', () => {
  it('is a link where its address is too long to be shown', async () => {
    const {services, ...rest} = (await (await fetch(luton)).json()) as {services: {id: string}[]};
    const sounds = {...services.find(({id}) => id === 'vimeo'), id: 'sounds', embeds: ['sounds.example']};
    const askFirst = startAfresh({catalogue: catalogueOf({...rest, services: [...services, sounds]})});
    await askFirst.answer({performance: true, 'third-party': false});
    const page = await fixture(html`<div></div>`);
    const element = document.createElement('video-consent-placeholder');
    element.appendChild(document.createElement('template')).innerHTML =
      `<iframe data-consent="performance" data-src="https://sounds.example/${'a'.repeat(4200)}"></iframe>`;
    page.append(element);
    const root = element.shadowRoot;
    await waitUntil(() => root?.querySelector('.links a,iframe,.room'), 'Something is shown');
    expect(root?.querySelector('.links a')?.textContent).to.include('sounds.example');
    expect(root?.querySelector('iframe')).to.equal(null);
  });
});
