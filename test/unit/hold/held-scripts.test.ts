import {expect} from '@open-wc/testing';

import {run} from '../../../components/hold/release.js';
import {releaseScripts, runScript} from '../../../components/hold/held-scripts.js';
import {waitUntil} from '../wait-until.js';
import {allowing, put} from './allowing.js';

const page = window as unknown as {ran: string[]};
const note = (name: string) => `ran.push(${JSON.stringify(name)})`;
const address = (name: string) => `data:text/javascript,${encodeURIComponent(note(name))}`;
const held = (attributes: string, text = '') =>
  `<script type="text/plain" data-consent="counter" ${attributes}>${text}</script>`;

describe('a script that waits', () => {
  beforeEach(() => (page.ran = []));
  afterEach(() => document.querySelectorAll('main').forEach((each) => each.remove()));

  it('runs after a yes, once, in the page’s order, with what may come later last', async () => {
    put(
      held('data-type="module"', `import.meta;${note('module')}`) +
        held(`src="${address('deferred')}" defer`) +
        held(`src="${address('outer')}"`) +
        held('', note('inner')) +
        held('defer', note('inner, whatever it says')) +
        held(`data-src="${address('other form')}"`) +
        held('', note('last')),
    );
    const askFirst = await allowing();
    releaseScripts(askFirst, '');
    await askFirst.answer({counting: true});
    releaseScripts(askFirst, '');
    releaseScripts(askFirst, '');
    await waitUntil(() => page.ran.length >= 7, 'All scripts run');
    expect(page.ran.slice(0, 5)).to.deep.equal([
      'outer',
      'inner',
      'inner, whatever it says',
      'other form',
      'last',
    ]);
    expect(page.ran.slice(5).sort()).to.deep.equal(['deferred', 'module']);
    releaseScripts(askFirst, '');
    put(held('', note('late')));
    releaseScripts(askFirst, '');
    await waitUntil(() => page.ran.includes('late'), 'The late one runs');
    expect(page.ran.length).to.equal(8);
  });

  it('runs by the answer for its own service', async () => {
    put(
      `<script type="text/plain" data-consent="youtube">${note('youtube')}</script>` +
        `<script type="text/plain" data-consent="nobody">${note('nobody')}</script>` +
        `<script type="text/plain" data-consent>${note('no name')}</script>` +
        `<script type="text/plain">${note('text')}</script>` +
        held('', note('counter')),
    );
    releaseScripts(await allowing('counter'), '');
    await waitUntil(() => page.ran.length, 'The allowed one runs');
    expect(page.ran).to.deep.equal(['counter']);
  });

  it('is replaced by one that is like it, in its place', async () => {
    const own = 'id="own" data-domain="council.example" crossorigin="anonymous" class="x"';
    const more = 'data-type="text/javascript" data-consent-note="x" data-srcset="y"';
    const part = put(`<p></p>${held(`${own} ${more} async`, note('x'))}<p></p>`);
    const [, before] = part.children;
    releaseScripts(await allowing('counter'), '');
    await waitUntil(() => page.ran.length, 'It runs');
    expect(before?.isConnected).to.equal(false);
    expect(part.children[1]?.outerHTML).to.equal(
      // Of a held one's type, once it has begun: copies of it are held.
      `<script data-consent="counter" ${own} ${more} async="" type="text/plain">${note('x')}</script>`,
    );
  });

  it('waits for the one before it, unless that is meant to run whenever it comes', async () => {
    const part = put(
      held('async src="/test/unit/hold/none.js?1"') +
        held('', note('at once')) +
        held('src="/test/unit/hold/none.js?2"') +
        held('', note('after')),
    );
    const scripts = part.getElementsByTagName('script');
    const failed: string[] = [];
    part.addEventListener(
      'error',
      ({target}) => failed.push((target as HTMLScriptElement).src.slice(-1)),
      true,
    );
    const askFirst = await allowing('counter');
    releaseScripts(askFirst, '');
    await waitUntil(() => page.ran.length === 2, 'Both inner ones run');
    // One that can't be had does not keep the next from running.
    expect([page.ran, failed.includes('2')]).to.deep.equal([['at once', 'after'], true]);
    expect([...scripts].map(({async}) => async)).to.deep.equal([true, false, false, false]);
  });

  it('keeps none of the others back where it can’t be let go', async () => {
    const part = put(held('', note('first')) + held('', note('broken')) + held('', note('last')));
    const [, broken] = part.querySelectorAll('script');
    if (broken)
      broken.replaceWith = () => {
        throw new Error('taken by a script of the page');
      };
    const {error} = console;
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => void said.push(...words);
    try {
      releaseScripts(await allowing('counter'), '');
      await waitUntil(() => page.ran.includes('last'), 'The last one runs');
    } finally {
      console.error = error;
    }
    expect([page.ran, said.map(String)]).to.deep.equal([
      ['first', 'last'],
      ['Error: taken by a script of the page'],
    ]);
  });

  it('with another nonce than the library’s is somebody else’s, and its author is told once', async () => {
    put(held('nonce="other"', note('other')) + held('', note('none')) + held('nonce="ours"', note('ours')));
    const {warn} = console;
    const said: unknown[] = [];
    console.warn = (...words: unknown[]) => void said.push(...words);
    try {
      const askFirst = await allowing('counter');
      releaseScripts(askFirst, 'ours');
      releaseScripts(askFirst, 'ours');
      await waitUntil(() => page.ran.length, 'Ours runs');
    } finally {
      console.warn = warn;
    }
    expect(page.ran).to.deep.equal(['ours']);
    expect(said).to.deep.equal([
      'Ask First: a held script is not run, as it lacks the nonce of the tag of ask-first.js.',
    ]);
  });

  it('keeps its nonce, which browsers hide from its attribute', async () => {
    const part = put(held('nonce="n1"', note('x')));
    const before = part.querySelector('script') as HTMLScriptElement;
    before.setAttribute('nonce', '');
    before.nonce = 'n1';
    await runScript(before);
    expect(part.querySelector('script')?.nonce).to.equal('n1');
  });

  it('is let go with the pictures of the page', async () => {
    const part = put(
      `${held('', note('x'))}<img alt="" data-consent="counter" data-src="/test/unit/hold/none.gif">`,
    );
    run(await allowing('counter'), {}, undefined, '');
    await waitUntil(() => page.ran.length, 'It runs');
    expect(part.querySelector('img')?.getAttribute('src')).to.equal('/test/unit/hold/none.gif');
    put(held('nonce="other"', note('other')) + held('nonce="ours"', note('ours')));
    run(await allowing('counter'), {}, undefined, 'ours');
    await waitUntil(() => page.ran.length === 2, 'Ours runs');
    expect(page.ran).to.deep.equal(['x', 'ours']);
  });
});
