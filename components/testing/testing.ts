import type {Answers} from '../consent/consent.js';

/** What a page of Playwright's has, and each frame of one: it runs a function in the browser. */
interface RunsInBrowser {
  evaluate<Argument>(run: (argument: Argument) => Promise<void>, argument: Argument): Promise<unknown>;
}

/** A page or frame of Playwright's, or the window of a page, as `cy.window()` gives it. */
export type TestedPage = RunsInBrowser | Window;

/** Says yes to all that the page's site asks for. Resolves once that is kept, and rejects where it is not. */
export const acceptAll = (page: TestedPage): Promise<void> => give(page, 'acceptAll');

/** Says no to all that the page's site asks for. Resolves once that is kept, and rejects where it is not. */
export const rejectAll = (page: TestedPage): Promise<void> => give(page, 'rejectAll');

/** Answers by ids of categories and services. Resolves once that is kept, and rejects where it is not. */
export const answer = (page: TestedPage, answers: Answers): Promise<void> => give(page, answers);

type Answer = 'acceptAll' | 'rejectAll' | Answers;

async function give(page: TestedPage, what: Answer): Promise<void> {
  if ('evaluate' in page) await page.evaluate(answerInPage, what);
  else await answerInPage(what, page);
}

/** Runs in the page, by itself: nothing of this module is there. */
async function answerInPage(what: Answer, on: Window = window): Promise<void> {
  const fail = (why: string) => {
    throw new Error(`ask-first/testing: ${on.location.href} ${why}`);
  };
  // An application may start the library after it has loaded.
  for (
    const end = Date.now() + 10_000;
    !on.askFirst?.ready;
    await new Promise((next) => setTimeout(next, 20))
  )
    if (Date.now() > end)
      fail('has no window.askFirst. Is ask-first.js in its <head>, or startAskFirst() called?');
  const {askFirst} = on;
  const loaded = await askFirst?.ready;
  if (!askFirst || !loaded) return fail('has no catalogue. The console says why.');
  if (typeof what === 'string') await askFirst[what]();
  else await askFirst.answer(what);
  const isKept =
    typeof what === 'string'
      ? askFirst.answered
      : Object.keys(what).every((id) => askFirst.allows(id) === what[id]);
  if (!isKept || askFirst.consent.isForgotten)
    fail('did not keep the answer. Does the browser block cookies?');
}
