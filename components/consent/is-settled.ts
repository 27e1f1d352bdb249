import type {CategoryAnswer} from './consent.js';

/** Whether a category was answered, or told of, and as it is disclosed now. */
export const isSettled = ({allowed, outdated}: CategoryAnswer) => allowed !== undefined && !outdated;
