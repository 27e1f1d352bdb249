/** What the suite shows can be made out, is large enough to hit, and keeps still where that is asked: WCAG 1.4.3, 1.4.11, 2.5.8, 2.3.3. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {axeFindings, type Contrast, measureContrasts} from './contrast.js';
import {scenes} from './scenes.js';
import {button, settled, startVisit, type Visit} from './visit.js';

let visit: Visit;
const contrasts: Record<string, string | number>[] = [];
const sizes: Record<string, string | number>[] = [];
before(async () => {
  visit = await startVisit();
});
after(async () => {
  await visit.close();
  console.log('\nThe lowest contrast');
  console.table(contrasts);
  console.log('\nThe smallest target');
  console.table(sizes);
});

/** Puts the lowest into the table, and gives those that are too low. */
function tooLow(scene: string, what: string, all: readonly Contrast[], least: number): readonly Contrast[] {
  const worst = [...all].sort((one, other) => one.ratio - other.ratio)[0];
  contrasts.push({scene, what, measured: all.length, lowest: worst?.ratio ?? '', where: worst?.name ?? ''});
  return all.filter(({ratio}) => ratio < least);
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`in a ${colorScheme} page`, () => {
    for (const [scene, open] of Object.entries(scenes)) {
      // It has the colours of the other table, and is measured once.
      if (scene === 'longest table' && colorScheme === 'dark') continue;
      it(`texts and edges stand out, and axe finds nothing wrong: ${scene}`, async () => {
        await visit.page.emulateMedia({colorScheme});
        await visit.page.setViewportSize({width: 1280, height: 800});
        await open(visit);
        const {texts, edges} = await measureContrasts(visit.page);
        assert.ok(texts.length > 1, 'There are texts');
        const found = {
          texts: tooLow(`${scene}, ${colorScheme}`, 'text', texts, 4.5),
          edges: edges.length ? tooLow(`${scene}, ${colorScheme}`, 'edge', edges, 3) : [],
          axe: await axeFindings(visit.page),
        };
        assert.deepEqual(found, {texts: [], edges: [], axe: []});
      });
    }
  });
}

for (const [name, viewport] of Object.entries({
  'a telephone': {width: 390, height: 844},
  'a desk': {width: 1280, height: 800},
})) {
  describe(`on ${name}`, () => {
    before(async () => {
      await visit.page.setViewportSize(viewport);
      await visit.page.emulateMedia({colorScheme: 'light'});
    });
    for (const [scene, open] of Object.entries(scenes)) {
      it(`every control is 24 pixels wide and high at least: ${scene}`, async () => {
        await open(visit);
        const targets = await visit.page.evaluate(() => {
          const {controls, describe, target} = window.inside;
          // A link within a sentence may be as high as its line.
          const isInSentence = (control: Element) => {
            if (control.localName !== 'a') return false;
            const block = control.closest('p, li, td, div');
            const links = [...(block?.querySelectorAll('a') ?? [])];
            const others = links.reduce(
              (rest, link) => rest.replace(link.textContent, ''),
              block?.textContent ?? '',
            );
            return /\w/.test(others);
          };
          return controls()
            .filter((control) => !isInSentence(control))
            .map((control) => {
              const {width, height} = target(control);
              return {
                name: describe(control),
                width: Math.round(width * 10) / 10,
                height: Math.round(height * 10) / 10,
              };
            });
        });
        const smallest = [...targets].sort((one, other) => one.height - other.height)[0];
        if (smallest) sizes.push({scene, on: name, ...smallest});
        assert.deepEqual(
          targets.filter(({width, height}) => width < 24 || height < 24),
          [],
        );
      });
    }
  });
}

describe('a visitor who asked for less motion', () => {
  before(() => visit.page.emulateMedia({reducedMotion: 'reduce'}));
  for (const [scene, open] of Object.entries(scenes)) {
    it(`sees nothing move: ${scene}`, async () => {
      await open(visit);
      const moving = () =>
        visit.page.evaluate(() => {
          const {describe, roots} = window.inside;
          const seconds = (list: string) => Math.max(...list.split(',').map((each) => parseFloat(each)));
          const running = roots().flatMap((root) =>
            root.getAnimations().flatMap(({effect}) => {
              const duration = Number(effect?.getComputedTiming().duration ?? 0);
              return duration > 10 ? [`animation of ${duration} ms`] : [];
            }),
          );
          const declared = roots()
            .flatMap((root) => [root.host, ...root.querySelectorAll('*')])
            .flatMap((element) =>
              ['', '::before', '::after', '::backdrop'].flatMap((part) => {
                const style = getComputedStyle(element, part || null);
                const animation = style.animationName === 'none' ? 0 : seconds(style.animationDuration);
                const longest = Math.max(animation, seconds(style.transitionDuration));
                return longest > 0.01 ? [`${describe(element)}${part}: ${longest} s`] : [];
              }),
            );
          const {scrollBehavior} = getComputedStyle(document.documentElement);
          return [
            ...running,
            ...declared,
            ...(scrollBehavior === 'smooth' ? ['the page scrolls smoothly'] : []),
          ];
        });
      assert.deepEqual(await moving(), []);
      const [across, down] = await visit.page.evaluate(() => {
        const control = window.inside.controls()[0];
        control?.scrollIntoView({block: 'center'});
        const {left = 0, top = 0} = control?.getBoundingClientRect() ?? {};
        return [left + 5, top + 5] as const;
      });
      await visit.page.mouse.move(across, down);
      assert.deepEqual(await moving(), []);
    });
  }

  it('sees nothing move while they answer', async () => {
    await visit.goto('www.luton');
    await button(visit.page, 'cookie-banner', 'accept').click();
    await settled(visit.page);
    const running = await visit.page.evaluate(() =>
      window.inside.roots().flatMap((root) => root.getAnimations().map(({playState}) => playState)),
    );
    assert.deepEqual(running, []);
  });
});
