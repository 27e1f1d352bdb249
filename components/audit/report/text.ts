import {type Finding, ICO_TESTS, type IcoTest} from '../compare/finding.js';
import {type Level, LEVELS} from '../compare/kinds.js';
import {isWhole, type Pass, PASSES} from '../observed.js';
import type {AuditResult, PastFinding, SiteResult} from './result.js';

/** When something was seen, as readers say it. */
export const PASS_NAMES: Readonly<Record<Pass, string>> = {
  before: 'before an answer',
  refused: 'after a no',
  accepted: 'after a yes',
  withdrawn: 'after a yes was taken back',
};

/** The result as lines for a terminal: by site, worst first. */
export function formatResult(result: AuditResult): readonly string[] {
  const {findings, sites, gone, unchecked, against} = result;
  const ofFamily = findings.filter(({site}) => !sites.some(({id}) => id === site));
  return [
    ...sites.flatMap((site) => [
      `${site.name} (${site.start})`,
      ...indent([...aboutSite(site), ...linesOf(findings.filter((each) => each.site === site.id))]),
      '',
    ]),
    ...(ofFamily.length ? ['All sites', ...indent(linesOf(ofFamily)), ''] : []),
    ...past(`Gone since ${against ?? 'the earlier report'}`, gone),
    ...past('Not looked at this time, so it may still be there', unchecked),
    summary(result),
  ];
}

const past = (title: string, findings: readonly PastFinding[]) =>
  findings.length ? [title, ...indent(findings.map(({siteName, what}) => `${siteName}: ${what}`)), ''] : [];

function aboutSite({trouble, passes, pages, ico, notes}: SiteResult): readonly string[] {
  if (trouble) return [`not looked at: ${trouble}`, ...notes];
  const tests = (Object.keys(ICO_TESTS) as IcoTest[]).map(
    (test) =>
      `${ICO_TESTS[test]}: ${ico[test] === undefined ? 'not tested' : ico[test] ? 'passed' : 'FAILED'}`,
  );
  const troubles = PASSES.flatMap((pass) => {
    const why = passes[pass]?.trouble;
    return why
      ? [`${PASS_NAMES[pass]}, ${passes[pass]?.pages} of ${count(pages.length, 'page')} looked at: ${why}`]
      : [];
  });
  return [`${count(pages.length, 'page')}; ${tests.join('; ')}`, ...troubles, ...notes];
}

/** What to do is said once, behind the last of a kind. */
const linesOf = (findings: readonly Finding[]) =>
  findings.flatMap((finding, i) => [
    ...lines(finding),
    ...(finding.kind === findings[i + 1]?.kind ? [] : [`  → ${finding.todo}`]),
  ]);

function lines({level, what, places, count: times, isNew}: Finding): readonly string[] {
  const [first] = places;
  const more = times > 1 ? ` (and ${times - 1} more)` : '';
  return [
    `${words[level]}: ${what}${isNew ? ' NEW' : ''}`,
    ...(first ? [`  ${PASS_NAMES[first.pass]}, ${first.page}${more}`] : []),
    ...(first?.detail ? [`  ${first.detail}`] : []),
  ];
}

const words: Readonly<Record<Level, string>> = {breach: 'BREACH', list: 'wrong', look: 'look'};

/** One sentence that says it all. */
export function summary({findings, sites}: AuditResult): string {
  const missed = sites.filter(({trouble}) => trouble).length;
  const partly = sites.filter((site) => !site.trouble && !isWhole(site)).length;
  const parts = (Object.keys(LEVELS) as Level[]).map((level) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return `${number} × ${LEVELS[level].toLowerCase()}`;
  });
  return `${count(sites.length - missed, 'site')} looked at${missed ? `, ${missed} not` : ''}${partly ? `, ${partly} in part` : ''}: ${parts.join(', ')}`;
}

const indent = (some: readonly string[]) => some.map((line) => `  ${line}`);

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
