import type {Locator, Page} from 'playwright-core';

/** What is told of an element: roles, names, states and words, as YAML, without the addresses of its links. */
export async function toldOf(element: Locator): Promise<string> {
  const lines = (await element.ariaSnapshot())
    .split('\n')
    .filter((line) => !line.trim().startsWith('- /url:'));
  return lines.map((line) => (/- link .*:$/.test(line) ? line.slice(0, -1) : line)).join('\n');
}

/** The same without what is only read: headings, groups, controls and messages, each below what it belongs to. */
export async function outlineOf(element: Locator): Promise<string> {
  const kept: string[] = [];
  const open: number[] = [];
  for (const line of (await toldOf(element)).split('\n')) {
    const depth = line.search(/\S/);
    while (open.length && (open[open.length - 1] ?? 0) >= depth) open.pop();
    if (/^\s*- (text|paragraph|list|listitem)\b/.test(line) && !/status/.test(kept[kept.length - 1] ?? ''))
      continue;
    kept.push('  '.repeat(open.length) + line.trim().replace(/:$/, ''));
    open.push(depth);
  }
  return kept.join('\n');
}

/** How often the browser itself tells of each role, below an element: what it makes of the markup and its styles. */
export async function rolesOf(page: Page, selector: string): Promise<Readonly<Record<string, number>>> {
  const nodes = await nodesOf(page, selector);
  const counts: Record<string, number> = {};
  for (const role of nodes.flatMap(({role}) => (role?.value as string | undefined) ?? [])) {
    counts[role] = (counts[role] ?? 0) + 1;
  }
  return counts;
}

/** What the browser tells of everything of one role below an element: names, in their order. */
export async function namesOf(page: Page, selector: string, wanted: string): Promise<readonly string[]> {
  const nodes = await nodesOf(page, selector);
  return nodes.flatMap(({role, name}) => (role?.value === wanted ? String(name?.value ?? '') : []));
}

async function nodesOf(page: Page, selector: string) {
  const session = await page.context().newCDPSession(page);
  const {result} = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  const tree = await session.send('Accessibility.queryAXTree', {objectId: result.objectId ?? ''});
  await session.detach();
  return tree.nodes.filter(({ignored}) => !ignored);
}

/** Writes down from now on what a screen reader would say by itself: where the focus goes, and live regions. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const words = (element: Element) => {
      const label = element.getAttribute('aria-label') ?? element.getAttribute('title');
      return (label ?? element.textContent).replace(/\s+/g, ' ').trim();
    };
    const live = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
    let last: EventTarget | null = window.inside.active();
    for (const root of window.inside.roots()) {
      root.addEventListener('focusin', ({target}) => {
        const said = words(target as Element);
        // Browsers repeat it for a frame whose page has come; and of what has neither role nor words nothing is told.
        if (target !== last && said) heard.push(`focus: ${said}`);
        last = target;
      });
      // A region that comes together with its words is not told by all: only those that are there count.
      for (const region of root.querySelectorAll(live)) {
        let said = words(region);
        new MutationObserver(() => {
          if (words(region) === said) return;
          said = words(region);
          if (said) heard.push(`${region.role ?? region.ariaLive ?? ''}: ${said}`);
        }).observe(region, {childList: true, characterData: true, subtree: true});
      }
    }
    Object.assign(window, {heard});
  });
  return () => page.evaluate(() => (window as unknown as {heard: string[]}).heard);
}
