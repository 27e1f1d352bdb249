// These run in the page, so all that each needs is inside of it.

/** Frames that would load, as markup. */
export function liveFrames(markup: string): readonly string[] {
  const {body} = new DOMParser().parseFromString(markup, 'text/html');
  return [...body.querySelectorAll('iframe, embed, object')].map((element) => element.outerHTML);
}

/** Addresses of the placeholders in some markup, and where their links lead. */
export function placeholdersIn(markup: string): readonly {src: string; href: string}[] {
  const {body} = new DOMParser().parseFromString(markup, 'text/html');
  return [...body.querySelectorAll('video-consent-placeholder')].map((element) => ({
    src: element.getAttribute('src') ?? '',
    href: element.querySelector('a')?.href ?? '',
  }));
}

/** Brings each placeholder into view: frames are lazy. */
export async function showAll(): Promise<void> {
  for (const element of document.querySelectorAll('video-consent-placeholder')) {
    element.scrollIntoView();
    // Between tables they are too far apart to load from one place; each is given the time to begin.
    await new Promise((begun) => setTimeout(begun, 400));
  }
}

/** How many of each tag the content has, counting only those that the suite runs. */
export function countElements(): Record<string, number> {
  const count = (tag: string) =>
    [...document.querySelectorAll(`.entry-content ${tag}`)].filter(({shadowRoot}) => shadowRoot).length;
  const tags = ['cookie-table', 'cookie-preferences', 'video-consent-placeholder'];
  return Object.fromEntries(tags.map((tag) => [tag, count(tag)]));
}

/** How many pixels are above the question in each of WordPress's boxes for a video. */
export function gapsAbove(): readonly number[] {
  return [...document.querySelectorAll('.wp-block-embed__wrapper')].map((wrapper) => {
    const question = wrapper.querySelector('video-consent-placeholder');
    return Math.round((question?.getBoundingClientRect().top ?? NaN) - wrapper.getBoundingClientRect().top);
  });
}

/** Which site the suite's script takes the page for, and whether it asks; neither where there is no script. */
export async function scriptIn(): Promise<{site: string | undefined; asks: boolean}> {
  const loaded = await window.askFirst?.ready;
  const banner = document.querySelector('cookie-banner');
  return {site: loaded?.site?.id, asks: !!banner?.shadowRoot?.querySelector('button')};
}
