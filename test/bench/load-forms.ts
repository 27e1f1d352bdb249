import {readdirSync} from 'node:fs';

import type {Form, PreparedForm} from './form.js';

const kinds = ['floor', 'peer', 'ours'];

/** Every form in forms/, ready to be served: floors first, ours last. */
export async function loadForms(): Promise<readonly PreparedForm[]> {
  const files = readdirSync(new URL('forms/', import.meta.url)).filter((file) => file.endsWith('.ts'));
  const forms = await Promise.all(
    files.map(async (file) => {
      const {form} = (await import(`./forms/${file}`)) as {form: Form};
      return {...form, id: file.replace('.ts', ''), files: await form.prepare()};
    }),
  );
  return forms.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.id.localeCompare(b.id));
}
