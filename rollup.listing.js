/** What `dist/` tells whoever puts it on a web server: a list of its files. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';

/** Writes `dist/index.html` when all other files are there. */
export const listing = () => ({
  name: 'listing',
  writeBundle() {
    const files = readdirSync('dist', {recursive: true, withFileTypes: true})
      .filter((file) => file.isFile() && file.name !== 'index.html')
      .map(({parentPath, name}) => `${parentPath}/${name}`.replaceAll('\\', '/').replace('dist/', ''))
      .sort();
    writeFileSync('dist/index.html', page(files));
  },
});

const hashOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;

const count = (bytes) => bytes.toLocaleString('en-GB');

function row(file) {
  const content = readFileSync(`dist/${file}`);
  return `      <tr>
        <th scope="row"><a href="${file}">${file}</a></th>
        <td>${count(content.length)}</td>
        <td>${count(brotliCompressSync(content).length)}</td>
        <td><code>${hashOf(file)}</code></td>
      </tr>`;
}

const tag = () => `&lt;script
  src="/ask-first/ask-first.js"
  integrity="${hashOf('ask-first.js')}"
  crossorigin="anonymous"
  data-catalogue="/ask-first/luton/"
&gt;&lt;/script&gt;`;

/** Without a script and without a file of its own: it can be read wherever the folder is. */
const page = (files) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="robots" content="noindex" />
    <title>Ask First: its files</title>
    <style>
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
      body { max-inline-size: 75em; margin-inline: auto; padding: 1em; }
      pre, .wide { overflow-x: auto; }
      table { border-collapse: collapse; }
      th, td { padding: 0.25em 1em 0.25em 0; border-block-end: 1px solid; text-align: start; white-space: nowrap; }
      td:nth-of-type(-n + 2) { text-align: end; }
    </style>
  </head>
  <body>
    <main>
      <h1>Ask First: its files</h1>
      <p>Copy this first into <code>&lt;head&gt;</code>. Change the paths to where you put the folder.</p>
      <pre tabindex="0" role="region" aria-label="Script tag"><code>${tag()}</code></pre>
      <p>With <code>integrity</code>, a browser runs the file only if nobody changed it. It speaks for that one file: the chunks, which the file asks for by itself, come from the same folder. A new version of Ask First has a new hash, so copy the tag again when you bring one.</p>
      <div class="wide" tabindex="0" role="region" aria-label="Files">
      <table>
      <caption>Files, with their sizes in bytes as they are and after brotli</caption>
      <thead><tr><th scope="col">File</th><th scope="col">Bytes</th><th scope="col">Brotli</th><th scope="col">Hash</th></tr></thead>
      <tbody>
${files.map(row).join('\n')}
      </tbody>
      </table>
      </div>
    </main>
  </body>
</html>
`;
