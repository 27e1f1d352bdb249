/** Editors and cleaners as a site gets them from npm: what each makes of markup an author puts in. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, extname, join} from 'node:path';

import type {Page} from 'playwright-core';
import sanitizeHtml from 'sanitize-html';

import {TAGS} from '../../../components/page/tags.js';
import type {Sent} from '../journeys/serve-pages.js';

/** Gives back what an editor would save. */
export type Editor = (markup: string) => Promise<string>;

const ourTags = TAGS.join();

const tinymce = (more: string) => `
  <script src="/packages/tinymce/tinymce.min.js"></script><textarea></textarea>
  <script>
    window.ready = tinymce.init({selector: 'textarea', license_key: 'gpl', ${more}}).then(([editor]) => {
      window.put = (html) => editor.setContent(html);
      window.take = () => editor.getContent();
      window.area = editor.getBody();
    });
  </script>`;

const ckeditor = (plugins: string, more: string) => `
  <script src="/packages/ckeditor5/ckeditor5.umd.js"></script><div id="editor"></div>
  <script>
    const {ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table, MediaEmbed, Autoformat, PasteFromOffice, GeneralHtmlSupport} = CKEDITOR;
    window.ready = ClassicEditor.create(document.querySelector('#editor'), {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table, MediaEmbed, Autoformat, PasteFromOffice, ${plugins}],
      ${more}
    }).then((editor) => {
      window.put = (html) => editor.setData(html);
      window.take = () => editor.getData();
      window.area = editor.editing.view.getDomRoot();
    });
  </script>`;

const pages: Readonly<Record<string, string>> = {
  TinyMCE: tinymce(''),
  'TinyMCE, told of the tags': tinymce(
    `extended_valid_elements: '${ourTags.replaceAll(',', '[*],')}[*]', custom_elements: '${ourTags}'`,
  ),
  'CKEditor 5': ckeditor('', ''),
  'CKEditor 5, all HTML': ckeditor(
    'GeneralHtmlSupport',
    'htmlSupport: {allow: [{name: /.*/, attributes: true, classes: true, styles: true}]}',
  ),
  DOMPurify:
    '<script src="/packages/dompurify/purify.min.js"></script><script>window.clean = (html) => DOMPurify.sanitize(html);</script>',
};

/** The pages the editors run on, and their files out of node_modules. */
export function answerForEditors(url: string): Sent | undefined {
  const [, name, path = ''] = /^\/packages\/(\w+)\/([^?]+)/.exec(url) ?? [];
  if (name) {
    const type = {'.js': 'text/javascript', '.css': 'text/css'}[extname(path)] ?? 'application/octet-stream';
    return {type, body: readFileSync(join(folderOf(name), path), 'utf8')};
  }
  const page = pages[decodeURIComponent(url.slice('/editor/'.length))];
  return page && url.startsWith('/editor/')
    ? {type: 'text/html', body: `<!doctype html><meta charset="utf-8"><title>Editor</title>${page}`}
    : undefined;
}

const require = createRequire(import.meta.url);
const folderOf = (name: string) =>
  name === 'ckeditor5'
    ? join(require.resolve('ckeditor5/package.json'), '../dist/browser')
    : dirname(require.resolve(name));

interface EditorPage {
  ready?: Promise<void>;
  put(html: string): void;
  take(): string;
  clean(html: string): string;
  area: HTMLElement;
}

/** Starts one on a page of its own, as the source of what it saves. */
export async function openEditor(page: Page, origin: string, name: string): Promise<Editor> {
  await page.goto(`${origin}/editor/${encodeURIComponent(name)}`);
  await page.evaluate(() => (window as unknown as EditorPage).ready);
  if (name === 'DOMPurify')
    return (markup) => page.evaluate((html) => (window as unknown as EditorPage).clean(html), markup);
  return (markup) =>
    page.evaluate((html) => {
      const editor = window as unknown as EditorPage;
      editor.put(html);
      return editor.take();
    }, markup);
}

/** The same editor, where the author pastes into an empty page. */
export function pasting(page: Page): Editor {
  return (markup) =>
    page.evaluate(async (html) => {
      const {put, take, area} = window as unknown as EditorPage;
      put('');
      area.focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      area.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
      // Editors put it in after the event.
      await new Promise((done) => setTimeout(done, 300));
      return take();
    }, markup);
}

/** Cleans in Node, as a server would. */
export const cleanOnServer: Editor = (markup) => Promise.resolve(sanitizeHtml(markup));

/** The editors that run on a page. */
export const editorNames = Object.keys(pages);
