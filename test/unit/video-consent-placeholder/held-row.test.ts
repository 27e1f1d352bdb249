import {expect, fixture, html} from '@open-wc/testing';

import {COMMAND_BOUNDS} from '../../../components/rewriter/bounds.js';
import {knowServices} from '../../../components/rewriter/known-services.js';
import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import '../../../components/video-consent-placeholder/video-consent-placeholder.js';
import {catalogueOf, luton, startAfresh} from '../../start-afresh.js';
import {cookiesTold, waitUntil} from '../wait-until.js';

describe('a frame of a service that only the catalogue knows, whatever data-consent says of it', () => {
  it('is a link where its address is too long to be shown', async () => {
    const {services, ...rest} = (await (await fetch(luton)).json()) as {services: {id: string}[]};
    const sounds = {...services.find(({id}) => id === 'vimeo'), id: 'sounds', embeds: ['sounds.example']};
    const askFirst = startAfresh({catalogue: catalogueOf({...rest, services: [...services, sounds]})});
    await cookiesTold();
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

  it('has no more rights after a yes than the page gave it that was rewritten', async () => {
    const {services, ...rest} = (await (await fetch(luton)).json()) as {services: {id: string}[]};
    const sounds = {...services.find(({id}) => id === 'vimeo'), id: 'sounds', embeds: ['sounds.example']};
    const askFirst = startAfresh({catalogue: catalogueOf({...rest, services: [...services, sounds]})});
    await cookiesTold();
    const row = {id: 'sounds', name: 'Sounds', embeds: ['sounds.example']};
    const frame = '<iframe src="https://sounds.example/1" sandbox="allow-scripts" width="30" height="20">';
    const page = await fixture(html`<div></div>`);
    page.innerHTML = rewriteHtml(`${frame}</iframe>`, COMMAND_BOUNDS, knowServices([row])).html;
    const element = page.querySelector('video-consent-placeholder');
    await askFirst.answer({sounds: true});
    await waitUntil(() => element?.shadowRoot?.querySelector('iframe'), 'The frame is shown');
    const shown = element?.shadowRoot?.querySelector('iframe');
    expect(shown?.getAttribute('sandbox')).to.equal('allow-scripts');
    expect(element?.width).to.equal(30);
    expect(element?.height).to.equal(20);
  });
});
