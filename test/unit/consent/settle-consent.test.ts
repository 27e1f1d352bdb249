import {expect} from '@open-wc/testing';

import type {DisclosedCategory} from '../../../components/consent/consent.js';
import {settleConsent} from '../../../components/consent/settle-consent.js';

const day = 86_400;
const today = 20_000 * day;
const now = today + 50_000;
/** A stored text, of so many days ago. */
const text = (fields: string, age = 0) => `1.${today - age * day}.183.${fields}`;

const category = (
  id: string,
  basis: DisclosedCategory['basis'],
  revision: string,
  ...services: readonly string[]
): DisclosedCategory => ({id, basis, revision, services, signals: [], used: true});
const disclosed = [
  category('needed', 'necessary', 'n1', 'session'),
  category('counting', 'consent', 'c1', 'counter', 'recorder'),
  category('videos', 'consent', 'v1', 'tube', 'reel'),
  category('looks', 'exempt', 'l1', 'size', 'font'),
];
const all = 'counting~y~c1~counter~recorder.videos~y~v1~tube~reel';
const none = 'counting~n~c1~counter~recorder.videos~n~v1~tube~reel';
/** On, and still to be told of. */
const looks = 'looks~u~l1~size~font';

interface Row {
  readonly copies: readonly string[];
  readonly given?: string;
  readonly refused?: boolean;
  /** Fields of the text that it comes to, and how many days ago it was given. */
  readonly text: string;
  readonly age?: number;
  /** Fields of what has to be in the cookie instead. */
  readonly rewrite?: string;
}

