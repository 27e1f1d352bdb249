import type {EmbedService} from '../embeds/resolve-embed.js';
import type {ServiceKind} from '../embeds/service-rows.js';
import type {ProviderAddress} from './provider-url.js';
import {type Element, escapeHtml, type ParsedHtml, valueOf} from './parse-html.js';

/** Where in the page the markup is to stand. */
export interface Surroundings {
  /** Inside a link: links can't be nested. */
  readonly isInLink: boolean;
  /** Inside a placeholder of the author's own: one question is enough. */
  readonly isInPlaceholder: boolean;
  /** Inside a template that is a placeholder's own, which waits for its yes. */
  readonly isInTemplate: boolean;
}

const sentences: Readonly<Record<EmbedService, readonly [ofEmbed: string, ofOther: string]>> = {
  youtube: ['Watch this video on YouTube', 'Open this page on YouTube'],
  vimeo: ['Watch this video on Vimeo', 'Open this page on Vimeo'],
  'google-maps': ['See this map on Google Maps', 'Open this page on Google Maps'],
};

/** What the page that is linked to is for, where a catalogue says what its service's frames show. */
const verbs: Readonly<Record<ServiceKind, string>> = {
  video: 'Watch this video on',
  map: 'See this map on',
  audio: 'Listen to this on',
  form: 'Fill in this form on',
  post: 'Read this post on',
  other: 'Open this page on',
};

/** What a frame says about its place in the page, and not about what is in it. */
const kept = ['class', 'id', 'style', 'slot', 'lang', 'dir', 'hidden'];

/**
 * What a page says of a frame's rights, and which values take some away: a frame that is shown after a yes may not have
 * more. What the providers' own markup says (a list of features, the browser's usual referrer) takes none.
 */
const rights: readonly (readonly [name: string, limits: RegExp])[] = [
  ['sandbox', /^/],
  ['referrerpolicy', /^\s*(no-referrer|same-origin|(strict-)?origin)\s*$/i],
  ['allow', /'(none|self)'/i],
  ['credentialless', /^/],
  ['csp', /^/],
];

/**
 * The placeholder for a frame: its address, title, size and place, and a plain link for visitors without scripts. A frame
 * whose rights the page limits is inside it, held, in a template.
 */
export function placeholderFor(
  page: ParsedHtml,
  frame: Element,
  provider: ProviderAddress,
  {isInLink, isInPlaceholder}: Surroundings,
): string {
  const title = ['title', 'aria-label'].map((name) => valueOf(page, frame, name)?.html.trim()).find(Boolean);
  const {src, link} = provider;
  const text = title ?? sentenceFor(provider);
  const fallback = isInLink ? text : `<a href="${escapeHtml(link)}">${text}</a>`;
  if (isInPlaceholder) return fallback;

  const address = asWritten(page, frame, src);
  const size = ['width', 'height'].flatMap((name) => {
    const pixels = pixelsOf(page, frame, name);
    return pixels ? [`${name}="${pixels}"`] : [];
  });
  const attributes = [
    `src="${address}"`,
    ...(title ? [`label="${title}"`] : []),
    ...size,
    ...attributesOf(page, frame, kept),
  ];
  const held = heldFrame(page, frame, provider, [`data-src="${address}"`, ...size]);
  return `<video-consent-placeholder ${attributes.join(' ')}>${held}${fallback}</video-consent-placeholder>`;
}

/**
 * The frame as a page's own script holds it, where the page limits its rights; empty where it does not, or where no
 * frame is ever made. Held twice: should something take it out of its template, it still contacts nobody.
 */
function heldFrame(
  page: ParsedHtml,
  frame: Element,
  {service, isEmbed}: ProviderAddress,
  attributes: readonly string[],
): string {
  const isLimited = rights.some(([name, limits]) => {
    const value = valueOf(page, frame, name);
    return value && limits.test(value.text);
  });
  if (!isLimited || !isEmbed || frame.tagName !== 'iframe') return '';
  const said = attributesOf(
    page,
    frame,
    rights.map(([name]) => name),
  );
  const all = [`data-consent="${service}"`, ...attributes, ...said];
  // Without a list in `allow`, this is what lets it fill the screen.
  if (valueOf(page, frame, 'allowfullscreen')) all.push('allowfullscreen');
  return `<template><iframe ${all.join(' ')}></iframe></template>`;
}

function attributesOf(page: ParsedHtml, frame: Element, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const value = valueOf(page, frame, name);
    return value && !mayFetch(name, value.text) ? [`${name}="${value.html}"`] : [];
  });
}

/** What the link says where the frame has no title. */
function sentenceFor({service, row, isEmbed}: ProviderAddress): string {
  if (row) return `${verbs[isEmbed ? row.kind : 'other']} ${escapeHtml(row.name)}`;
  return sentences[service as EmbedService][isEmbed ? 0 : 1];
}

/** A frame's width or height in pixels, as its style says or else its attribute; 0 where that depends on its place. */
function pixelsOf(page: ParsedHtml, frame: Element, name: string): number {
  const style = valueOf(page, frame, 'style')?.text ?? '';
  const styled = new RegExp(`(?:^|[;\\s])${name}\\s*:([^;!]+)`, 'i').exec(style)?.[1];
  const size = styled ?? valueOf(page, frame, name)?.text ?? '';
  return Math.round(Number(/^\s*(\d{1,5}(?:\.\d{1,9})?)(?:px)?\s*$/i.exec(size)?.[1] ?? 0));
}

/** The address in the page's own bytes where it is the frame's, else in ASCII. */
function asWritten(page: ParsedHtml, frame: Element, src: string): string {
  const values = ['src', 'data'].map((name) => valueOf(page, frame, name));
  return values.find((value) => value?.text === src)?.html ?? escapeHtml(src);
}

/** Whether a style may ask another host for a picture, as some do for a poster. */
function mayFetch(name: string, style: string): boolean {
  return name === 'style' && /[\\@]|\([\s"']*(?:[a-z]+:)?\/\/|url|image|src/i.test(style);
}
