import {selectServices} from '../catalogue/select-services.js';
import {withOwnService} from '../catalogue/own-service.js';
import {type Command, CliError, printError} from './command.js';
import {suggest} from './suggest.js';
import {readCatalogue} from './read-catalogue.js';
import {stringsIn} from './table-words.js';
import {formatTables} from './tables.js';
import {formatPage} from './whole-page.js';

/** `ask-first render`: writes cookie tables as HTML. */
export const render: Command = {
  name: 'render',
  summary: 'Write the cookie tables as plain HTML',
  help: `Usage: ask-first render [options] <file>

Writes the tables of a catalogue as plain HTML, without classes, styles or scripts: to paste into
a page, or to put inside <cookie-table>, where it shows when there is no JavaScript. The rows are
those that <cookie-table> shows. A file named - is the standard input.

Options:
  --site <id>      The site that the page is on, as data-site on the script
  --service <id>   This service alone
  --category <id>  This category alone
  --all-sites      The whole cookie page: contents, this site's services, the other sites, help.
                   With --service or --category: those of all sites
  --level <1-6>    With --all-sites: the level of the first headings; 2 where left out
  --own            Leave out what the site shares with the family, as <cookie-table site="…"> does
  --lang <tag>     Language of the texts and of the words around them, such as cy
  --help           Say this

Examples:
  ask-first render catalogue.json --site main > cookies.html
  ask-first render catalogue.json --site main --all-sites > page.html
  ask-first render catalogue.json --category performance --lang cy

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
    lang: {type: 'string'},
  },
  async run({values, positionals: [file, ...more]}) {
    if (!file || more.length)
      throw new CliError(
        'Which catalogue? Name one file, as in: ask-first render catalogue.json --site main',
      );
    const ask = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
    const language = readLanguage(ask('lang') ?? 'en');
    const words = stringsIn(language);
    const catalogue = withOwnService(await readCatalogue(file), words.own);
    const {sites = [], services, categories} = catalogue;
    const [site, service, category] = [
      named(sites, 'site', ask('site')),
      named(services, 'service', ask('service')),
      named(categories, 'category', ask('category')),
    ];
    if (values['own'] && !site)
      throw new CliError('--own needs --site: it says whose own services are meant.');
    const allSites = values['all-sites'] === true;
    if (allSites && values['own'])
      throw new CliError('--own is one site alone, and --all-sites is all of them: leave one of them out.');
    const wanted = {service, category, site: values['own'] ? site : undefined, allSites};
    const here = sites.find(({id}) => id === site);
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

function named(
  known: readonly {readonly id: string}[],
  what: string,
  id: string | undefined,
): string | undefined {
  if (id === undefined || known.some((one) => one.id === id)) return id;
  const ids = known.map((one) => one.id);
  const meant = suggest(id, ids);
  throw new CliError(
    `The catalogue has no ${what} "${id}": ${meant ? `did you mean "${meant}"?` : `there are ${ids.join(', ') || 'none'}`}`,
  );
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
