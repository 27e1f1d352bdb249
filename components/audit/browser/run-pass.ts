import type {Page} from 'playwright-core';

import type {Pass, PassResult, SeenContact, SeenItem} from '../observed.js';
import {answer, withdraw} from './answer.js';
import {type PageVisit, type PageWish, visitPage} from './visit-page.js';
import type {Visitor} from './visitor.js';
import type {Visitors} from './visitors.js';
import {Watch} from './watch.js';

/** What one pass needs to know. */
export interface PassPlan {
  readonly visitors: Visitors;
  readonly isWithin: (url: URL) => boolean;
  /** Ids of the services of the list that a URL belongs to. */
  readonly whose: (url: URL) => string;
  /** The page that the answer is given on. */
  readonly answerOn: string;
  readonly pages: readonly string[];
  /** Those of them that had something new after a yes: what there is to take back. */
  readonly busyPages?: readonly string[] | undefined;
  /** When its last page is begun, in milliseconds since 1970; asked anew for each page. */
  readonly until: () => number;
  /** When nothing is waited for any more. */
  readonly end: number;
  /** On each page once it has come to rest, in milliseconds. */
  readonly pause: number;
  /** Is called for each page that was looked at. */
  readonly progress: (pass: Pass, url: string) => void;
}

/** What a pass has seen. */
export interface PassSeen {
  readonly result: PassResult;
  readonly items: readonly SeenItem[];
  readonly contacts: readonly SeenContact[];
}

type AnswerPass = Exclude<Pass, 'before'>;

/** Visits pages in a fresh profile after an answer; what was before the answer does not count. */
export async function runPass(pass: AnswerPass, plan: PassPlan): Promise<PassSeen> {
  const watch = new Watch(pass, plan.whose);
  const visitor = await plan.visitors.take();
  try {
    await watch.start(visitor.context);
    watch.counts = false;
    const trouble = await answerFirst(pass, plan, visitor, watch);
    if (trouble) return {result: {pages: 0, trouble}, items: [], contacts: []};
    watch.counts = true;
    const result = await visitAll(pass, plan, visitor, watch);
    return {result, items: watch.items, contacts: watch.contacts};
  } finally {
    plan.visitors.release(visitor);
  }
}

/** Gives the answer that makes the pass; why that failed, where it did. */
async function answerFirst(
  pass: AnswerPass,
  plan: PassPlan,
  visitor: Visitor,
  watch: Watch,
): Promise<string | undefined> {
  const isYes = pass !== 'refused';
  const first = await onPage(plan, visitor, watch, async (page) => {
    // What the answer itself sets off counts, but for a yes that is taken back again.
    watch.counts = pass !== 'withdrawn';
    return answer(page, isYes);
  });
  if (first || pass !== 'withdrawn') return first;
  await visitAll(pass, {...plan, pages: plan.busyPages ?? plan.pages}, visitor, watch);
  return onPage(plan, visitor, watch, withdraw);
}

async function onPage(
  {answerOn, isWithin, pause, end}: PassPlan,
  visitor: Visitor,
  watch: Watch,
  act: (page: Page) => Promise<boolean>,
): Promise<string | undefined> {
  let isDone = false;
  const wish: PageWish = {
    url: answerOn,
    isWithin,
    wantsBanner: true,
    end,
    pause,
    then: async (page) => void (isDone = await act(page)),
  };
  const visit = await visitPage(visitor, watch, wish);
  if (typeof visit === 'string') return `no answer could be given, as ${visit}`;
  return isDone ? undefined : 'no answer could be given: neither banner nor settings took one';
}

async function visitAll(
  pass: Pass,
  {pages, isWithin, until, end, pause, progress}: PassPlan,
  visitor: Visitor,
  watch: Watch,
): Promise<PassResult> {
  let visited = 0;
  for (const url of pages) {
    if (Date.now() > until()) return {pages: visited, trouble: 'the time was up'};
    const visit: PageVisit | string = await visitPage(visitor, watch, {
      url,
      isWithin,
      wantsBanner: false,
      end,
      pause,
    });
    if (typeof visit !== 'string') visited += 1;
    progress(pass, url);
  }
  return visited < pages.length
    ? {pages: visited, trouble: `${pages.length - visited} of ${pages.length} pages could not be had again`}
    : {pages: visited};
}
