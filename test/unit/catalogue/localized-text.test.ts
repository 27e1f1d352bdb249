import {expect} from '@open-wc/testing';

import type {Text} from '../../../components/catalogue/schema.js';
import {findText} from '../../../components/catalogue/localized-text.js';

const maps = {en: 'Maps', cy: 'Mapiau', 'pt-BR': 'Mapas do Brasil', pt: 'Mapas'};

describe('a text of the catalogue', () => {
  const cases: readonly (readonly [text: Text, language: string, shown: string])[] = [
    ['Maps', 'cy', 'Maps'],
    ['', 'en', ''],
    [maps, 'en', 'Maps'],
    [maps, 'cy', 'Mapiau'],
    [maps, 'cy-GB', 'Mapiau'],
    [maps, 'pt-BR', 'Mapas do Brasil'],
    [maps, 'pt-PT', 'Mapas'],
    [maps, 'pl', 'Maps'],
    [maps, 'english', 'Maps'],
    [maps, 'c', 'Maps'],
    [maps, '', 'Maps'],
    [maps, '-', 'Maps'],
    [{cy: 'Mapiau', en: 'Maps'}, 'pl', 'Mapiau'],
    [{cy: ''}, 'cy', ''],
    [{}, 'en', ''],
  ];
  for (const [text, language, shown] of cases) {
    it(`${JSON.stringify(text)} reads ${JSON.stringify(shown)} to a visitor of the language ${JSON.stringify(language)}`, () => {
      expect(findText(text, language)[0]).to.equal(shown);
    });
  }
});
