/** What authors type in square brackets, and what editors make of their quotes. */
import {expect} from '@open-wc/testing';

import {upgraded} from './authored.js';

const table = '<cookie-table category="performance"></cookie-table>';
const link = (href: string, text = href) => `<a href="${href}">${text}</a>`;
const address = 'https://youtu.be/M7lc1UVf-VE';
const video = `<video-consent-placeholder src="${address}">${link(address)}</video-consent-placeholder>`;

describe('a text in square brackets', () => {
  const becomes: [typed: string, result: string][] = [
    ['[cookie-table performance]', table],
    ['[cookie-table category="performance"]', table],
    ["[cookie-table category='performance']", table],
    ['[cookie-table category=performance]', table],
    ['[cookie-table category=“performance”]', table],
    ['[cookie-table category=”performance”]', table],
    ['[cookie-table category=″performance″]', table],
    ['[cookie-table category="performance""]', table],
    ['[cookie-table category=&amp;quot;performance&amp;quot;]', table],
    ['[cookie-table category=&amp;#8221;performance&amp;#8221;]', table],
    ['[cookie-table category=\\"performance\\"]', table],
    ['[Cookie-Table&nbsp;&nbsp;Performance]', table],
    ['&nbsp;[ cookie-table performance ]'.replace('[ ', '['), table],
    ['<strong>[cookie-table performance]</strong><br>', table],
    ['[cookie-table performance /]', table],
    ['[cookie-<b>table</b> performance]', table],
    ['[cookie-table data-category=performance]', table],
    ['[cookie-table service="hotjar"]', table.replace('category="performance"', 'service="hotjar"')],
    ['[cookie-table]', '<cookie-table></cookie-table>'],
    ['[cookie-preferences]', '<cookie-preferences></cookie-preferences>'],
    [`[video ${address}]`, video],
    [`[video src="${address}"]`, video],
    [`[VIDEO&nbsp;${address}]`, video],
    [`[video youtu.be/M7lc1UVf-VE]`, video],
    [`[video ${link(address)}]`, video],
    [`[video ${link(address, 'youtu.be/M7lc…')}]`, video],
    [
      `[video ${address} How to recycle]`,
      `<video-consent-placeholder src="${address}" label="How to recycle">${link(address, 'How to recycle')}</video-consent-placeholder>`,
    ],
  ];
  for (const [typed, result] of becomes) {
    it(`becomes what it asks for: ${typed}`, async () =>
      expect(await upgraded(`<p>${typed}</p>`)).to.equal(result));
  }

  it('inside a block that has to stay is replaced there', async () =>
    expect(await upgraded('<ul><li>[cookie-table performance]</li></ul>')).to.equal(
      `<ul><li>${table}</li></ul>`,
    ));

  it('between blocks, without one of its own, is found', async () =>
    expect(await upgraded('<p>a</p>[cookie-table performance]<p>b</p>')).to.equal(
      `<p>a</p>${table}<p>b</p>`,
    ));

  const stays: [where: string, html: string][] = [
    ['in a sentence', '<p>Write [cookie-table performance] there.</p>'],
    ['in an example', '<p><code>[cookie-table performance]</code></p>'],
    ['in preformatted text', '<pre>[cookie-preferences]</pre>'],
    ['in a field', '<textarea>[cookie-preferences]</textarea>'],
    ['in an editor', '<div contenteditable="true"><p>[cookie-preferences]</p></div>'],
    ['in an editor without a value', '<div contenteditable=""><p>[cookie-preferences]</p></div>'],
    ['in a template', '<template><p>[cookie-preferences]</p></template>'],
    ['in a script', '<script type="text/plain">[cookie-preferences]</script>'],
    ['in a heading', '<h2>[cookie-preferences]</h2>'],
    ['of another name', '<p>[cookie-tables performance]</p>'],
    ['without an end', '<p>[cookie-table performance</p>'],
    ['that names nothing of the catalogue', '<p>[cookie-table nonsense]</p>'],
    ['to a video nobody can show', '<p>[video https://example.org/film.mp4]</p>'],
    ['to a script', '<p>[video javascript:alert(1)//youtu.be/x]</p>'],
    ['with markup as an id', '<p>[cookie-table &lt;img src=x onerror=alert(1)&gt;]</p>'],
  ];
  for (const [where, html] of stays) {
    it(`${where} stays a text`, async () => expect(await upgraded(html)).to.equal(html));
  }
});
