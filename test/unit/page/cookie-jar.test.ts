import {expect} from '@open-wc/testing';

import {
  allCookies,
  consentCopies,
  readConsentCookie,
  readConsentText,
  readNote,
  storedAnswers,
  writeCookie,
} from '../../../components/page/cookie-jar.js';
import {deletionsOf} from '../../../components/page/cookie-levels.js';

const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
const begun = location.href;

/** What this page sees of a browser that stores this, and nothing else. */
function storing(cookies: string, note?: string, given?: string) {
  Object.defineProperty(Document.prototype, 'cookie', {...native, get: () => cookies});
  if (note !== undefined) localStorage.setItem('ask_first', note);
  if (given !== undefined) localStorage.setItem('ask_first_given', given);
}

afterEach(() => {
  Object.defineProperty(Document.prototype, 'cookie', native);
  for (const key of ['ask_first', 'ask_first_given']) localStorage.removeItem(key);
  history.replaceState(undefined, '', begun);
});

describe('what is stored of an answer', () => {
  const rows: readonly (readonly [
    sentence: string,
    cookies: string,
    note: string | undefined,
    given: string | undefined,
    text: string,
  ])[] = [
    ['is nothing before the first', '', undefined, undefined, ''],
    ['is its cookie', 'a=1; ask_first=yes; b=2', undefined, undefined, 'yes'],
    [
      'is no cookie that is only called like it',
      'ask_firsts=yes; xask_first=1; ask_first',
      undefined,
      undefined,
      '',
    ],
    ['is what it came to here, while nobody wrote since', 'ask_first=yes', 'settled|yes|no', 'no', 'settled'],
    ['is in dispute where another host wrote since', 'ask_first=other', 'settled|yes|no', 'no', 'other;'],
    ['is in dispute where another tab answered since', 'ask_first=yes', 'settled|yes|no', 'new', 'yes;'],
    [
      'is in dispute where there are two copies',
      'ask_first=yes; ask_first=no',
      undefined,
      undefined,
      'yes;no;',
    ],
    [
      'is what two copies came to here',
      'ask_first=yes; ask_first=no',
      'settled|yes;no|',
      undefined,
      'settled',
    ],
    [
      'is in dispute where something was given here, and not settled',
      'ask_first=yes',
      undefined,
      'no',
      'yes;',
    ],
    ['is in dispute where the note is of another answer', 'ask_first=yes', 'settled|', undefined, 'yes;'],
    ['is the cookie where nothing was noted of any', 'ask_first=yes', '|other|', undefined, 'yes'],
    ['stands behind a bar without a cookie', '', 'settled|yes|no', 'no', '|no'],
    ['is nothing where the cookie is gone, and nothing was given here', '', 'settled|yes|', undefined, ''],
  ];
  for (const [sentence, cookies, note, given, text] of rows) {
    it(sentence, () => {
      storing(cookies, note, given);
      expect(readConsentText()).to.equal(text);
      // Others than the bus are told nothing that only the store can read.
      expect(readConsentCookie()).to.equal(/[;|]/.test(text) ? '' : text);
    });
  }

  it('can be had as it is', () => {
    storing('ask_first=yes; a=1; ask_first=no', 'note', 'given');
    expect(consentCopies()).to.equal('yes;no');
    expect(storedAnswers()).to.deep.equal(['yes;no', 'given']);
    expect([readNote('ask_first'), readNote('ask_first_given')]).to.deep.equal(['note', 'given']);
  });

  it('is nothing where the browser keeps all shut', () => {
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
    const shut = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.defineProperty(Document.prototype, 'cookie', {configurable: true, get: shut, set: shut});
    Object.defineProperty(window, 'localStorage', {configurable: true, get: shut});
    try {
      writeCookie('a=1');
      expect([allCookies(), readNote('ask_first'), readConsentText()]).to.deep.equal(['', '', '']);
    } finally {
      Object.defineProperty(window, 'localStorage', storage);
    }
  });

  it('is written and read past an element that is called cookie', () => {
    const picture = document.createElement('img');
    picture.name = 'cookie';
    document.body.append(picture);
    writeCookie('jar=1; Path=/');
    const cookies = allCookies();
    picture.remove();
    writeCookie('jar=; Path=/; Max-Age=0');
    expect(cookies).to.include('jar=1');
    expect(allCookies()).to.not.include('jar=1');
  });
});

describe('what deletes a cookie wherever it was set', () => {
  const hosts = location.hostname.split('.').map((_, i, labels) => labels.slice(i).join('.'));
  const all = (paths: readonly string[], domains: readonly string[]) =>
    ['', ...domains.map((domain) => `; Domain=${domain}`)].flatMap((domain) =>
      paths.map((path) => `x=; Max-Age=0; Path=${path}${domain}`),
    );

  it('names every path and domain that this page sees', () => {
    history.replaceState(undefined, '', '/a/b//c');
    expect(deletionsOf('x')).to.deep.equal(
      all(['/', '/a', '/a/', '/a/b', '/a/b/', '/a/b/c', '/a/b/c/'], hosts),
    );
  });

  it('names this host alone where it is told so', () => {
    history.replaceState(undefined, '', '/');
    expect(deletionsOf('x', true)).to.deep.equal(all(['/'], [location.hostname]));
  });

  it('leaves out what would be read as an attribute', () => {
    history.replaceState(undefined, '', '/a/b;jsessionid=1/c');
    expect(deletionsOf('x')).to.deep.equal(all(['/', '/a', '/a/'], hosts));
  });

  it('deletes', () => {
    document.cookie = 'x=1; Path=/';
    document.cookie = `x=2; Path=/; Domain=${location.hostname}`;
    expect(document.cookie).to.include('x=');
    deletionsOf('x').forEach(writeCookie);
    expect(document.cookie).to.not.include('x=');
  });
});
