import type {Category, Service, Site} from '../../catalogue/schema.js';
import type {Note} from '../entry.js';

/** Takes down something to look at. */
export type TakeNote = (line: number, kind: Note['kind'], message: string) => void;

/** What is built up while the entries are read. */
export interface Building {
  readonly categories: Map<string, Category>;
  readonly services: {key: string; site: string; service: Service; line: number}[];
  readonly sites: Map<string, Site>;
  readonly ids: Set<string>;
  readonly notes: Note[];
  readonly note: TakeNote;
}
