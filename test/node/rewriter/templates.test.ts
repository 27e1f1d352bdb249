/** What stands in a placeholder's template is kept from Firefox, which would load it before a yes. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {rewriteHtml} from '../../../components/rewriter/rewrite-html.js';
import {assertSameOutside} from './same-outside.js';
import {behindBlocks, inTemplate, otherTemplates, randomTemplates, templateForms} from './template-forms.js';

describe('in a placeholder’s template, the rewriting makes URLs wait', () => {
  for (const [name, given, becomes = given] of templateForms) {
    it(name, () => {
      const page = inTemplate(given);
      const {html, replaced, problems} = rewriteHtml(page);
      assert.equal(html, inTemplate(becomes));
      assertSameOutside(page, html, replaced);
      assert.deepEqual(problems, []);
      assert.deepEqual(rewriteHtml(html), {html, replaced: [], problems: []}, 'a second time');
    });
  }
  for (const [given, becomes] of behindBlocks)
    it(`also behind what closes what is open: ${given}`, () =>
      assert.equal(rewriteHtml(given).html, becomes));
  for (const html of otherTemplates)
    it(`and not in ${html}`, () => assert.deepEqual(rewriteHtml(html), {html, replaced: [], problems: []}));

  it('also where a built page is hydrated, without a word: a script that puts them back loads nothing', () => {
    const {replaced, problems} = rewriteHtml(`<div id="__next">${inTemplate('<img src=a>')}</div>`);
    assert.deepEqual([replaced.map(({as}) => as), problems], [['deferred'], []]);
  });

  it('and leaves the frame that takes rights away as it was written', () => {
    const {html} = rewriteHtml('<iframe sandbox src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>');
    assert.match(html, /<template><iframe data-consent="youtube" data-src=/);
    assert.equal(rewriteHtml(html).html, html);
  });

  it('and names with line and column what cannot wait', () => {
    const {html, problems} = rewriteHtml(
      inTemplate(
        '\n<style>@import "https://v.example/a.css";</style>\n<style>b { background: url(//v.example/b) }</style>' +
          '\n<select><option><img src=c></select>\n <img data-consent="map" src="https://v.example/d">',
      ),
    );
    assert.deepEqual(
      problems.map(({kind, line, column, subject}) => [kind, line, column, subject]),
      [
        ['in-template', 2, 1, 'https://v.example/a.css'],
        ['in-template', 4, 1, '<select>'],
        ['in-template', 5, 2, 'https://v.example/d'],
      ],
    );
    assert.ok(html.includes('src="https://v.example/d"'));
  });

  it('in contents that nobody would write: the rest stays, and a second time nothing is left to do', () => {
    let count = 0;
    for (const page of randomTemplates(600, 7)) {
      const {html, replaced} = rewriteHtml(page);
      assertSameOutside(page, html, replaced);
      assert.equal(rewriteHtml(html).html, html, page);
      count += replaced.length;
    }
    assert.ok(count > 600, `${count} elements wait`);
  });
});