const rows: Readonly<Record<string, Row>> = {
  'a yes counts for the disclosure it was given to': {copies: [text(all)], text: `${all}.${looks}`},
  'a yes to another disclosure is void, in the cookie too': {
    copies: [text('counting~y~c0~counter~recorder.videos~y~v1~tube~reel')],
    text: `counting~-~c1~counter~recorder.videos~y~v1~tube~reel.${looks}`,
    rewrite: `videos~y~v1~tube~reel.${looks}`,
  },
  'a yes of another basis is void': {
    copies: [text('looks~y~l1~size~font.counting~e~c1~counter~recorder.videos~n~v1~tube~reel')],
    text: `counting~-~c1~counter~recorder.videos~n~v1~tube~reel.${looks}`,
    rewrite: `videos~n~v1~tube~reel.${looks}`,
  },
  'a yes to what is not disclosed any more is void': {
    copies: [text(`${all}.chat~y~h1~bot`)],
    text: `${all}.${looks}`,
    rewrite: `${all}.${looks}`,
  },
  'a yes to a service alone counts with its category’s disclosure': {
    copies: [text('counting~-~c1~counter_y~recorder.videos~-~v0~tube_y~reel')],
    text: `counting~-~c1~counter_y~recorder.videos~-~v1~tube~reel.${looks}`,
    rewrite: `counting~-~c1~counter_y~recorder.${looks}`,
  },
  'a no to another disclosure holds, and is asked again': {
    copies: [text('counting~n~c0~counter.videos~y~v1~tube~reel')],
    text: `counting~r~c1~counter~recorder.videos~y~v1~tube~reel.${looks}`,
  },
  'a no that was asked again still is': {
    copies: [text('counting~r~c1~counter~recorder.videos~y~v1~tube~reel')],
    text: `counting~r~c1~counter~recorder.videos~y~v1~tube~reel.${looks}`,
  },
  'a no to a service alone holds under another disclosure': {
    copies: [text('counting~y~c0~counter_n~recorder.videos~y~v1~tube~reel')],
    text: `counting~-~c1~counter_n~recorder.videos~y~v1~tube~reel.${looks}`,
    rewrite: `counting~-~c1~counter_n~recorder.videos~y~v1~tube~reel.${looks}`,
  },
  'a yes to a service holds beside its category’s no': {
    copies: [text('counting~n~c1~counter_y~recorder.videos~n~v1~tube~reel')],
    text: `counting~n~c1~counter_y~recorder.videos~n~v1~tube~reel.${looks}`,
  },
  'an objection outlives a change of wording': {
    copies: [text(`${none}.looks~o~l0~size~font`)],
    text: `${none}.looks~o~l1~size~font`,
  },
  'a yes beside an objection outlives a change of wording': {
    copies: [text(`${none}.looks~o~l0~size_y~font`)],
    text: `${none}.looks~o~l1~size_y~font`,
  },
  'an objection to a single service holds': {
    copies: [text(`${none}.looks~e~l0~size_n~font`)],
    text: `${none}.looks~u~l1~size_n~font`,
  },
  'a no to what needs consent is an objection where that is exempt now': {
    copies: [text(`${none}.looks~n~l0~size~font`)],
    text: `${none}.looks~o~l1~size~font`,
  },
  'a no to what is not disclosed now is kept for the day it is again': {
    copies: [text(`${none}.chat~n~h1~bot`)],
    text: `${none}.${looks}.chat~n~0.bot~n~0`,
  },
  'a no to a service that is in no category now is kept alone': {
    copies: [text('counting~y~c0~old_n~counter')],
    text: `counting~-~c1~counter~recorder.videos~-~v1~tube~reel.${looks}.old~n~0`,
    rewrite: `${looks}.old~n~0`,
  },
  'a signal of the browser’s is an objection, until the visitor says otherwise': {
    copies: [text('counting~y~c1~counter~recorder')],
    refused: true,
    text: 'counting~y~c1~counter~recorder.videos~-~v1~tube~reel.looks~o~l1~size~font',
  },
  'what the visitor says otherwise holds against the signal': {
    copies: [text('counting~y~c1~counter~recorder.looks~e~l1~size~font')],
    refused: true,
    text: 'counting~y~c1~counter~recorder.videos~-~v1~tube~reel.looks~e~l1~size~font',
  },
  'the signal is an objection to what the visitor is still to be told of': {
    copies: [text(`counting~y~c1~counter~recorder.${looks}`)],
    refused: true,
    text: 'counting~y~c1~counter~recorder.videos~-~v1~tube~reel.looks~o~l1~size~font',
    rewrite: 'counting~y~c1~counter~recorder.looks~o~l1~size~font',
  },
  'the signal is an objection to another use than the visitor was told of': {
    copies: [text('counting~y~c1~counter~recorder.looks~e~l0~size~font')],
    refused: true,
    text: 'counting~y~c1~counter~recorder.videos~-~v1~tube~reel.looks~o~l1~size~font',
    rewrite: 'counting~y~c1~counter~recorder.looks~o~l1~size~font',
  },
  'a no to all that is in an exempt use is an objection to it': {
    copies: [text(`${none}.shown~n~s1~size~font`)],
    text: `${none}.looks~o~l1~size~font.shown~n~0`,
  },
  'a no to a part of an exempt use holds, and the rest is told of': {
    copies: [text(`${none}.shown~n~s1~size`)],
    text: `${none}.looks~u~l1~size_n~font.shown~n~0`,
  },
  'what is necessary was never refused': {
    copies: [text(`${none}.needed~n~n1~session`)],
    text: `${none}.${looks}`,
  },
  'a no of any copy wins': {
    copies: [text(all), text('counting~n~c1~counter~recorder')],
    text: `counting~n~c1~counter~recorder.videos~y~v1~tube~reel.${looks}`,
  },
  'a no of any copy to a service wins, and the rest of a yes holds': {
    copies: [text('videos~-~v1~tube_n~reel'), text(all)],
    text: `counting~y~c1~counter~recorder.videos~y~v1~tube_n~reel.${looks}`,
  },
  'a no of any copy to a category wins over a yes in another to one of its services': {
    copies: [text('counting~n~c1~counter~recorder'), text('counting~-~c1~counter_y~recorder')],
    text: `counting~n~c1~counter~recorder.videos~-~v1~tube~reel.${looks}`,
  },
  'several copies are as old as the oldest answer among them': {
    copies: [text(all, 3), text(all, 7), text(all, 5), text('looks~o~l1~size~font', 20)],
    text: `${all}.looks~o~l1~size~font`,
    age: 7,
  },
  'copies that say nothing are of the day of the first that has one': {
    copies: ['', text('looks~o~l1~size~font', 20), text('looks~o~l1~size~font', 30)],
    text: `counting~-~c1~counter~recorder.videos~-~v1~tube~reel.looks~o~l1~size~font`,
    age: 20,
  },
  'a no is asked again only where every copy that says so is': {
    copies: [text('counting~r~c1~counter~recorder'), text('counting~n~c1~counter~recorder')],
    text: `counting~n~c1~counter~recorder.videos~-~v1~tube~reel.${looks}`,
  },
  'a no that every copy asks again is asked again': {
    copies: [text('counting~r~c1~counter~recorder'), text('counting~n~c0~counter~recorder')],
    text: `counting~r~c1~counter~recorder.videos~-~v1~tube~reel.${looks}`,
  },
  'a no that was given on this host wins over whatever was written since': {
    copies: [text(all)],
    given: text('counting~n~c1~counter~recorder.videos~-~v1~tube_n~reel'),
    text: `counting~n~c1~counter~recorder.videos~y~v1~tube_n~reel.${looks}`,
  },
  'a yes that was given on this host allows nothing without its cookie': {
    copies: [],
    given: text(all),
    text: `counting~-~c1~counter~recorder.videos~-~v1~tube~reel.${looks}`,
  },
  'a no that was given on this host holds without its cookie': {
    copies: [],
    given: text(none),
    text: `${none}.${looks}`,
  },
  'a no that was given here runs out, and then is asked again': {
    copies: [text('videos~y~v1~tube~reel')],
    given: text('counting~n~c1~counter~recorder', 183),
    text: `counting~r~c1~counter~recorder.videos~y~v1~tube~reel.${looks}`,
  },
  'a no that was given here runs out beside an objection, which does not': {
    copies: [text('videos~y~v1~tube~reel')],
    given: text('counting~n~c1~counter~recorder.looks~o~l1~size~font', 183),
    text: 'counting~r~c1~counter~recorder.videos~y~v1~tube~reel.looks~o~l1~size~font',
  },
  'a no that was given here holds to its last day': {
    copies: [text('videos~y~v1~tube~reel')],
    given: text('counting~n~c1~counter~recorder', 182),
    text: `counting~n~c1~counter~recorder.videos~y~v1~tube~reel.${looks}`,
  },
  'a no that was given here in what the clock says is the future holds, and is asked again': {
    copies: [text('videos~y~v1~tube~reel')],
    given: text('counting~n~c1~counter~recorder', -9),
    text: `counting~r~c1~counter~recorder.videos~y~v1~tube~reel.${looks}`,
  },
  'what no consent can be read from says nothing': {
    copies: ['nonsense', text(all, 400)],
    given: 'nonsense',
    text: `counting~-~c1~counter~recorder.videos~-~v1~tube~reel.${looks}`,
    age: 20_000,
  },
};

