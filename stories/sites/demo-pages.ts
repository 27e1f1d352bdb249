import {demoHosts} from './demo-addresses.js';

/** What the demo's server writes itself, where no site has a page for it. */
export function notFoundPage(path: string): string {
  return page(
    'There is no such page',
    `<p>This demo site has no page at ${escapeHtml(path)}.</p><p><a href="/">Go to its first page</a></p>`,
  );
}

/** For a host that is none of the demo's: names those there are. */
export function unknownHostPage(host: string, port: number): string {
  const links = [...demoHosts.keys()].map((known) => {
    const address = `http://${known}:${port}/`;
    return `<li><a href="${address}">${address}</a></li>`;
  });
  return page(
    'There is no such demo site',
    `<p>${escapeHtml(host) || 'No host'} is not one of the demo sites. These are:</p><ul>${links.join('')}</ul>`,
  );
}

/** The note that the meeting papers' server puts into its page when the page's one big form is posted. */
export function resultsNote(query: string): string {
  const sent = query ? `You searched for “${escapeHtml(query)}”.` : 'You searched for nothing.';
  return `<div class="results" role="status"><h2>Results</h2><p>${sent} This demonstration has no papers to find.</p></div>`;
}

const page = (title: string, content: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
  body { max-width: 36em; margin: 3em auto; padding: 0 1em; overflow-wrap: anywhere }
</style>
<main><h1>${title}</h1>${content}</main>
</html>
`;

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
