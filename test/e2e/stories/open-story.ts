import type {Page} from 'playwright-core';

/** The channel on which Storybook tells how a story went; it keeps the last of each event. */
interface Channel {
  last(event: string): readonly unknown[] | undefined;
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  }
}

/** How a story, or a page of documentation, went. */
export interface Finished {
  /** What failed while it was shown or played, as it was said; nothing where all went well. */
  readonly failure: string | undefined;
}

/**
 * Opens a story without Storybook's frame around it, and waits until it and its play function are over. `toolbar` is
 * what is chosen above it, such as `{language: 'ur', skin: 'dark'}`.
 */
export async function openStory(
  page: Page,
  origin: string,
  id: string,
  toolbar: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  // The addon's own run of axe is left out: the test runs it in every combination.
  const globals = [
    'a11y.manual:!true',
    ...Object.entries(toolbar).map(([name, value]) => `${name}:${value}`),
  ];
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${globals.join(';')}`);
  const outcome = await page.waitForFunction(
    () => {
      const last = (event: string) => window.__STORYBOOK_ADDONS_CHANNEL__?.last(event);
      const events = ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing'];
      for (const event of events) {
        const [problem] = last(event) ?? [];
        if (problem) return {failure: (problem as Partial<Error>).message ?? `${event}: ${String(problem)}`};
      }
      const [finished] = (last('storyFinished') ?? []) as [{status?: string}?];
      return finished && {failure: finished.status === 'success' ? undefined : `${finished.status}`};
    },
    undefined,
    {timeout: 60_000},
  );
  return (await outcome.jsonValue()) as Finished;
}
