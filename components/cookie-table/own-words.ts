import {msg} from '@lit/localize';

import type {OwnWords} from '../catalogue/own-service.js';

/** What is said of what the library itself keeps. */
export const ownWords = (): OwnWords => ({
  name: msg('Your answers about cookies', {
    id: 'own-name',
    desc: 'Name of the service that keeps the answers',
  }),
  purpose: msg('This remembers what you answer about cookies. It does not say who you are.', {
    id: 'own-purpose',
    desc: 'What the service that keeps the answers is for',
  }),
  counts: msg(
    'It also counts how often we ask, and how often people say yes or no. It does not note who they are.',
    {id: 'own-counts', desc: 'After what the service that keeps the answers is for'},
  ),
  record: msg(
    'It also tells our server what was answered on each day, so that we can show that we asked. It does not note who answered.',
    {id: 'own-record', desc: 'After what the service that keeps the answers is for'},
  ),
  answer: msg('Remembers your answer, so that we need not ask you on every page.', {
    id: 'own-answer',
    desc: 'What the cookie of the answer is for',
  }),
  copy: msg('Makes sure that a no is kept, even if the cookie is lost.', {
    id: 'own-copy',
    desc: 'What the second copy of the answer is for',
  }),
  history: msg('Lists your last answers, so that you can see them in the cookie settings.', {
    id: 'own-history',
    desc: 'What the list of earlier answers is for',
  }),
  catalogue: msg('Keeps a copy of this list of cookies, in case our server is down.', {
    id: 'own-catalogue',
    desc: 'What the copy of the list of cookies is for',
  }),
  rows: msg('Remembers whose content is in our pages, so that we can ask you first.', {
    id: 'own-rows',
    desc: 'What the list of providers of videos, maps and the like is for',
  }),
  deletion: msg('After a no, remembers what is left to delete.', {
    id: 'own-deletion',
    desc: 'What the note of what is left to delete is for',
  }),
});
