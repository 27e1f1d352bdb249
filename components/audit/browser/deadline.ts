/** What was waited for did not come in time. */
export class Late extends Error {}

/** Waits for something, but no longer than given: what a page does with its own functions may never end. */
export async function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
  why = 'it does not come to an end',
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(why)), Math.max(0, milliseconds));
  });
  // Nobody hears of what fails later.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
