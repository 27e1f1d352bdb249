import {KEPT_DAYS} from '../../../components/receiver/tables.js';

/** Settings of the days for which rows are kept, and what each comes to: the Worker and the plugin are held to the same ones. */
export const daysOfSettings: readonly (readonly [setting: unknown, days: number])[] = [
  [30, 30],
  ['30', 30],
  ['1', 1],
  [9999, 9999],
];

/** Settings that are no number of days: for these `KEPT_DAYS` counts, and the operator is told. */
export const wrongSettings: readonly unknown[] = [
  ...[0, '0', -5, '-5', 1.5, '1.5', 10_000, '99999999999999999999'],
  ...['', ' ', 'soon', '30 days', '1e3', '030', ' 30', '30\n', true, false, null, [30]],
];

/** All of them, with what each comes to. */
export const allSettings = [
  ...daysOfSettings.map(([setting, days]) => ({setting, days, isWrong: false})),
  ...wrongSettings.map((setting) => ({setting, days: KEPT_DAYS, isWrong: true})),
];
