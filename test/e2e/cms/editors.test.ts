/**
 * What editors and cleaners leave of each form, and whether the visitor gets the table, the preferences or the placeholder
 * all the same. Real editors run here; what others make of the forms stands in fixtures/. ASK_FIRST_WRITE=1 puts the
 * result into stories/docs/authoring-forms.md.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext, Page} from 'playwright-core';

import {launchChromium} from '../../browsers/chromium.js';
import {servePages} from '../journeys/serve-pages.js';
import {answerForEditors, cleanOnServer, type Editor, editorNames, openEditor, pasting} from './editors.js';
import {type Fate, type Fates, fateOf, readFixture, readWordPress} from './outcomes.js';
import {type Form, forms} from './forms.js';
import {cellsOf, readTable, toTable, writeTable} from './forms-table.js';

const fixtures = {
  'Drupal, Basic HTML': 'drupal-basic',
  'LocalGov Drupal': 'drupal-localgov',
  'Umbraco, TinyMCE': 'umbraco-tinymce',
  'Umbraco, Tiptap': 'umbraco-tiptap',
  'ASP.NET WebForms': 'webforms',
};
const pasted = ['TinyMCE', 'CKEditor 5'];

const fates: Fates = readWordPress('test/e2e/cms/wordpress.json', forms);
const systems = [
  ...editorNames.flatMap((name) => (pasted.includes(name) ? [name, `${name}, pasted`] : [name])),
  'sanitize-html',
  ...Object.keys(fixtures),
  'WordPress, author',
  'WordPress, author, without the plugin',
  'WordPress, administrator',
];

let pages: Awaited<ReturnType<typeof servePages>>;
let browser: BrowserContext;
let editing: Page;
let visiting: Page;
let content = '';
const visited = new Map<string, Fate>();

const script = '<script src="/ask-first/ask-first.js?catalogue=/ask-first/luton.json&site=main"></script>';

before(async () => {
  pages = await servePages(({url = ''}) =>
    url === '/page' ? {type: 'text/html', body: content} : answerForEditors(url),
  );
  browser = await launchChromium();
  // A video that was let through must fail here, not load.
  await browser.route(
    (url) => !url.hostname.endsWith('localhost'),
    (route) => route.abort(),
  );
  editing = await browser.newPage();
  visiting = await browser.newPage();
});
after(async () => {
  await browser.close();
  pages.close();
});

/** Publishes what a system saved, visits the page, and writes down what became of the form. */
async function visit(form: Form, system: string, saved: string): Promise<void> {
  // Most systems leave most forms alike: each outcome is visited once.
  const known = `${form.id} ${saved}`;
  const head = form.isScript ? '' : script;
  content = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cookies</title>${head}</head><body><main>${saved}</main></body></html>`;
  if (!visited.has(known)) {
    await visiting.goto(pages.address('www', '/page'), {waitUntil: 'networkidle'});
    visited.set(known, await fateOf(form, saved, visiting));
  }
  (fates[form.id] ??= {})[system] = visited.get(known) ?? 'gone';
}

async function tryAll(system: string, edit: Editor): Promise<void> {
  for (const form of forms) await visit(form, system, await edit(form.markup));
}

describe('the forms of markup', () => {
  it('work where nothing comes between author and visitor', async () => {
    await tryAll('nothing', (markup) => Promise.resolve(markup));
    for (const {id} of forms) assert.equal(fates[id]?.['nothing'], 'works', id);
  });

  for (const name of editorNames) {
    it(`go through ${name}`, async () => {
      await tryAll(name, await openEditor(editing, pages.address('www', ''), name));
      if (pasted.includes(name)) await tryAll(`${name}, pasted`, pasting(editing));
    });
  }

  it('go through sanitize-html', () => tryAll('sanitize-html', cleanOnServer));

  for (const [system, file] of Object.entries(fixtures)) {
    it(`go through ${system}`, async () => {
      const saved = readFixture(`test/e2e/cms/fixtures/${file}.html`);
      for (const form of forms) {
        const markup = saved.get(form.id);
        assert.notEqual(markup, undefined, `${file}.html has no ${form.id}`);
        await visit(form, system, markup ?? '');
      }
    });
  }

  it('that are recommended to authors work in every system that was tried', () => {
    for (const id of ['F1', 'F1-preferences', 'F2', 'F3-table', 'F3-preferences']) {
      for (const [system, fate] of Object.entries(fates[id] ?? {})) {
        assert.match(fate, /^(works|changed)$/, `${id} in ${system}`);
      }
    }
  });

  it('stand in the documentation as they are', async () => {
    const table = toTable(forms, systems, fates);
    console.log(table);
    if (process.env['ASK_FIRST_WRITE']) await writeTable(table);
    assert.deepEqual(cellsOf(readTable()), cellsOf(table), 'Run this test with ASK_FIRST_WRITE=1.');
  });
});
