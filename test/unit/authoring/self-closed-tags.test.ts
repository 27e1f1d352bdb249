/** What a tag without an end swallows is shown all the same. */
import {expect} from '@open-wc/testing';

import {place, shape, upgraded, upgradeNow} from './authored.js';
import {waitUntil} from '../wait-until.js';

describe('a self-closed tag', () => {
  const table = '<cookie-table category="performance"></cookie-table>';
  const cases: [what: string, html: string, result: string][] = [
    [
      'gives back the rest of the page',
      '<div><cookie-table category="performance"/><p>One.</p><p>Two.</p></div><p>Three.</p>',
      `<div>${table}<p>One.</p><p>Two.</p></div><p>Three.</p>`,
    ],
    [
      'gives back a single paragraph',
      '<div><cookie-table category="performance"/><p>One.</p></div>',
      `<div>${table}<p>One.</p></div>`,
    ],
    [
      'gives back a tag of ours, and that one its own',
      '<cookie-preferences/><h2>Cookies</h2><cookie-table category="performance"/><p>One.</p>',
      `<cookie-preferences></cookie-preferences><h2>Cookies</h2>${table}<p>One.</p>`,
    ],
    [
      'gives back text beside blocks',
      '<video-consent-placeholder src="x"/>Text <p>One.</p>',
      '<video-consent-placeholder src="x"></video-consent-placeholder>Text <p>One.</p>',
    ],
    [
      'gives back what has to be upgraded, too',
      '<cookie-preferences/><h2>Cookies</h2><p>[cookie-table performance]</p>',
      `<cookie-preferences></cookie-preferences><h2>Cookies</h2>${table}`,
    ],
  ];
  for (const [what, html, result] of cases)
    it(what, async () => expect(await upgraded(html, {}, 2)).to.equal(result));

  const keeps: [what: string, html: string][] = [
    ['text', '<cookie-table>Our list needs JavaScript.</cookie-table>'],
    ['a link in a text', '<cookie-table>See <a href="/cookies">our list</a>.</cookie-table>'],
    [
      'a table of the page’s own',
      '<cookie-table><table><tbody><tr><td>_ga</td></tr></tbody></table></cookie-table>',
    ],
    [
      'paragraphs, where the page goes on behind its end tag',
      '<cookie-table><p>One.</p><p>Two.</p></cookie-table><p>Three.</p>',
    ],
    [
      'what was rendered to be shown without JavaScript',
      '<cookie-table><div data-rendered=""><h2>Counting</h2><table><tbody><tr><td>_ga</td></tr></tbody></table></div></cookie-table>',
    ],
    [
      'its template and a paragraph beside it',
      '<div><video-consent-placeholder service="tube"><template><p>A chat.</p></template><p>A chat.</p></video-consent-placeholder></div>',
    ],
    [
      'anything in an editor',
      '<div contenteditable=""><cookie-table><p>One.</p><p>Two.</p></cookie-table></div>',
    ],
  ];
  for (const [what, html] of keeps) {
    it(`is no tag with an end: that keeps ${what}`, async () =>
      expect(await upgraded(html, {}, 2)).to.equal(html));
  }

  it('that was there before what it swallows gives it back, seen by the visitor', async () => {
    const page = await place('<cookie-table category="performance"></cookie-table>');
    const tag = page.querySelector('cookie-table');
    await waitUntil(() => tag?.shadowRoot?.querySelector('caption'));
    tag?.insertAdjacentHTML('beforeend', '<p>One.</p><p>Two.</p>');
    expect(page.querySelector('p')?.offsetHeight).to.equal(0);
    await upgradeNow(page);
    expect(shape(page)).to.equal(
      '<cookie-table category="performance"></cookie-table><p>One.</p><p>Two.</p>',
    );
    expect(page.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
    page.remove();
  });
});
