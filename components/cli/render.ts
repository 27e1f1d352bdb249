import {selectServices} from '../catalogue/select-services.js';
import {withOwnService} from '../catalogue/own-service.js';
import type {Site} from '../catalogue/schema.js';
import {isWithin, splitHost} from '../catalogue/sites.js';
import {type Command, CliError, printError} from './command.js';
import {named, readCatalogue} from './read-catalogue.js';
import {whyNotShareable} from './shared-domains.js';
import {stringsIn} from './table-words.js';
import {writeBanners} from './write-banners.js';
import {formatTables} from './tables.js';
import {formatPage} from './whole-page.js';

/** `ask-first render`: writes cookie tables, or the banner, as HTML. */
export const render: Command = {
  name: 'render',
  summary: 'Write the cookie tables, or the banner, as HTML',
  help: `Usage: ask-first render [options] <file>
       ask-first render --banner [options] <file>

Writes the tables of a catalogue as plain HTML, without classes, styles or scripts: to paste into
a page, or to put inside <cookie-table>, where it shows when there is no JavaScript. The rows are
those that <cookie-table> shows. A file named - is the standard input.

With --banner it writes <cookie-banner> with the question already in it: to put first in <body>, in
the place of the empty tag. It is seen with the first paint of the page, and only where the script
in <head> finds something to answer. Write it again after each change of the catalogue.

Options:
  --site <id>      The site that the page is on, as data-site on the script
  --service <id>   This service alone
  --category <id>  This category alone
  --all-sites      The whole cookie page: contents, this site's services, the other sites, help.
                   With --service or --category: those of all sites
  --level <1-6>    With --all-sites: the level of the first headings; 2 where left out
  --own            Leave out what the site shares with the family, as <cookie-table site="…"> does
  --counts         Say that the site has answers counted, as data-counts on the script has it done
  --record         Say that the site has answers recorded, as data-record on the script has it done
  --lang <tag>     Language of the texts and of the words around them, such as cy
  --banner         Write the banner
  --stylesheet <url>  Its styles come from this address, where a content policy allows none in the
                   page: that of written-banner.css, beside ask-first.js
  --domain <domain>  Its sub-domains share the answer, as data-domain on the script says
  --out <folder>   Write a file for each language, banner-en.html and so on, for the Worker and the
                   WordPress plug-in; with --lang for that one alone
  --help           Say this

Examples:
  ask-first render catalogue.json --site main > cookies.html
  ask-first render catalogue.json --site main --all-sites > page.html
  ask-first render catalogue.json --category performance --lang cy
  ask-first render --banner catalogue.json --site main --lang cy --domain luton.gov.uk
  ask-first render --banner catalogue.json --site main --out banners/

Exit codes:
  0  written
  2  could not be done: the reason is on standard error`,
  options: {
    site: {type: 'string'},
    service: {type: 'string'},
    category: {type: 'string'},
    'all-sites': {type: 'boolean'},
    level: {type: 'string'},
    own: {type: 'boolean'},
    counts: {type: 'boolean'},
    record: {type: 'boolean'},
    lang: {type: 'string'},
    banner: {type: 'boolean'},
    stylesheet: {type: 'string'},
    domain: {type: 'string'},
    out: {type: 'string'},
  },
  async run({values, positionals: [file, ...more]}) {
    if (!file || more.length)
      throw new CliError(
        'Which catalogue? Name one file, as in: ask-first render catalogue.json --site main',
      );
    const ask = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
    const language = readLanguage(ask('lang') ?? 'en');
    const words = stringsIn(language);
    const given = await readCatalogue(file);
    // The banner asks about what is written in the catalogue alone.
    const catalogue = values['banner'] ? given : withOwnService(given, words.own, values);
    const {sites = [], services, categories} = catalogue;
    const [site, service, category] = [
      named(sites, 'site', ask('site')),
      named(services, 'service', ask('service')),
      named(categories, 'category', ask('category')),
    ];
    if (values['own'] && !site)
      throw new CliError('--own needs --site: it says whose own services are meant.');
    const allSites = values['all-sites'] === true;
    const here = sites.find(({id}) => id === site);
    if (values['banner']) {
      if (service || category || values['own'] || allSites)
        throw new CliError(
          '--banner asks about the whole site: leave out --service, --category, --own and --all-sites.',
        );
      return writeBanners(catalogue, here, {
        out: ask('out'),
        stylesheet: ask('stylesheet'),
        domain: readDomain(ask('domain'), here),
        language: ask('lang') === undefined ? undefined : language,
      });
    }
    if (['out', 'stylesheet', 'domain'].some((name) => ask(name) !== undefined))
      throw new CliError('--out, --stylesheet and --domain need --banner: tables go to the standard output.');
    if (allSites && values['own'])
      throw new CliError('--own is one site alone, and --all-sites is all of them: leave one of them out.');
    const wanted = {service, category, site: values['own'] ? site : undefined, allSites};
    const level = readLevel(ask('level'));
    if (allSites && !service && !category) {
      process.stdout.write(formatPage(catalogue, here, {language, words}, level));
      return 0;
    }
    const chosen = selectServices(catalogue, here, wanted) ?? [];
    const information = values['own'] ? here?.information : undefined;
    process.stdout.write(formatTables(catalogue, chosen, {language, words}, information));
    if (!chosen.length) printError('Nothing of the catalogue fits, so no table was written.');
    return 0;
  },
};

/** A domain that all hosts of the site share their answers on; otherwise the banner would say what is not so. */
function readDomain(domain: string | undefined, site: Site | undefined): string | undefined {
  if (domain === undefined) return undefined;
  if (!site) throw new CliError('--domain needs --site: it says whose pages share the answer.');
  const why = whyNotShareable(domain);
  if (why) throw new CliError(why);
  const outside = site.hosts?.find((host) => !isWithin(splitHost(host)[0], domain));
  if (outside !== undefined)
    throw new CliError(
      `--domain ${domain} is not that of ${outside}: the site "${site.id}" shares no answer there.`,
    );
  return domain;
}

function readLevel(text = '2'): number {
  if (/^[1-6]$/.test(text)) return Number(text);
  throw new CliError(`--level ${text} is no level of a heading: write 1 to 6`);
}

function readLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    throw new CliError(`--lang ${tag} is not a language tag: write it like cy or zh-Hant`);
  }
}
