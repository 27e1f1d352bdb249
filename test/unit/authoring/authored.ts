import '../../../components/cookie-preferences/cookie-preferences.js';
import '../../../components/cookie-table/cookie-table.js';
import '../../../components/video-consent-placeholder/video-consent-placeholder.js';
import type {AskFirst} from '../../../components/page/ask-first.js';
import type {Settings} from '../../../components/page/settings.js';
import {replaceAuthoringForms} from '../../../components/authoring/authoring-forms.js';
import {startAfresh} from '../../start-afresh.js';

let askFirst: AskFirst | undefined;

/** Puts markup on the page as a content system would, upgrades it, and gives what became of it. */
export async function upgraded(html: string, settings: Settings = {}, times = 1): Promise<string> {
  const page = await place(html);
  for (let time = 0; time < times; time++) await upgradeNow(page, settings);
  const result = shape(page);
  page.remove();
  return result;
}

/** Puts markup on the page, with nothing done to it yet. */
export async function place(html: string): Promise<HTMLElement> {
  askFirst = startAfresh();
  await askFirst.ready;
  const page = document.createElement('main');
  page.innerHTML = html;
  document.body.append(page);
  return page;
}

/** Upgrades a part of the page, and waits until its tables are there. */
export async function upgradeNow(page: HTMLElement, settings: Settings = {}): Promise<void> {
  if (!askFirst) throw new Error('There is no page.');
  await replaceAuthoringForms([page], askFirst, settings);
}

/** The markup of a part of the page, without what browsers and editors write in different ways. */
export function shape(page: Element): string {
  return page.innerHTML.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
}
