const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const daysIn = {year: 365, month: 30, week: 7, day: 1, hour: 1 / 24, minute: 1 / 1440, second: 1 / 86400};

type Part = readonly [unit: (typeof units)[number], count: number];

/** The parts of an ISO 8601 duration that are not nothing, largest first; none where it is not a duration. */
export function parseDuration(duration: string): Part[] {
  const match =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ??
    [];
  return units.map((unit, i): Part => [unit, Number(match[i + 1] ?? 0)]).filter(([, count]) => count > 0);
}

/** How many days an ISO 8601 duration is, with months of 30.44 days on average (six months are 183 days). */
export function daysOf(duration: string): number {
  return Math.round(
    parseDuration(duration).reduce(
      (sum, [unit, count]) => sum + count * (unit === 'month' ? 30.44 : daysIn[unit]),
      0,
    ),
  );
}
