/** How `ask-first audit` ends where a site answers, but one of its four visits can't be made. */
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {it} from 'node:test';

import type {AuditResult} from '../../../components/audit/report/result.js';
import {findChromium} from '../../browsers/find.js';
import {askFirst, makeFolder} from '../../node/cli/run-command.js';
import {servePages} from '../journeys/serve-pages.js';
import {familyCatalogue} from './catalogue.js';

process.env['CHROME_PATH'] ??= findChromium() ?? '';

const page = `<!doctype html><html lang="en"><head><title>Town</title>
<script src="/ask-first/ask-first.js" data-catalogue="/list.json"></script></head><body><cookie-banner></cookie-banner></body></html>`;

it('ends with 2 where nothing is wrong, but one visit was not made to its end', async () => {
  const {sites} = familyCatalogue;
  const list = JSON.stringify({...familyCatalogue, sites: sites.filter(({id}) => id === 'main')});
  const file = `${makeFolder()}/list.json`;
  writeFileSync(file, list);
  const served = await servePages(({url = '', headers}) => {
    if (url === '/list.json') return {type: 'application/json', body: list};
    if (url !== '/') return undefined;
    // Who says no is sent away.
    const isRefused = /ask_first=[^;]*statistics~n/.test(headers.cookie ?? '');
    return {type: 'text/html', body: page, status: isRefused ? 500 : 200};
  });
  try {
    const start = served.address('www.town');
    const {code, out} = await askFirst(['audit', file, start, '--pause', '0', '--json', '--quiet']);
    const {sites: looked, findings} = JSON.parse(out) as AuditResult;
    assert.deepEqual([looked[0]?.trouble, findings.filter(({level}) => level !== 'look')], [undefined, []]);
    assert.match(looked[0]?.passes.refused?.trouble ?? '', /1 of 1 pages could not be had again/);
    assert.equal(code, 2);
  } finally {
    served.close();
  }
});
