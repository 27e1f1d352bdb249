import {expect} from '@open-wc/testing';

import {releaseScripts} from '../../../components/hold/held-scripts.js';
import {waitUntil} from '../wait-until.js';
import {allowing, put} from './allowing.js';

const page = window as unknown as {
  ran: string[];
  trustedTypes?: {createPolicy(name: string, rules: object): unknown};
};

// A policy can't be taken back: it holds for all tests of this file.
describe('a script that waits where somebody else has taken the name of the library’s policy', () => {
  it('runs as plain text, and its author is told', async function () {
    if (!page.trustedTypes) this.skip();
    page.ran = [];
    const part = put(
      '<script type="text/plain" data-consent="counter" src="data:text/javascript,ran.push(1)"></script>' +
        '<script type="text/plain" data-consent="counter">ran.push(2)</script>',
    );
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = 'trusted-types ask-first';
    document.head.append(policy);
    page.trustedTypes?.createPolicy('ask-first', {});
    const {warn} = console;
    const said: unknown[] = [];
    console.warn = (...words: unknown[]) => void said.push(...words);
    try {
      releaseScripts(await allowing('counter'), '');
      await waitUntil(() => page.ran.length === 2, 'Both run');
    } finally {
      console.warn = warn;
    }
    expect(page.ran).to.deep.equal([1, 2]);
    expect(said.map((each) => (each as Error).name)).to.deep.equal(['TypeError']);
    part.remove();
  });
});
