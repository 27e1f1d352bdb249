/** What of a room is mutated, and the tests that have to notice. */
export interface MutatedRoom {
  /** Files as Stryker selects them: globs, with `!` in front of what is left out. */
  readonly mutate: readonly string[];
  /** Test files, or folders of them; test/unit runs in a browser, what is elsewhere in Node. */
  readonly tests: readonly string[];
}

/** Every room that is mutated, by its name on the command line. */
export const rooms: Readonly<Record<string, MutatedRoom>> = {
  consent: {
    mutate: ['components/consent/*.ts'],
    tests: ['test/unit/consent', 'test/node/consent'],
  },
  store: {
    mutate: [
      'components/page/{keep-consent,open-consent-store,refuse-stored,cookie-jar,cookie-levels}.ts',
      'components/page/{cross-tab-sync,import-civic-consent}.ts',
    ],
    tests: ['test/unit/page', 'test/node/consent'],
  },
  embeds: {
    mutate: ['components/embeds/*.ts'],
    tests: ['test/unit/embeds', 'test/node/embeds'],
  },
  catalogue: {
    mutate: ['components/catalogue/*.ts'],
    tests: ['test/unit/catalogue', 'test/node/catalogue/published.test.ts'],
  },
  services: {
    mutate: ['components/services/*.ts'],
    tests: ['test/unit/services'],
  },
  linker: {
    mutate: ['components/linker/*.ts'],
    tests: ['test/unit/linker'],
  },
  hold: {
    mutate: ['components/hold/*.ts'],
    tests: ['test/unit/hold'],
  },
};

/** Whether a test, or a folder of them, runs in a browser: the folder decides. */
export const isInBrowser = (path: string) => path.startsWith('test/unit/');
