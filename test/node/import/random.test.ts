/** Sources made of pieces that lists are made of, in any order: whatever comes of it is a catalogue, or a sentence. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import {importList, NoList} from '../../../components/import/import-list.js';

const words = [
  '_ga',
  '_ga_*',
  '*_x',
  'JSESSIONID, sid',
  'Name',
  'Cookie name',
  'Purpose',
  'Expiry',
  'Provider',
  'Category',
  '2 years',
  'Session',
  'sometimes',
  'Google Analytics',
  'Strictly necessary cookies',
  'Third party cookies',
  'on jobs.example.gov.uk',
  'Job search on jobs.example.gov.uk',
  'Cookies used on our branded webpages',
  'How to manage cookies',
  'Counts visits.',
  '__proto__',
  'constructor',
  '',
  ' ',
  '"',
  "'",
  '\u202e',
  '{',
  '}',
  '[a](b)',
  '<b>',
  '&amp;',
  '-',
  '1',
];
const separators = [
  '\n',
  '\n\n',
  '\t',
  '|',
  '| ',
  ',',
  ';',
  ' ',
  ': ',
  '</td><td>',
  '</td></tr><tr><td>',
  '<table><tr><th>',
  '</th><th>',
  '</table>',
  '<h2>',
  '</h2>',
  '<h3>',
  '<ul><li>',
  '</li>',
  '<p>',
  '<td rowspan=3>',
  '<dt>',
  '<dd>',
  '# ',
  '- ',
  '\n---\n',
  'label: ',
  'cookies:\n  - regex: ',
  'purposes:\n  - ',
  '<details><summary>',
  '</summary>',
  '<script>',
  '</script>',
];

describe('any source', () => {
  it('comes to a catalogue that passes every check, with all rows accounted for, or to a sentence', () => {
    const piece = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...separators));
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
        const source = pieces.flat().join('');
        try {
          const {catalogue, rows, drafted, notes} = importList(source, {});
          assert.equal(parseCatalogue(JSON.parse(JSON.stringify(catalogue))).problems, undefined);
          const drawn = catalogue.services.flatMap(({cookies = []}) => cookies).length;
          assert.equal(drawn, drafted);
          const left = notes.filter(({kind}) => kind === 'left-out').length;
          assert.ok(rows - drafted <= left, 'Each row that is not in the draft is named');
        } catch (error) {
          if (!(error instanceof NoList)) throw error;
          assert.doesNotMatch(error.message, /no catalogue/);
        }
      }),
      {numRuns: 5000, seed: 20},
    );
  });
});
