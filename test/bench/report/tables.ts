import type {Figure} from './statistics.js';

/** A column of a table. */
export interface Column extends Figure {
  readonly title: string;
  /** Digits after the point. */
  readonly digits?: number;
  /** Whether forms are compared by it. */
  readonly compared?: boolean;
}

/** A table with a row a form. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
}

/** The table that says how light each form is. */
export const mainTable: Table = {
  title: 'First visit and return',
  columns: [
    {title: 'bytes, first visit', suite: 'load', key: 'bytes', compared: true},
    {title: 'requests before the banner', suite: 'load', key: 'requests'},
    {title: 'banner visible, ms', suite: 'load', key: 'banner', compared: true},
    {
      title: 'main thread over the empty page, ms',
      suite: 'load',
      key: 'mainThread',
      overEmpty: true,
      compared: true,
    },
    {title: 'bytes, returning', suite: 'return-cold', key: 'bytes', compared: true},
    {
      title: 'first allowed frame, returning, cached, ms',
      suite: 'return-cached',
      key: 'firstFrame',
      compared: true,
    },
  ],
};

const pressColumns = (suite: string): readonly Column[] => [
  {title: 'press to next paint, ms', suite, key: 'paint', compared: true},
  {title: 'longest task, ms', suite, key: 'longestTask'},
  {title: 'longest script of its own, ms', suite, key: 'longestOwnScript'},
  {title: 'main thread, ms', suite, key: 'mainThread', compared: true},
];

const yesColumns = (suite: string): readonly Column[] => [
  ...pressColumns(suite),
  {title: 'first frame, ms', suite, key: 'firstFrame'},
  {title: 'last frame, ms', suite, key: 'lastFrame'},
  {title: 'frames', suite, key: 'frames'},
  {title: 'in the window first', suite, key: 'nearFirst', digits: 2},
];

const withdrawalColumns = (suite: string): readonly Column[] => [
  ...pressColumns(suite),
  {title: 'frames left', suite, key: 'framesLeft'},
  {title: 'loads the page anew', suite, key: 'reloads'},
];

/** Everything else, by form. */
export const moreTables: readonly Table[] = [
  {
    title: 'First visit, more',
    columns: [
      {title: 'first paint, ms', suite: 'load', key: 'firstPaint', compared: true},
      {title: 'layout shift', suite: 'load', key: 'layoutShift', digits: 3},
      {title: 'longest task, ms', suite: 'load', key: 'longestTask'},
      {title: 'bytes with configuration, all', suite: 'load', key: 'allBytes'},
      {title: 'requests to others before a yes', suite: 'load', key: 'leaks'},
      {title: 'errors', suite: 'load', key: 'errors'},
    ],
  },
  ...(['cold', 'cached'] as const).map((cache) => ({
    title: `Return, ${cache}`,
    columns: [
      {title: 'first allowed frame, ms', suite: `return-${cache}`, key: 'firstFrame', compared: true},
      {
        title: 'main thread over the empty page, ms',
        suite: `return-${cache}`,
        key: 'mainThread',
        overEmpty: true,
        compared: true,
      },
      {title: 'layout shift', suite: `return-${cache}`, key: 'layoutShift', digits: 3},
      {title: 'frames', suite: `return-${cache}`, key: 'frames'},
    ],
  })),
  {title: 'A yes, 3 embeds', columns: yesColumns('yes-3')},
  {title: 'A yes, 200 embeds', columns: yesColumns('yes-200')},
  {title: 'A withdrawal, 3 embeds', columns: withdrawalColumns('withdrawal-3')},
  {title: 'A withdrawal, 200 embeds', columns: withdrawalColumns('withdrawal-200')},
  ...[100, 1000, 10_000].map((count) => ({
    title: `A catalogue of ${count.toLocaleString('en')} cookies`,
    columns: (
      [
        ['bytes', 'bytes', 0],
        ['catalogue read, ms', 'read', 1],
        ['then first paint of the table, ms', 'painted', 0],
        ['main thread a row, ms', 'mainThreadPerRow', 3],
        ['a key in its search to next paint, ms', 'key', 0],
        ['main thread of the key a row, ms', 'keyPerRow', 3],
      ] as const
    ).map(([title, key, digits]) => ({title, suite: `catalogue-${count}`, key, digits})),
  })),
  ...(['answers', 'placeholders'] as const).map((what) => ({
    title: `Left in memory after 1,000 ${what}`,
    columns: (
      [
        ['bytes', 'heap'],
        ['nodes', 'nodes'],
        ['listeners', 'listeners'],
      ] as const
    ).map(([title, key]) => ({title, suite: `memory-${what}`, key})),
  })),
  {
    title: 'Throttling',
    columns: (['loop', 'request', 'download'] as const).flatMap((key) => [
      {title: `${key}, ms`, suite: 'calibration', key},
      {title: `${key}, throttled, ms`, suite: 'calibration', key: `${key}Throttled`},
    ]),
  },
];
