/** The editor of a catalogue: what is built for authors, and no visitor loads. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';

/** What a script must not hold to stand in a page: both end it there. */
const forPage = (code) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Writes the page that shows the preview: with its script and its styles inside of it, because a page in a sandbox may load
 * no file from a disk, and with a policy that lets just these run and nothing be fetched.
 */
export const previewPage = () => ({
  name: 'preview-page',
  generateBundle(_options, bundle) {
    const chunk = bundle['edit-preview.js'];
    delete bundle['edit-preview.js'];
    const script = forPage(chunk.code);
    const style = readFileSync('components/entries/edit-preview.css', 'utf8');
    const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
    const page = readFileSync('components/entries/edit-preview.html', 'utf8')
      .replace('POLICY', () => policy)
      .replace(/<link rel="stylesheet".*>/, () => `<style>${style}</style>`)
      .replace(/<script src=.*<\/script>/, () => `<script>${script}</script>`);
    this.emitFile({type: 'asset', fileName: 'edit-preview.html', source: page});
  },
});

/** Puts the editor's own page beside its script. */
export const editorPage = () => ({
  name: 'editor-page',
  generateBundle() {
    const source = readFileSync('components/entries/edit.html', 'utf8');
    this.emitFile({type: 'asset', fileName: 'edit.html', source});
  },
});

/** The build of csv-parse for browsers, which its package does not give them by itself. */
export const csvForBrowsers = () => ({
  name: 'csv-for-browsers',
  resolveId(id, importer) {
    return id === 'csv-parse/sync' ? this.resolve('csv-parse/browser/esm/sync', importer) : null;
  },
});
