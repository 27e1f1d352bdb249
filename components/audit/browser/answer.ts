import type {Page} from 'playwright-core';

import {within} from './deadline.js';

/** How long an answer may take to hold, in milliseconds. */
const HOLDS = 10_000;
/** How long clearing up may take; a page that has nothing to clear says nothing. */
const CLEARS = 5_000;

/** Answers as a visitor does: by the banner, or where it can't be pressed by the settings. Whether the answer holds. */
export async function answer(page: Page, isYes: boolean): Promise<boolean> {
  const button = page.locator(`cookie-banner [part~="${isYes ? 'accept' : 'reject'}"]`).first();
  const isPressed = await button.click({timeout: 3_000}).then(
    () => true,
    () => false,
  );
  return isPressed ? holds(page, isYes) : answerInSettings(page, isYes);
}

/** Says yes or no to every category in the settings, which the page's own link would open. Whether the answer holds. */
export async function answerInSettings(page: Page, isYes: boolean): Promise<boolean> {
  const open = () => void window.askFirst?.openPreferences();
  await within(HOLDS, page.evaluate(open)).catch(() => undefined);
  const settings = page.locator('cookie-preferences').first();
  try {
    await settings.locator('[part~="save"]').waitFor({timeout: HOLDS});
    for (const choices of await settings.locator('[role="radiogroup"]').all())
      await choices
        .locator('input')
        .nth(isYes ? 0 : 1)
        .check({timeout: HOLDS});
    for (const objection of await settings.locator('fieldset > label input[type="checkbox"]').all())
      await objection.setChecked(!isYes, {timeout: HOLDS});
    await settings.locator('[part~="save"]').click({timeout: HOLDS});
  } catch {
    return false;
  }
  return holds(page, isYes);
}

/** Takes everything back in the settings, and stays until the page has cleared up, as a visitor would. */
export async function withdraw(page: Page): Promise<boolean> {
  const isCleared = () =>
    new Promise<void>((resolve) =>
      document.addEventListener('consent-cleared', () => resolve(), {once: true}),
    );
  const cleared = page.evaluate(isCleared).catch(() => undefined);
  const isHeld = await answerInSettings(page, false);
  await within(CLEARS, cleared).catch(() => undefined);
  return isHeld;
}

/** Waits until the page has the answer. It is asked from outside: the page's own timers may be others. */
async function holds(page: Page, isYes: boolean): Promise<boolean> {
  const end = Date.now() + HOLDS;
  while (Date.now() < end) {
    const isHeld = await within(end - Date.now(), page.evaluate(isAnswered, isYes)).catch(() => false);
    if (isHeld) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function isAnswered(yes: boolean): boolean {
  const {askFirst} = window;
  const asked = askFirst?.consent.categories.filter(({basis}) => basis === 'consent') ?? [];
  // What this site does not use is left open.
  const answers = asked.flatMap(({allowed}) => allowed ?? []);
  return !!askFirst?.answered && answers.length > 0 && answers.every((allowed) => allowed === yes);
}
