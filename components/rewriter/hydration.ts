import {childrenOf, type Element, textOf} from './parse-html.js';

/** Ids that Gatsby, Next.js and Nuxt give to what they build, or to the data that they build it from. */
const IDS = /^(?:___gatsby|__next|__NEXT_DATA__|__nuxt|__NUXT_DATA__)$/;

/** What their scripts and those of Remix and SvelteKit call such data. */
const DATA = ['__NUXT__', '__next_f', '__remixContext', '__sveltekit_'];

/** Marks that React, Vue and Angular leave on markup that was made on a server. */
const MARKS = /^(?:data-reactroot|data-server-rendered|ng-server-context)$/;

/** Whether an element shows that a framework builds the page again in the browser. */
export function isHydrated(element: Element): boolean {
  const {tagName, attrs} = element;
  if (attrs.some(({name, value}) => (name === 'id' ? IDS.test(value) : MARKS.test(name)))) return true;
  return (
    tagName === 'script' && childrenOf(element).some((node) => 'value' in node && namesData(textOf(node)))
  );
}

function namesData(script: string): boolean {
  return DATA.some((name) => script.includes(name));
}
