import {type Finding, ICO_TESTS, type IcoTest} from '../compare/finding.js';
import {type Level, LEVELS} from '../compare/kinds.js';
import {isWhole, type Pass, PASSES} from '../observed.js';
import type {AuditResult, PastFinding, SiteResult} from './result.js';
import {styles} from './styles.js';
import {PASS_NAMES} from './text.js';

/** Pictures of pages, as the content of a JPEG in base64, by the URL of the page. */
export type Pictures = ReadonlyMap<string, string>;

/** The result as one page that needs nothing else: to read, to print and to send. */
export function renderReport(result: AuditResult, pictures: Pictures): string {
  const {name, at, sites, findings, gone, unchecked, against} = result;
  const ofFamily = findings.filter(({site}) => !sites.some(({id}) => id === site));
  const shown = new Set<string>();
  const missed = sites.filter(({trouble}) => trouble).length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>Cookies on ${text(name)}: what our sites really do</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>Cookies on ${text(name)}: what our sites really do</h1>
<p class="soft">Looked at on ${text(dayOf(at))} by Ask First${against ? `, and held against the report of ${text(dayOf(against))}` : ''}.</p>
${counts(findings)}
<p>A browser visited ${plural(sites.filter(({trouble}) => !trouble).length, 'site')} as visitors do, four times each: before an answer, after a no, after a yes, and after a yes that was taken back. What it saw was held against the list of cookies.${missed ? ` ${plural(missed, 'more site')} could not be looked at.` : ''}</p>
${overview(sites, findings)}
${sites
  .map((site) =>
    section(
      site,
      findings.filter((each) => each.site === site.id),
      pictures,
      shown,
    ),
  )
  .join('\n')}
${ofFamily.length ? `<h2>All sites</h2>\n${cards(ofFamily, pictures, shown)}` : ''}
${past(`Put right since ${against ? dayOf(against) : 'the earlier report'}`, gone)}
${past('Not looked at this time', unchecked, 'The earlier report has these. Their sites or pages were not looked at in all four visits this time, so they may still be there.')}
<h2>What this can’t tell</h2>
<ul class="notes">
<li>Forms were not sent and nobody logged in: what is set behind them was not seen.</li>
<li>Only some pages of each site were looked at, each for a few seconds.</li>
<li>Whether a cookie is really needed is for people to judge. This is not legal advice.</li>
</ul>
</main>
</body>
</html>
`;
}

function past(title: string, findings: readonly PastFinding[], why?: string): string {
  if (!findings.length) return '';
  const items = findings.map(({siteName, what}) => `<li><b>${text(siteName)}:</b> ${text(what)}</li>`);
  return `<h2>${text(title)}</h2>
${why ? `<p>${text(why)}</p>\n` : ''}<ul class="notes">${items.join('')}</ul>`;
}

function counts(findings: readonly Finding[]): string {
  const items = (Object.entries(LEVELS) as [Level, string][]).map(([level, words]) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return `<li class="${number ? level : 'fine'}"><b>${number}</b>${text(words)}</li>`;
  });
  return `<ul class="counts">${items.join('')}</ul>`;
}

const tests = Object.keys(ICO_TESTS) as IcoTest[];

function overview(sites: readonly SiteResult[], findings: readonly Finding[]): string {
  const rows = sites.map((site) => {
    const {id, name, ico, pages, trouble} = site;
    const head = `<th scope="row"><a href="#${text(id)}">${text(name)}</a></th>`;
    if (trouble)
      return `<tr>${head}<td colspan="${tests.length + 2}">not looked at: ${text(trouble)}</td></tr>`;
    const number = findings.filter(({site}) => site === id).length;
    const cells = tests.map((test) => `<td data-name="${text(ICO_TESTS[test])}">${verdict(ico[test])}</td>`);
    return `<tr>${head}<td data-name="Pages">${pages.length}${isWhole(site) ? '' : ', in part'}</td>${cells.join('')}<td data-name="To look at">${number}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="Each site, and the ICO’s three tests"><table>
<thead><tr><th scope="col">Site</th><th scope="col">Pages</th>${tests.map((test) => `<th scope="col">${text(ICO_TESTS[test])}</th>`).join('')}<th scope="col">To look at</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
<p class="soft">The three tests are those that the Information Commissioner’s Office runs on websites.</p>`;
}

const verdict = (isPassed: boolean | undefined) =>
  isPassed === undefined
    ? 'not tested'
    : isPassed
      ? '<b class="fine">passed</b>'
      : '<b class="breach">failed</b>';

function section(
  {id, name, start, trouble, passes, notes, pages}: SiteResult,
  findings: readonly Finding[],
  pictures: Pictures,
  shown: Set<string>,
): string {
  const cut = PASSES.flatMap((pass) => {
    const result = passes[pass];
    return result?.trouble
      ? `Visit ${PASS_NAMES[pass]}: ${result.pages} of ${plural(pages.length, 'page')}, because ${result.trouble}.`
      : [];
  });
  const about = [...(trouble ? [`It was not looked at: ${trouble}.`] : []), ...cut, ...notes];
  return `<h2 id="${text(id)}">${text(name)}</h2>
<p class="soft">${text(start)}</p>
${about.length ? `<ul class="notes">${about.map((each) => `<li>${text(each)}</li>`).join('')}</ul>` : ''}
${cards(findings, pictures, shown)}
${findings.length || trouble ? '' : '<p class="finding fine">Nothing to look at: it does what the list says.</p>'}`;
}

/** One card for all of a kind: what to do is the same. */
function cards(findings: readonly Finding[], pictures: Pictures, shown: Set<string>): string {
  const kinds = [...new Set(findings.map(({kind}) => kind))];
  return kinds
    .map((kind) => {
      const some = findings.filter((finding) => finding.kind === kind);
      return card(some, pictures, shown);
    })
    .join('\n');
}

function card(findings: readonly Finding[], pictures: Pictures, shown: Set<string>): string {
  const [first] = findings;
  if (!first) return '';
  const {level, ico, todo} = first;
  // A page is shown once: the next card says where it is.
  const page = findings
    .map(({places}) => places[0]?.page ?? '')
    .find((each) => pictures.has(each) && !shown.has(each));
  const picture = page === undefined ? undefined : pictures.get(page);
  if (page !== undefined) shown.add(page);
  const tags = [LEVELS[level], ...(ico ? [`ICO test: ${ICO_TESTS[ico]}`] : [])];
  return `<section class="finding ${level}"><div class="body${picture ? ' pictured' : ''}"><div>
<p>${tags.map((tag) => `<span class="tag">${text(tag)}</span>`).join('')}</p>
${findings.map(oneOf).join('\n')}
<p class="do"><b>What to do:</b> ${text(todo)}</p>
</div>${picture && page !== undefined ? `<img src="data:image/jpeg;base64,${picture}" width="640" height="400" alt="The page ${text(page)}">` : ''}</div></section>`;
}

function oneOf({what, places, count, since, isNew}: Finding): string {
  const [first, ...more] = gatherPlaces(places);
  const rest = count - places.length;
  return `<h3>${text(what)}</h3>
<ul class="places">${first ? place(first) : ''}${since ? `<li>${isNew ? '<b>New:</b> first' : 'First'} seen on ${text(dayOf(since))}</li>` : ''}</ul>
${more.length + rest ? `<details><summary>${plural(more.length + rest, 'other place')}</summary><ul class="places">${more.map(place).join('')}${rest ? `<li>and ${rest} more</li>` : ''}</ul></details>` : ''}`;
}

type Place = Finding['places'][number];
type Gathered = Omit<Place, 'pass'> & {readonly passes: readonly Pass[]};

/** What was the same on a page in several visits, once. */
function gatherPlaces(places: readonly Place[]): readonly Gathered[] {
  const gathered = new Map<string, Gathered>();
  for (const {pass, page, detail} of places) {
    const key = `${page} ${detail}`;
    gathered.set(key, {page, detail, passes: [...(gathered.get(key)?.passes ?? []), pass]});
  }
  return [...gathered.values()];
}

const place = ({passes, page, detail}: Gathered) =>
  `<li>${text(sentence(passes.map((pass) => PASS_NAMES[pass]).join(', ')))}, on <code>${text(page)}</code>${detail ? `<br>${text(detail)}` : ''}</li>`;

const dayOf = (date: string) =>
  new Date(date).toLocaleDateString('en-GB', {dateStyle: 'long', timeZone: 'UTC'});

const sentence = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

const text = (words: string) => words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const plural = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
