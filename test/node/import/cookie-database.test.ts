/** What the Open Cookie Database suggests. The rows are made up, in the form that its file has. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readCookieDatabase} from '../../../components/import/cookie-database.js';
import {NoList} from '../../../components/import/entry.js';
import {importList} from '../../../components/import/import-list.js';

const heads =
  'ID,Platform,Category,Cookie / Data Key name,Domain,Description,Retention period,Data Controller,User Privacy & GDPR Rights Portals,Wildcard match';
const databaseText = [
  heads,
  '1,Beeline,Analytics,_bee,,"Counts visits, each once",2 years,Hive,https://hive.example/privacy,0',
  '2,Beeline,Analytics,_bee_,,Counts visits to a page,1 day,Hive,https://hive.example/privacy,1',
  '3,Shop One,Functional,cart,,What is in the basket,Session,One,https://one.example/,0',
  '4,Shop Two,Functional,cart,,What was bought,1 week,Two,https://two.example/,0',
  '5,Odd,Marketing,_odd,,,until the cows come home,Odd,https://odd.example/,0',
  '6,Wide,Marketing,a,,Anything,1 day,Wide,https://wide.example/,1',
].join('\n');

const database = readCookieDatabase(databaseText);

describe('the cookie database', () => {
  it('knows a cookie by its name, and whose it is', () =>
    assert.deepEqual(database.find('_bee', 'Beeline'), {
      name: '_bee',
      service: 'Beeline',
      purpose: 'Counts visits, each once',
      lifetime: 'P2Y',
      isSameService: true,
    }));

  it('knows names that begin so, and names with a star', () => {
    assert.equal(database.find('_bee_12')?.lifetime, 'P1D');
    assert.equal(database.find('_bee_*')?.lifetime, 'P1D');
    assert.equal(database.find({name: '_bee_[id]', matches: '_bee_*'})?.lifetime, 'P1D');
    assert.equal(database.find('_beehive'), undefined);
  });

  it('says nothing of a name that several services have, unless one of them is meant', () => {
    assert.equal(database.find('cart'), undefined);
    assert.equal(database.find('cart', 'Somebody else'), undefined);
    assert.equal(database.find('cart', 'Shop Two Ltd')?.purpose, 'What was bought');
  });

  it('says whether another service may be meant', () =>
    assert.equal(database.find('_bee', 'Our own counter')?.isSameService, false));

  it('invents no lifetime, and takes no name that would match everything', () => {
    assert.deepEqual(database.find('_odd'), {name: '_odd', service: 'Odd', isSameService: false});
    assert.equal(database.find('abc'), undefined);
  });

  it('is no other file', () => {
    for (const text of ['', '{}', 'Name,Purpose\n_ga,x\n'])
      assert.throws(() => readCookieDatabase(text), NoList);
  });
});

describe('a draft with suggestions', () => {
  const draft = (list: string) => {
    const {catalogue, notes} = importList(list, {database});
    return {
      rows: catalogue.services.flatMap(({cookies = []}) =>
        cookies.map(({purpose, lifetime}) => [purpose, lifetime]),
      ),
      notes: notes.filter(({kind}) => kind === 'suggested').map(({line, message}) => `${line}: ${message}`),
    };
  };

  it('has what the list does not say, marked, and says where it comes from', () => {
    const {rows, notes} = draft('Name,Service,Purpose,Expiry\n_bee,Beeline,,\n');
    assert.deepEqual(rows, [['To be checked: Counts visits, each once', 'P2Y']]);
    assert.deepEqual(notes, [
      '2: the Open Cookie Database says of _bee, as one of Beeline: “Counts visits, each once”, kept for P2Y; look whether it is so',
    ]);
  });

  it('keeps what the list says', () => {
    const {rows, notes} = draft(
      'Name,Service,Purpose,Expiry\n_bee,Beeline,Ours,1 day\n_bee_7,Beeline,Ours,\n',
    );
    assert.deepEqual(rows, [
      ['Ours', 'P1D'],
      ['Ours', 'P1D'],
    ]);
    assert.equal(notes.length, 1);
  });

  it('does not have what may be another service’s, and names it all the same', () => {
    const {rows, notes} = draft('Name,Service,Purpose,Expiry\n_bee,Our own counter,,\n');
    assert.deepEqual(rows, [[undefined, undefined]]);
    assert.match(notes.join(), /as one of Beeline: .*; it is not in the draft, because another may be meant/);
  });
});
