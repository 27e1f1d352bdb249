/** What `ask-first check` says of catalogue files. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {askFirst, makeFolder} from './run-command.js';

const luton = 'stories/sites/luton.json';

const broken = `{
  "version": 1,
  "nmae": "Luton Council",
  "name": {"en": "Luton Council", "cy": "Cyngor Luton"},
  "categories": [
    {"id": "performance", "name": "Performance", "description": "Counts.", "basis": "maybe"}
  ],
  "services": [
    {
      "id": "youtube",
      "category": "video",
      "name": "YouTube",
      "purpose": "Videos.",
      "cookies": [{"names": ["a", {"name": "b", "match": "b*"}], "pupose": "x", "lifetime": "6 months"}],
      "colour": "red",
      "id": "youtube"
    }
  ]
}
`;

/** Runs it on a text; each line of the answer without the file's name. */
async function check(text: string) {
  const folder = makeFolder();
  writeFileSync(join(folder, 'a.json'), text);
  const {code, out} = await askFirst(['check', 'a.json'], {cwd: folder});
  return {
    code,
    lines: out
      .trim()
      .split('\n')
      .map((line) => line.replace('a.json:', '')),
  };
}

describe('ask-first check', () => {
  it('finds nothing wrong with Luton’s catalogue', async () => {
    const {code, out, errors} = await askFirst(['check', luton]);
    assert.deepEqual([code, errors], [0, '']);
    assert.match(out, /luton\.json: a catalogue of 3 categories, \d+ services, \d+ sites; no errors\n$/);
  });

  it('says what holds plain frames before the catalogue is read, where it knows any', async () => {
    const category = {id: 'videos', name: 'Videos', description: 'Videos', basis: 'consent'};
    const service = {id: 'maps', category: 'videos', name: 'Maps', provider: 'A', purpose: 'A'};
    const catalogue = {version: 1, name: 'Luton', categories: [category], services: [service]};
    const without = await check(JSON.stringify(catalogue));
    assert.deepEqual([without.code, without.lines.length], [0, 1]);
    const embeds = {...catalogue, services: [{...service, embeds: ['*.arcgis.com']}]};
    const frames = ['pay.luton.gov.uk', 'forms.luton.gov.uk'];
    const {code, lines} = await check(JSON.stringify({...embeds, frames}));
    assert.equal(code, 0);
    assert.deepEqual(lines.slice(1), [
      ' plain frames of maps are held once a page has read the catalogue. To hold them from the first byte, do one of these:',
      '  data-hold="frames" data-frames="https://pay.luton.gov.uk https://forms.luton.gov.uk" on the script that loads ask-first.js',
      '  ask-first hold --catalogue a.json public/, the Worker or the WordPress plugin, told of this catalogue',
    ]);
    const plain = await check(JSON.stringify(embeds));
    assert.equal(plain.lines[2], '  data-hold="frames" on the script that loads ask-first.js');
  });

  it('names every problem with its line and column, and the key that was meant', async () => {
    const {code, lines} = await check(broken);
    assert.equal(code, 1);
    const expected = [
      /^3:3: warning: nmae: this key is not read: did you mean "name"\?$/,
      /^6:76: error: categories\.0\.basis: .*"maybe"/,
      /^9:5: error: services\.0\.provider: /,
      /^11:7: error: services\.0\.category: "video" is not the id of a category$/,
      /^14:35: error: services\.0\.cookies\.0\.names\.1: expected a name/,
      /^14:49: warning: services\.0\.cookies\.0\.names\.1\.match: .*did you mean "matches"\?$/,
      /^14:66: warning: services\.0\.cookies\.0\.pupose: .*did you mean "purpose"\?$/,
      /^14:81: error: services\.0\.cookies\.0\.lifetime: /,
      /^15:7: warning: services\.0\.colour: this key is not read\. There are id, category/,
      /^16:7: warning: services\.0\.id: this key stands here twice/,
    ];
    expected.forEach((line, i) => assert.match(lines[i] ?? '', line));
    assert.equal(lines.length, expected.length, lines.join('\n'));
  });

  it('finds references that lead nowhere', async () => {
    const text = readFileSync(luton, 'utf8').replace(
      '"category": "performance"',
      '"category": "performence"',
    );
    const {code, lines} = await check(text);
    const line = text.slice(0, text.indexOf('performence')).split('\n').length;
    assert.equal(code, 1);
    assert.match(
      lines[0] ?? '',
      new RegExp(`^${line}:\\d+: error: services\\.\\d+\\.category: "performence" is not the id`),
    );
  });

  for (const [name, text, place] of [
    ['a comma too many', '{\n  "version": 1,\n}', '3:1'],
    ['a word without quotes', '{\n  version: 1\n}', '2:3'],
    ['an empty file', '', '1:1'],
    ['a file that ends early', '{"version": 1', '1:14'],
  ] as const) {
    it(`says where it is no JSON: ${name}`, async () => {
      const {code, lines} = await check(text);
      assert.equal(code, 1);
      assert.match(lines.join('\n'), new RegExp(`^${place}: error: This is not JSON: [^\n]+$`));
    });
  }

  for (const [name, text, place] of [
    ['lists', '['.repeat(100_000), '1:65'],
    ['objects', '{"a":'.repeat(100_000), '1:321'],
    ['lists that end', `{\n"a": "[[\\"[",\n"b": ${'['.repeat(70)}${']'.repeat(70)}}`, '3:69'],
  ] as const) {
    it(`says where it is nested deeper than any catalogue: ${name}`, async () => {
      const {code, lines} = await check(text);
      assert.equal(code, 1);
      assert.deepEqual(lines, [
        `${place}: error: This is no catalogue: it is nested more than 64 levels deep`,
      ]);
      const {code: other, errors} = await askFirst(['render', '-'], {input: text});
      assert.equal(other, 2);
      assert.match(errors, /^ask-first: - is not a catalogue: [^\n]+\n$/);
    });
  }

  it('refuses keys that every object has, and reads nothing from them', async () => {
    const text = readFileSync(luton, 'utf8');
    const hidden = await check(`{"__proto__": ${text}}`);
    assert.equal(hidden.code, 1);
    assert.ok(hidden.lines.includes('1:2: error: __proto__: every object has this key already: rename it'));
    assert.ok(hidden.lines.some((line) => /error: version: is missing/.test(line)));
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const {code, lines} = await check(text.replace('"name": {', `"name": {"${key}": "x",`));
      assert.equal(code, 1, key);
      assert.match(lines[0] ?? '', new RegExp(`error: .*name\\.${key}: every object has this key already`));
    }
  });

  it('takes no name that is longer than any browser keeps', async () => {
    const text = readFileSync(luton, 'utf8');
    const named = (length: number) => text.replace('"JSESSIONID"', `"${'x'.repeat(length)}"`);
    assert.notEqual(named(1), text);
    assert.equal((await check(named(4096))).code, 0);
    const {code, lines} = await check(named(4097));
    assert.equal(code, 1);
    assert.match(lines.join(), /names\.0: expected a name/);
  });

  describe('with a copy of the cookie database', () => {
    const database =
      'Platform,Cookie / Data Key name,Description,Retention period\nBeeline,_bee,Counts,2 years\n';
    const catalogueOf = (row: Readonly<Record<string, string>>) =>
      JSON.stringify({
        ...{version: 1, name: 'Luton'},
        categories: [{id: 'a', name: 'A', description: 'A', basis: 'consent'}],
        services: [
          {
            ...{id: 'bee', category: 'a', name: 'Beeline', provider: 'Hive', purpose: 'A'},
            cookies: [{names: ['_bee'], ...row}],
          },
        ],
      });
    const checkWith = async (row: Readonly<Record<string, string>>, ...more: readonly string[]) => {
      const folder = makeFolder();
      writeFileSync(join(folder, 'a.json'), catalogueOf(row));
      writeFileSync(join(folder, 'database.csv'), database);
      return askFirst(['check', 'a.json', '--cookie-database', 'database.csv', ...more], {cwd: folder});
    };

    it('hints at what it knows of rows that do not say it, and fails for no hint', async () => {
      const {code, out} = await checkWith({purpose: 'Counts.'});
      assert.equal(code, 0);
      assert.match(
        out,
        /^a\.json:1:\d+: hint: services\.0\.cookies\.0: the Open Cookie Database says of _bee, as one of Beeline: “Counts”, kept for P2Y$/m,
      );
      const {out: json} = await checkWith({purpose: 'Counts.'}, '--json');
      assert.deepEqual(
        (JSON.parse(json) as {severity: string}[]).map(({severity}) => severity),
        ['hint'],
      );
    });

    it('says nothing of rows that say all', async () => {
      const {out} = await checkWith({purpose: 'Counts.', lifetime: 'P2Y'});
      assert.doesNotMatch(out, /hint/);
    });

    it('says what is meant where it is another file', async () => {
      const {code, errors} = await askFirst(['check', luton, '--cookie-database', luton]);
      assert.equal(code, 2);
      assert.match(errors, /Can't take suggestions from .*luton\.json: it is no Open Cookie Database/);
    });
  });

  describe('of patterns on domains that are shared', () => {
    const catalogueOf = (...embeds: readonly string[]) => `{
  "version": 1, "name": "A council",
  "categories": [{"id": "media", "name": "Media", "description": "Shows media.", "basis": "consent"}],
  "services": [{"id": "a", "category": "media", "name": "A", "provider": "A", "purpose": "Shows A.",
    "embeds": ${JSON.stringify(embeds)}}]
}`;
    const below = (host: string) =>
      `"*.${host}" would match everybody who has a site below ${host}: name the host of the one provider, as in "their-name.${host}"`;
    const refused: readonly (readonly [pattern: string, message: string])[] = [
      ['*.github.io', below('github.io')],
      ['*.web.app', below('web.app')],
      ['*.GitHub.io', below('github.io').replace('"*.github.io"', '"*.GitHub.io"')],
      ['*.github.io/maps', below('github.io').replace('"*.github.io"', '"*.github.io/maps"')],
      // By a rule with a star of its own.
      ['*.compute.amazonaws.com', below('compute.amazonaws.com')],
      ['*.kobe.jp', below('kobe.jp')],
      // Above them.
      [
        '*.railway.app',
        '"*.railway.app" would match everybody who has a site below up.railway.app: name the host of the one provider',
      ],
      [
        '*.core.windows.net/maps',
        '"*.core.windows.net/maps" would match everybody who has a site below web.core.windows.net, or below 2 others like it: name the host of the one provider',
      ],
      [
        's3.amazonaws.com',
        '"s3.amazonaws.com" is a host that many share: name the host of the one provider, as in "their-name.s3.amazonaws.com", or the folder, as in "s3.amazonaws.com/their-name"',
      ],
      ['*.co.uk', '"*.co.uk" would match everybody below co.uk: name one provider\'s host'],
    ];
    for (const [pattern, message] of refused) {
      it(`refuses ${pattern}, with its line and what to do`, async () => {
        const {code, lines} = await check(catalogueOf('player.a.example', pattern));
        assert.equal(code, 1);
        assert.deepEqual(lines, [
          `5:${(catalogueOf('player.a.example', pattern).split('\n')[4]?.indexOf(`"${pattern}"`) as number) + 1}: error: services.0.embeds.1: ${message}`,
        ]);
      });
    }
    it('refuses none of one provider’s, on a domain that is shared or not', async () => {
      const fine = [
        'luton.github.io',
        '*.luton.github.io',
        's3.amazonaws.com/luton',
        '*.arcgis.com',
        '*.typeform.com',
        'railway.app',
        '*.luton.up.railway.app',
        '*.city.kobe.jp',
        'tool.co.uk',
        '*.player.example',
      ];
      const {code, lines} = await check(catalogueOf(...fine));
      assert.equal(code, 0, lines.join('\n'));
    });
    it('says it of a file with other errors, too', async () => {
      const {lines} = await check(catalogueOf('*.web.app').replace('"consent"', '"maybe"'));
      assert.ok(lines.some((line) => line.includes(below('web.app'))));
      assert.ok(lines.some((line) => line.includes('basis')));
    });
    it('writes nothing with such a pattern, by any command', async () => {
      const folder = makeFolder();
      writeFileSync(join(folder, 'a.json'), catalogueOf('*.web.app'));
      for (const args of [
        ['publish', 'a.json', '--out', 'out'],
        ['bundle', 'a.json', '--out', 'bundle.js'],
        ['hold', '--catalogue', 'a.json', '.'],
      ]) {
        const {code} = await askFirst(args, {cwd: folder});
        assert.ok(code === 1 || code === 2, `${args[0]}: ${code}`);
      }
      assert.deepEqual(readdirSync(folder), ['a.json']);
    });
  });

  describe('of translations', () => {
    const marked = (name: object) =>
      JSON.stringify({version: 1, name, language: 'en', categories: [], services: []});

    it('says where a mark is none, stands in front, or is of what is not there', async () => {
      const cases: readonly (readonly [object, RegExp | undefined])[] = [
        [{en: 'A', cy: 'B', translated: 'machine'}, undefined],
        [{en: 'A', cy: 'B', pl: 'C', translated: 'machine: pl'}, undefined],
        [{en: 'A', cy: 'B', translated: 'robot'}, /error: name\.translated: expected "machine"/],
        [{translated: 'machine', en: 'A', cy: 'B'}, /has to stand behind the texts/],
        [{en: 'A', cy: 'B', translated: 'machine: pl'}, /"pl" is no translation of this text: there are cy/],
        [{en: 'A', cy: 'B', translated: 'machine: en'}, /"en" is no translation/],
        [{en: 'A', translated: 'machine'}, /there is no translation here/],
      ];
      for (const [name, expected] of cases) {
        const {code, lines} = await check(marked(name));
        assert.equal(code, expected ? 1 : 0, JSON.stringify(name));
        if (expected) assert.match(lines.join('\n'), expected);
      }
    });

    const text = `{
  "version": 1,
  "name": {"en": "A council", "cy": "Cyngor"},
  "language": "en",
  "categories": [
    {
      "id": "counting",
      "name": {"en": "Counting", "cy": "Cyfrif", "pl": "Liczenie", "translated": "machine: pl"},
      "description": {"en": "Counts.", "cy": "Yn cyfrif.", "translated": "machine"},
      "basis": "consent"
    }
  ],
  "services": [
    {"id": "counter", "category": "counting", "name": "Counter", "provider": "Counters", "purpose": "Counts visits."}
  ]
}`;

    it('lists what waits for a reader and what is missing, by language, and fails nobody for it', async () => {
      const {code, out} = await askFirst(['check', '--languages', '-'], {input: text});
      assert.equal(code, 0);
      assert.deepEqual(out.trim().split('\n').slice(0, -1), [
        'cy: 1 text to be read, 1 missing',
        '-:9:40: cy: waits for a reader: categories.0.description.cy: Yn cyfrif.',
        '-:14:90: cy: missing: services.0.purpose: Counts visits.',
        'pl: 1 text to be read, 3 missing',
        '-:3:3: pl: missing: name: A council',
        '-:8:50: pl: waits for a reader: categories.0.name.pl: Liczenie',
        '-:9:7: pl: missing: categories.0.description: Counts.',
        '-:14:90: pl: missing: services.0.purpose: Counts visits.',
      ]);
    });

    it('lists one language alone, and says it as JSON', async () => {
      const {out} = await askFirst(['check', '--languages', '--lang', 'cy', '--json', '-'], {input: text});
      const found = JSON.parse(out) as Record<string, unknown>[];
      assert.deepEqual(
        found.map(({language, state, severity}) => [language, state, severity]),
        [
          ['cy', 'unread', 'hint'],
          ['cy', 'missing', 'hint'],
        ],
      );
    });

    it('keeps to the exit codes of the other checks', async () => {
      const broken = await askFirst(['check', '--languages', '-'], {input: text.replace('consent', 'maybe')});
      assert.equal(broken.code, 1);
      assert.match(broken.out, /cy: waits for a reader/);
      const alone = await askFirst(['check', '--lang', 'cy', luton]);
      assert.deepEqual([alone.code, alone.out], [2, '']);
    });

    it('finds every translation of Luton’s catalogue to be by a machine', async () => {
      const {out} = await askFirst(['check', '--languages', '--json', luton]);
      const found = (JSON.parse(out) as {language: string; state: string}[]).filter(
        ({state}) => state === 'unread',
      );
      const languages = [...new Set(found.map(({language}) => language))];
      const counts = languages.map((tag) => found.filter(({language}) => language === tag).length);
      assert.deepEqual([languages.length, new Set(counts).size], [9, 1]);
    });
  });

  it('takes no notice of a byte order mark', async () => {
    assert.equal((await check(`\uFEFF${readFileSync(luton, 'utf8')}`)).code, 0);
  });
  it('lets warnings pass', async () => {
    const {code, lines} = await check(
      readFileSync(luton, 'utf8').replace('"version": 1', '"version": 1, "$scheme": ""'),
    );
    assert.equal(code, 0);
    assert.match(lines[0] ?? '', /warning: \$scheme: this key is not read: did you mean "\$schema"\?/);
  });
  it('reads the standard input, and several files', async () => {
    const {code, out} = await askFirst(['check', luton, '-'], {input: '[]'});
    assert.equal(code, 1);
    assert.match(out, /^-:1:1: error: /);
    assert.match(out, /luton\.json: a catalogue of /);
  });
  it('says it as JSON', async () => {
    const {code, out} = await askFirst(['check', '--json', '-'], {input: '{\n"version": 2}'});
    assert.equal(code, 1);
    const findings = JSON.parse(out) as Record<string, unknown>[];
    const {message, ...first} = findings.find(({path}) => path === 'version') ?? {};
    assert.deepEqual(first, {file: '-', line: 2, column: 1, path: 'version', severity: 'error'});
    assert.equal(typeof message, 'string');
  });
});
