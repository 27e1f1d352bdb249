import {expect} from '@open-wc/testing';

import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';

const counting = {id: 'counting', name: 'Counting', description: 'We count visits.', basis: 'consent'};
const counter = {id: 'counter', category: 'counting', name: 'Counter', provider: 'Us', purpose: 'Counts.'};
const small = {version: 1, name: 'A council', categories: [counting], services: [counter]};

const pathsIn = (source: unknown) => parseCatalogue(source).problems?.map(({path}) => path) ?? [];
const withService = (part: object) => ({...small, services: [{...counter, ...part}]});
const withRow = (part: object) => withService({cookies: [{names: ['a'], ...part}]});

describe('parseCatalogue', () => {
  it('gives a small catalogue back as it is', () => {
    expect(parseCatalogue(small)).to.deep.equal({catalogue: small});
  });

  it('tells an author everything that is of the wrong shape at once, each by its place', () => {
    const source = {
      version: 2,
      name: 42,
      lifetime: 'six months',
      categories: [{...counting, id: 'Strictly Necessary'}, {...counting, basis: 'maybe'}, 'performance'],
      services: [
        {
          ...counter,
          id: 'counter-',
          purpose: undefined,
          privacy: 'javascript:alert(1)',
          optOut: '//example.com',
          reload: 'yes',
          cookies: [
            {names: ['a', 7], lifetime: 'P'},
            {names: 'a', storedIn: 'a jar'},
          ],
        },
      ],
      sites: [{id: 'main', name: {en: 1}, kind: 'other', services: 'counter'}],
    };
    expect(pathsIn(source)).to.have.members([
      'version',
      'name',
      'lifetime',
      'categories.0.id',
      'categories.1.basis',
      'categories.2',
      'services.0.id',
      'services.0.purpose',
      'services.0.privacy',
      'services.0.optOut',
      'services.0.reload',
      'services.0.cookies.0.names.1',
      'services.0.cookies.0.lifetime',
      'services.0.cookies.1.names',
      'services.0.cookies.1.storedIn',
      'sites.0.name',
      'sites.0.kind',
      'sites.0.services',
    ]);
  });

  it('tells an author every id that is used twice or leads nowhere', () => {
    const source = {
      ...small,
      categories: [counting, counting],
      services: [
        counter,
        {...counter, id: 'counting'},
        {...counter, id: 'map', category: 'maps', cookies: [{names: []}]},
      ],
      sites: [
        {id: 'main', name: 'Main', services: ['counter', 'nobody']},
        {id: 'main', name: 'Again', services: [], shares: ['counting', 'nothing']},
      ],
    };
    const problems = parseCatalogue(source).problems ?? [];
    expect(problems.map(({path}) => path)).to.have.members([
      'categories.1.id',
      'services.1.id',
      'services.2.category',
      'services.2.cookies.0.names',
      'sites.0.services.1',
      'sites.1.id',
      'sites.1.shares.1',
    ]);
    expect(problems.find(({path}) => path === 'services.2.category')?.message).to.include('maps');
  });

  it('tells an author of ids beside whatever else is wrong', () => {
    const services = [{...counter, category: 'maps', purpose: 7}, null, 'counter', {...counter, id: 3}];
    const sites = [{services: ['nobody', 3, null, ['nobody']], shares: 'nobody'}, 4];
    expect(pathsIn({...small, services, sites})).to.include.members([
      'services.0.category',
      'services.0.purpose',
      'services.1',
      'services.2',
      'services.3.id',
      'sites.0.services.0',
      'sites.0.shares',
      'sites.1',
    ]);
    expect(pathsIn({...small, categories: undefined})).to.deep.equal(['categories']);
  });

  it('says what is wrong in words', () => {
    for (const {message} of parseCatalogue({}).problems ?? []) expect(message).to.match(/\w+ \w+/);
  });

  const fine: readonly (readonly [sentence: string, source: unknown])[] = [
    ['a text in several languages', {...small, name: {en: 'A council', cy: 'Cyngor'}}],
    ['an id of digits and hyphens', withService({id: '2-b-3'})],
    ['a link in capitals', withService({privacy: 'HTTPS://EXAMPLE.COM/'})],
    ['a row of a name alone', withRow({})],
    ['a name with its pattern', withRow({names: [{name: 'a_[id]', matches: 'id_*'}]})],
    [
      'a name shown with a star, and written out',
      withRow({names: [{name: '*_session', matches: 'luton_session'}]}),
    ],
    ...[
      '_ga',
      'a',
      '_pk_id*',
      'SESS*',
      'lumesse.apply.*',
      'mp_*_mixpanel',
      '__RequestVerificationToken*',
    ].map((name) => [`the name ${name}`, withRow({names: [name]})] as const),
    ...['session', 'persistent', 'P6M', 'P1W', 'P1Y2M3DT4H5M6S', 'PT30M', 'P30Y'].map(
      (lifetime) => [`the lifetime ${lifetime}`, withRow({lifetime})] as const,
    ),
    ['a key it does not know', {...small, remark: 'checked in May'}],
    [
      'a category called constructor',
      {
        ...small,
        categories: [{...counting, id: 'constructor'}],
        services: [{...counter, category: 'constructor'}],
      },
    ],
  ];
  for (const [sentence, source] of fine) {
    it(`lets an author write ${sentence}`, () => {
      expect(parseCatalogue(source).problems).to.equal(undefined);
    });
  }

  const wrong: readonly (readonly [sentence: string, source: unknown, path: string])[] = [
    ...['', 'A', 'a_b', '-a', 'a-', 'a--b', 'a b', 'ä', 'a.b', 'a~b', 'a\n', '__proto__', '<b>'].map(
      (id) => [`the id ${JSON.stringify(id)}`, withService({id}), 'services.0.id'] as const,
    ),
    ...[
      'javascript:alert(1)',
      ' https://example.com',
      'data:text/html,x',
      '//example.com',
      '/privacy',
      'https:example.com',
      'httpss://example.com',
      'java\nscript:https://',
      '',
    ].map(
      (privacy) =>
        [`the link ${JSON.stringify(privacy)}`, withService({privacy}), 'services.0.privacy'] as const,
    ),
    ...[
      '',
      'P',
      'PT',
      'P1',
      '6M',
      'p6m',
      'P-1D',
      'P1.5D',
      'P1M1Y',
      'P1DT',
      'P1D\n',
      'Session',
      'six months',
      183,
    ].map(
      (lifetime) =>
        [
          `the lifetime ${JSON.stringify(lifetime)}`,
          withRow({lifetime}),
          'services.0.cookies.0.lifetime',
        ] as const,
    ),
    ['a lifetime of answers that is none', {...small, lifetime: 'session'}, 'lifetime'],
    ['a service of no category', withService({category: 'constructor'}), 'services.0.category'],
    [
      'a service in a category called like a service',
      withService({category: 'counter'}),
      'services.0.category',
    ],
    ['a pattern without a name', withRow({names: [{matches: 'a*'}]}), 'services.0.cookies.0.names.0'],
    ...['*e*', '*', '**', '*_session', 'a*', '_g*', ' ga*', '**abc', ''].flatMap((name) => [
      [`the name ${name}`, withRow({names: [name]}), 'services.0.cookies.0.names.0'] as const,
      [
        `the pattern ${name}`,
        withRow({names: [{name: 'Shown', matches: name}]}),
        'services.0.cookies.0.names.0.matches',
      ] as const,
    ]),
    ['a row without a name', withRow({names: []}), 'services.0.cookies.0.names'],
    ['a name that is nothing', withRow({names: [null]}), 'services.0.cookies.0.names.0'],
    ['a version as text', {...small, version: '1'}, 'version'],
    ['a text that is a number', {...small, name: 1}, 'name'],
    ['a text of lists', {...small, name: {en: ['A council']}}, 'name'],
    ['a list where one thing belongs', {...small, categories: counting}, 'categories'],
    ['a list with a gap', {...small, services: [null]}, 'services.0'],
  ];
  for (const [sentence, source, path] of wrong) {
    it(`tells an author of ${sentence}`, () => {
      expect(pathsIn(source)).to.deep.equal([path]);
    });
  }

  const nested = () => {
    let value: unknown = 'x';
    for (let depth = 0; depth < 50_000; depth++) value = depth % 2 ? [value] : {name: value};
    return value;
  };
  const hostile: readonly (readonly [what: string, source: unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a list of catalogues', [small]],
    ['a text', 'x'],
    ['a number', 42],
    ['a function', () => small],
    ['an empty object', {}],
    ['what only looks like lists', {...small, categories: {length: 1, 0: counting}}],
    ['something nested 50,000 deep', nested()],
    ['a catalogue with something nested 50,000 deep', {...small, name: nested(), services: nested()}],
    ['a catalogue that stands in the prototype alone', JSON.parse(`{"__proto__": ${JSON.stringify(small)}}`)],
    ['an error page', '<!doctype html>'],
  ];
  for (const [what, source] of hostile) {
    it(`refuses ${what} without throwing`, () => {
      const {catalogue, problems} = parseCatalogue(source);
      expect(catalogue).to.equal(undefined);
      expect(problems).not.to.deep.equal([]);
    });
  }

  it('lets no key of the file change what other objects have', () => {
    const evil = '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}';
    const text = JSON.stringify(small)
      .replace('"version"', `${evil}, "version"`)
      .replace('{"id"', `{${evil}, "id"`);
    const {catalogue} = parseCatalogue(JSON.parse(text));
    expect(catalogue).to.deep.equal(small);
    expect('polluted' in {}).to.equal(false);
    expect('polluted' in (catalogue ?? {})).to.equal(false);
    expect('polluted' in (catalogue?.categories[0] ?? {})).to.equal(false);
  });

  it('refuses what no cookie could hold an answer to, and lets pass what one just can', () => {
    const many = (count: number) => ({
      ...small,
      services: Array.from({length: count}, (_, i) => ({...counter, id: `service-${100 + i}`})),
    });
    // Each takes 11 characters, a separator and `_n`: 4,096 bytes hold 288 of them.
    expect(pathsIn(many(288))).to.deep.equal([]);
    expect(pathsIn(many(289))).to.deep.equal(['services']);
    const needed = {...many(400), categories: [{...counting, basis: 'necessary'}]};
    expect(pathsIn(needed)).to.deep.equal([]);
  });
});