describe('what stored answers come to', () => {
  for (const [sentence, row] of Object.entries(rows)) {
    it(sentence, () => {
      const {copies, given, refused = false, age = 0, rewrite} = row;
      const settled = settleConsent({copies, given}, disclosed, now, refused);
      const fields = (whole: string | undefined) => whole?.split('.').slice(3).join('.');
      expect(fields(settled.text)).to.equal(row.text);
      expect(fields(settled.rewrite)).to.equal(rewrite);
      if (copies.length) expect(settled.consent.when).to.equal(today - age * day);
    });
  }

  it('is nothing where nothing is stored, but for what needs no answer', () => {
    const {consent, text, rewrite} = settleConsent({copies: []}, disclosed, now, false);
    expect([consent.when, consent.days, rewrite]).to.deep.equal([0, 0, undefined]);
    expect(text).to.equal(`1.0.0.counting~-~c1~counter~recorder.videos~-~v1~tube~reel.${looks}`);
    expect(consent.categories.map(({id, allowed}) => [id, allowed])).to.deep.equal([
      ['needed', true],
      ['counting', undefined],
      ['videos', undefined],
      ['looks', true],
    ]);
  });

  it('runs out in the very second its days are over', () => {
    const given = text('counting~n~c1~counter~recorder.looks~o~l1~size~font', 183);
    const isAskedAgain = (at: number) =>
      settleConsent({copies: [], given}, disclosed, at, false).consent.categories.find(
        ({id}) => id === 'counting',
      )?.outdated;
    expect([isAskedAgain(today - 1), isAskedAgain(today)]).to.deep.equal([undefined, true]);
  });
});
