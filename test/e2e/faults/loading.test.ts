/** Elements that leave or move while they load, and a script that comes twice, late or by other ways. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

import {suiteFolder} from '../../../stories/sites/answer.js';
import {
  accept,
  accepted,
  allowed,
  canReadThePage,
  page as html,
  script,
  seesAPageThatAllowsNothing,
  sendVisitor,
  serveFaultyPages,
  settled,
  type Witness,
} from './faulty-pages.js';

let pages: Awaited<ReturnType<typeof serveFaultyPages>>;
let visitor: Witness;
before(async () => (pages = await serveFaultyPages()));
after(() => pages.close());
beforeEach(async () => {
  pages.mend();
  visitor = await sendVisitor();
});
afterEach(() => visitor.context.close());

describe('an element', () => {
  const elements = {
    'cookie-banner': 'elements',
    'cookie-table': 'table',
    'video-consent-placeholder': 'placeholder',
  };
  const changes: Readonly<Record<string, (tag: string) => void>> = {
    'is removed': (tag) => document.querySelectorAll(tag).forEach((each) => each.remove()),
    'is moved': (tag) => {
      for (const each of document.querySelectorAll(tag)) document.body.append(each);
    },
    'is emptied': (tag) => document.querySelectorAll(tag).forEach((each) => each.replaceChildren()),
  };
  for (const [tag, file] of Object.entries(elements)) {
    for (const [what, change] of Object.entries(changes)) {
      it(`that ${what} while it loads does no harm: ${tag}`, async () => {
        const {page} = visitor;
        let come = (): void => undefined;
        const there = new Promise<void>((resolve) => (come = resolve));
        const asked = new Promise<void>((resolve) => {
          pages.state.fail = async (url) => {
            if (!url.includes(`/chunks/${file}-`)) return undefined;
            resolve();
            await there;
            return undefined;
          };
        });
        await page.goto(pages.address('faults'), {waitUntil: 'commit'});
        await asked;
        await page.waitForFunction(() => document.readyState !== 'loading');
        await page.evaluate(change, tag);
        come();
        await page.evaluate((tag) => customElements.whenDefined(tag).then(() => undefined), tag);
        await settled(page);
        await seesAPageThatAllowsNothing(visitor);
        await page.evaluate(() => window.askFirst?.acceptAll());
        await page.locator('html[data-ran]').waitFor();
        await canReadThePage(visitor);
      });
    }
  }
});

describe('a script', () => {
  const older = (path: string) =>
    readFileSync(`${suiteFolder}/${path}`, 'utf8').replace('"0.1.0"', '"0.0.9"');
  const insert = `const script = document.createElement('script');
    script.src = '/ask-first/ask-first.js?catalogue=/catalogue.json&site=main&hold=frames';
    document.head.append(script);`;
  const ways: Readonly<Record<string, string>> = {
    'is there twice': html({head: script() + script(), last: script()}),
    'is there in two copies': html({head: script('data-hold="frames"', '/older/') + script()}),
    'comes late': html({head: '', last: script()}),
    'is async': html({head: script('data-hold="frames" async')}),
    'is deferred': html({head: script('data-hold="frames" defer')}),
    'comes from a tag manager': html({head: '', last: `<script>${insert}</script>`}),
    'comes from a tag manager after the page': html({
      head: '',
      last: `<script>addEventListener('load', () => { ${insert} });</script>`,
    }),
  };
  for (const [what, body] of Object.entries(ways)) {
    it(`that ${what} allows nothing before a yes, and all after it`, async () => {
      const {page} = visitor;
      // What is late can't hold what the parser has met: such a page has no live frame of its own.
      pages.state.html =
        what.includes('copies') || what.includes('twice') ? body : body.replace(/<iframe.*<\/iframe>/, '');
      pages.state.fail = (url) =>
        url.startsWith('/older/')
          ? {type: 'text/javascript', body: older(url.slice('/older/'.length))}
          : undefined;
      await page.goto(pages.address('faults'));
      await accept(page).waitFor();
      await seesAPageThatAllowsNothing(visitor);
      await accept(page).click();
      await accepted(page).waitFor();
      await page.locator('html[data-ran]').waitFor();
      assert.equal((await allowed(page)).youtube, true);
      await canReadThePage(visitor);
    });
  }
});
