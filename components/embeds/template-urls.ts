/**
 * What makes Firefox ask for something while it reads a page, though it stands in a `<template>`
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1441044; measured in Firefox 153), and the media beside it, which take the
 * same names: elements by their name in lower case, and their attributes. HTML reads `<image>` as `<img>`, SVG does not;
 * what `base` says is the beginning of URLs elsewhere. In a placeholder's template they are written as `data-*`, and come
 * back after a yes.
 *
 * The WordPress plugin has it as PHP: after a change, `ASK_FIRST_WRITE=1 npm test -- providers-in-php`.
 */
export const TEMPLATE_URLS: Readonly<Record<string, readonly string[]>> = {
  base: ['href'],
  link: ['href', 'imagesrcset'],
  script: ['src', 'href'],
  img: ['src', 'srcset', 'href'],
  image: ['src', 'srcset', 'href'],
  feimage: ['href'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
};
