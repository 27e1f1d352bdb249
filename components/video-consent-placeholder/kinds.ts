import {msg, str} from '@lit/localize';
import {html} from 'lit';

import type {Embed} from '../embeds/embed.js';
import type {ServiceKind} from '../embeds/service-rows.js';
import type {EmbedContent} from './embed-content.js';

const draw = (shape: string) => html`
  <svg class="play" viewBox="0 0 18 18" aria-hidden="true">
    <path d=${shape} fill-rule="evenodd" stroke="none" />
  </svg>
`;

/** Sound, a form, a post and anything else of somebody else's: what each is, drawn and in words. */
const kinds: Readonly<Record<string, NonNullable<EmbedContent['kind']>>> = {
  audio: {
    picture: draw('M2 7h2v4H2zM5 4h2v10H5zM8 6h2v6H8zM11 2.5h2v13h-2zM14 7h2v4h-2z'),
    sentence: (name) =>
      msg(str`This sound comes from ${name}. It is played only if you say yes.`, {
        id: 'placeholder-audio',
        desc: 'Music or a podcast. Then what its provider gets to know',
      }),
  },
  form: {
    picture: draw('M3.5 1h11v16h-11zM5.5 4v1.4h7V4zM5.5 7.5v1.4h7V7.5zM5.5 11.5v2.5h4v-2.5z'),
    sentence: (name) =>
      msg(str`This form comes from ${name}. It is shown only if you say yes.`, {
        id: 'placeholder-form',
        desc: 'Then what its provider gets to know',
      }),
  },
  post: {
    picture: draw('M1.5 2h15v11H9l-4 4v-4H1.5zM4 5v1.4h10V5zM4 8.5v1.4h7V8.5z'),
    sentence: (name) =>
      msg(str`This post comes from ${name}. It is shown only if you say yes.`, {
        id: 'placeholder-post',
        desc: 'A post of a social network, or several. Then what its provider gets to know',
      }),
  },
  other: {
    picture: draw('M1.5 2.5h15v13h-15zM3 6v8h12V6z'),
    sentence: (name) =>
      msg(str`This part of the page comes from ${name}. It is shown only if you say yes.`, {
        id: 'placeholder-other',
        desc: 'Anything that is no video, map, sound, form or post. Then what its provider gets to know',
      }),
  },
};

/** How a placeholder speaks of what it stands for. */
export const kindOf = (kind: ServiceKind | Embed['kind']): Pick<EmbedContent, 'isMap' | 'kind'> => ({
  isMap: kind === 'map',
  kind: kinds[kind],
});
