/** Entry of the npm package: registers the four elements and exports everything else. */
export {CookieBannerElement} from './cookie-banner/cookie-banner.js';
export {CookiePreferencesElement} from './cookie-preferences/cookie-preferences.js';
export {CookieTableElement} from './cookie-table/cookie-table.js';
export {VideoConsentPlaceholderElement} from './video-consent-placeholder/video-consent-placeholder.js';
export * from './catalogue/index.js';
export * from './consent/index.js';
export {type Embed, type RefusalReason, type RefusedEmbed, resolveEmbed} from './embeds/resolve-embed.js';
export type {AskFirst} from './page/ask-first.js';
export {ConsentChangeEvent} from './page/consent-change-event.js';
export {startAskFirst} from './entries/start-ask-first.js';
