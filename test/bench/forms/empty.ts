import type {Form} from '../form.js';

/** The page without anything that asks: what its main thread does anyway. */
export const form: Form = {
  label: 'Nothing (the floor)',
  kind: 'floor',
  prepare: async () => ({}),
};
