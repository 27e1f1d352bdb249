/** What `ask-first audit` is made of: a file of its own, loaded for that command alone. */
export {compareWithBaseline, parseBaseline} from './compare/baseline.js';
export {compareWithCatalogue} from './compare/compare.js';
export {draftCatalogue, namesLeftOut} from './report/draft.js';
export {renderReport} from './report/html.js';
export {readPictures} from './report/pictures.js';
export {formatResult} from './report/text.js';
export {makeResult, toJson} from './report/result.js';
export {isWhole, type SiteVisit} from './observed.js';
export {runAudit} from './run-audit.js';
