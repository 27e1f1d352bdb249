import {untilBanner} from '../bench.js';
import {openTab} from '../browser/tab.js';
import type {Suite} from '../suite.js';
import {measurePress, untilQuiet} from './measure-press.js';

/** A yes to everything on a page with so many embeds, with a phone's processor. */
function yes(embeds: number): Suite {
  return {
    name: `yes-${embeds}`,
    fits: ({accept, embed}) => Boolean(accept && embed),
    async measure(bench, form) {
      const tab = await openTab(bench.browser, {banner: form.banner});
      try {
        await tab.page.goto(bench.urlOf(form, embeds), {waitUntil: 'load', timeout: 60_000});
        await untilBanner(tab);
        await untilQuiet(bench, tab);
        return await measurePress(bench, form, tab, form.accept ?? '');
      } finally {
        await tab.close();
      }
    },
  };
}

/** A withdrawal of everything on such a page, of somebody who said yes on an earlier one. */
function withdrawal(embeds: number): Suite {
  return {
    name: `withdrawal-${embeds}`,
    fits: ({withdrawal: way, embed}) => Boolean(way && embed),
    async measure(bench, form) {
      const tab = await openTab(bench.browser, {state: await bench.stateAfterYes(form)});
      try {
        await tab.page.goto(bench.urlOf(form, embeds), {waitUntil: 'load', timeout: 60_000});
        await untilQuiet(bench, tab);
        await form.withdrawal?.open(tab.page);
        return await measurePress(bench, form, tab, form.withdrawal?.press ?? '');
      } finally {
        await tab.close();
      }
    },
  };
}

/** Each with the embeds of an ordinary page, and with those of the longest. */
export const presses: readonly Suite[] = [yes(3), yes(200), withdrawal(3), withdrawal(200)];
