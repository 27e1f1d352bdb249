import {scriptTag, suite} from '../ask-first/suite.js';
import type {Form} from '../form.js';

/** Frames as editors paste them, below a policy that stops every frame. */
export const form: Form = {
  ...suite,
  label: 'Ask First, plain frames, data-hold="frames"',
  head: (base) => scriptTag(base, {more: ' data-hold="frames"'}),
  embed: ({src, title}) =>
    `<iframe src="${src}" title="${title}" width="320" height="180" allowfullscreen></iframe>`,
};
