import {suite} from '../ask-first/suite.js';
import type {Form} from '../form.js';

/** The suite's own tags. */
export const form: Form = {
  ...suite,
  label: 'Ask First, own tags',
  embed: ({src, title}) =>
    `<video-consent-placeholder src="${src}" label="${title}"><a href="${src}">${title}</a></video-consent-placeholder>`,
};
