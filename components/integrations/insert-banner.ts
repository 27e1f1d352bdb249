/** Cloudflare's own parser, as far as it is used here. */
interface RewriterElement {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  prepend(content: string, options: {readonly html: boolean}): void;
}
interface Rewriter {
  on(selector: string, handlers: {element(element: RewriterElement): void | Promise<void>}): Rewriter;
  transform(response: Response): Response;
}
declare const HTMLRewriter: new () => Rewriter;

/** Seconds that Cloudflare keeps a written banner for. */
const KEPT = 300;

/**
 * Writes the banner into the first `<cookie-banner>` of a page, in the page's language: what `ask-first render --banner
 * --out` wrote. The tag stays as it is where there is no such file, and for a visitor whose cookie says that they answered.
 *
 * @param folder URL of the folder with the files, relative to the page.
 */
export function insertBanner(request: Request, page: Response, folder: string): Response {
  if (/(?:^|;\s*)ask_first=/.test(request.headers.get('cookie') ?? '')) return page;
  let language = 'en';
  let isDone = false;
  return new HTMLRewriter()
    .on('html', {
      element(element) {
        language = (element.getAttribute('lang') || 'en').replace(/[\W_].*/, '').toLowerCase();
      },
    })
    .on('cookie-banner', {
      async element(element) {
        if (isDone || element.hasAttribute('data-asked')) return;
        isDone = true;
        const {asked, template} = await readBanner(
          new URL(`banner-${language}.html`, new URL(folder, request.url)),
        );
        if (asked === undefined || template === undefined) return;
        element.setAttribute('data-asked', asked);
        element.setAttribute('data-nosnippet', '');
        element.prepend(template, {html: true});
      },
    })
    .transform(page);
}

/** What a file has; nothing where it can't be had, or is something else: an error here would break off the page. */
async function readBanner(url: URL): Promise<{readonly asked?: string; readonly template?: string}> {
  try {
    const response = await fetch(url, {cf: {cacheEverything: true, cacheTtl: KEPT}} as RequestInit);
    const text = await response.text();
    const [, asked, template] =
      /^<cookie-banner [^>]*data-asked="([\w ]+)">(<template [^]*<\/template>)<\/cookie-banner>\s*$/.exec(
        text,
      ) ?? [];
    return asked && template ? {asked, template} : {};
  } catch {
    return {};
  }
}
