import type {Page} from 'playwright-core';

/** A text of the suite, and the style it is set in. */
export interface TextStyle {
  readonly where: string;
  readonly style: Readonly<Record<string, string>>;
}

/** Every text of the suite that is shown, with the style it is set in. */
export const textStyles = (page: Page): Promise<readonly TextStyle[]> =>
  page.evaluate(() => {
    const wanted =
      'fontSize fontStyle fontVariantCaps letterSpacing lineHeight textAlign textIndent textShadow textTransform userSelect visibility whiteSpace wordBreak wordSpacing'.split(
        ' ',
      ) as (keyof CSSStyleDeclaration)[];
    return window.inside.texts().map(({text, parent}) => {
      const style = getComputedStyle(parent);
      const {host} = parent.getRootNode() as ShadowRoot;
      return {
        where: `${host.localName}: ${parent.localName} “${text.data.replace(/\s+/g, ' ').trim().slice(0, 24)}”`,
        style: Object.fromEntries(wanted.map((name) => [name, String(style[name])])),
      };
    });
  });

/** What differs, by property and element, with how many texts it befalls. */
export function differences(
  found: readonly TextStyle[],
  expected: readonly TextStyle[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  found.forEach(({where, style}, index) => {
    for (const [name, value] of Object.entries(expected[index]?.style ?? {})) {
      if (style[name] === value) continue;
      const what = `${where.split(':')[0] ?? ''}: ${name} is ${style[name] ?? ''}, not ${value}`;
      counts[what] = (counts[what] ?? 0) + 1;
    }
  });
  return counts;
}

/** Every computed style of the page's own elements, but for what follows from how long the page is. */
export const hostElements = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const ofLength = /^(block-size|height|perspective-origin|transform-origin|inline-size|width)$/;
    return [...document.querySelectorAll('html, body, main, [data-host]')].flatMap((element) => {
      const style = getComputedStyle(element);
      const names = [...style].filter((name) => element.hasAttribute('data-host') || !ofLength.test(name));
      return names.map((name) => `${element.localName}: ${name}: ${style.getPropertyValue(name)}`);
    });
  });
