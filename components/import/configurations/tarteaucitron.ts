import type {ScriptValue} from '../read-script.js';
import type {Configuration} from './configuration.js';

/** What tarteaucitron is told to load, by its keys; it says nothing of cookies. */
export function tarteaucitron(values: readonly ScriptValue[]): Configuration | undefined {
  const jobs = values.filter(
    ({target, value}) => /tarteaucitron\.job\.push$/.test(target) && typeof value === 'string',
  );
  if (!jobs.length) return undefined;
  const entries = jobs.map(({value, line}) => ({line, service: String(value)}));
  return {tool: 'tarteaucitron', entries, notes: []};
}
