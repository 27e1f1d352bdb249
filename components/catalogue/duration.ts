const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
// Months are 30.44 days on average: six of them are 183 days.
const daysIn = {year: 365, month: 30.44, week: 7, day: 1, hour: 1 / 24, minute: 1 / 1440, second: 1 / 86400};

/** What an ISO 8601 duration is counted in. */
export type Unit = (typeof units)[number];
type Part = readonly [unit: Unit, count: number];

/** The parts of an ISO 8601 duration that are not nothing, largest first; none where it is not a duration. */
export function parseDuration(duration: string): Part[] {
  const match = /^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(\d+H)?(\d+M)?(\d+S)?)?$/.exec(duration) ?? [];
  return units.map((unit, i): Part => [unit, parseInt(match[i + 1] ?? '0')]).filter(([, count]) => count > 0);
}

/** How long an ISO 8601 duration is, in days, which may be parts of one. */
export function lengthOf(duration: string): number {
  return parseDuration(duration).reduce((sum, [unit, count]) => sum + count * daysIn[unit], 0);
}

/** How many whole days an ISO 8601 duration is. */
export function daysOf(duration: string): number {
  return Math.round(lengthOf(duration));
}
