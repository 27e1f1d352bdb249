import {expect} from '@open-wc/testing';

import {releaseScripts} from '../../../components/hold/held-scripts.js';
import {waitUntil} from '../wait-until.js';
import {allowing, put} from './allowing.js';

const page = window as unknown as {ran: string[]; trustedTypes?: unknown};

// A policy can't be taken back: it holds for all tests of this file.
describe('a script that waits on a page that demands Trusted Types', () => {
  const held = (attributes: string, text = '') =>
    `<script type="text/plain" data-consent="counter" ${attributes}>${text}</script>`;

  it('runs by a policy of the library’s own, which is made once', async function () {
    if (!page.trustedTypes) this.skip();
    page.ran = [];
    const first = put(held('', 'ran.push("inner")'));
    const second = put(held('src="data:text/javascript,ran.push(1)"') + held('', 'ran.push("again")'));
    second.remove();
    const askFirst = await allowing('counter');
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "require-trusted-types-for 'script'; trusted-types ask-first";
    document.head.append(policy);
    releaseScripts(askFirst, '');
    await waitUntil(() => page.ran.length === 1, 'It runs');
    document.body.append(second);
    releaseScripts(askFirst, '');
    await waitUntil(() => page.ran.length === 3, 'The others run');
    expect(page.ran).to.deep.equal(['inner', 1, 'again']);
    first.remove();
    second.remove();
  });
});
