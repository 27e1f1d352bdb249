import {_installMsgImplementation} from '@lit/localize/init/install.js';
import {runtimeMsg} from '@lit/localize/internal/runtime-msg.js';

import {withRevisions} from '../catalogue/disclosure.js';
import {findText} from '../catalogue/localized-text.js';
import {readDisclosure} from '../catalogue/question.js';
import type {Catalogue, Site} from '../catalogue/schema.js';
import {bannerBox, bannerQuestion, ROOMY} from '../cookie-banner/banner-question.js';
import {styles} from '../cookie-banner/cookie-banner.styles.js';
import {bannerWithExempt, exemptCategories} from '../cookie-banner/exempt-uses.js';
import {styles as exemptStyles} from '../cookie-banner/exempt-uses.styles.js';
import {askedText} from '../cookie-banner/replace-written.js';
import {formatListIn} from '../localisation/format-list.js';
import {directionOf} from '../localisation/language-tags.js';
import {baseStyles} from '../ui/base.styles.js';
import {markedText} from '../ui/marked-text.js';
import {escapeHtml} from './escape-html.js';
import {spokenLanguage, templatesIn} from './table-words.js';
import {templateToHtml} from './template-to-html.js';

type Templates = Parameters<typeof runtimeMsg>[0];

let templates: Templates;
// What @lit/localize offers for this tells a window of each language, and Node has none.
_installMsgImplementation(((template, options) => runtimeMsg(templates, template, options)) as Parameters<
  typeof _installMsgImplementation
>[0]);

/**
 * The styles of a banner that is written into a page: the element's own, and what the element decides when it is there.
 * It is not seen without the head script, whose rule for the tag wins: there its buttons would do nothing.
 */
export const bannerStyles = [
  baseStyles,
  styles,
  exemptStyles,
  ':host{display:none}',
  `@media ${ROOMY}{details{display:none}}`,
  `@media not (${ROOMY}){.text>ul:not([class]),.text>ul:not([class])+p:not([class]){display:none}}`,
].join('');

/** How a banner is written. */
export interface BannerOptions {
  /** BCP 47 tag of the page's language. */
  readonly language: string;
  /** URL of the file with the styles, where the page's policy lets none into the page itself. */
  readonly stylesheet?: string | undefined;
  /** Domain that the site's hosts share the answer on, as `data-domain` says it. */
  readonly domain?: string | undefined;
}

/**
 * The banner as the element renders it on a first visit, as HTML in one line and in ASCII, for a page of any encoding;
 * nothing where the site has nothing to ask, and nothing to tell.
 */
export function formatBanner(
  catalogue: Catalogue,
  site: Site | undefined,
  {language, stylesheet, domain}: BannerOptions,
): string | undefined {
  const revised = withRevisions(catalogue);
  const disclosed = readDisclosure(revised, site);
  const asked = askedText(disclosed);
  if (!asked) return undefined;
  templates = templatesIn(language) as Templates;
  const words = spokenLanguage(language);
  const text: Parameters<typeof bannerWithExempt>[1]['text'] = (text) => findText(text, language)[0];
  const putQuestion = exemptCategories(disclosed).length ? bannerWithExempt : bannerQuestion;
  const question = putQuestion(
    {catalogue: revised, disclosed, site, domain},
    {text, prose: (text) => markedText(text, language, words, catalogue.language)},
    {list: (names) => formatListIn(names, words)},
  );
  const box = templateToHtml(bannerBox(text(catalogue.name), 'box question', question)).trim();
  const sheet = stylesheet
    ? `<link rel="stylesheet" href="${escapeHtml(stylesheet)}">`
    : `<style>${bannerStyles}</style>`;
  const marked = box.replace('>', ` lang="${words}" dir="${directionOf(words)}">${sheet}`);
  const shadow = `<template shadowrootmode="open">${marked}</template>`;
  return toAscii(`<cookie-banner data-nosnippet data-asked="${asked}">${shadow}</cookie-banner>`);
}

const toAscii = (markup: string) => markup.replace(/[^\x00-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`);
