import type {Category, Service, Site} from '../../catalogue/schema.js';
import type {Note} from '../entry.js';
import {Ids} from './ids.js';

/** Takes down something to look at. */
export type TakeNote = (line: number, kind: Note['kind'], message: string) => void;

/** A service of the draft, and the line in which it was first named. */
export interface DraftedService {
  readonly site: string;
  readonly service: Service;
  readonly line: number;
}

/** What is built up while the entries are read. */
export class Building {
  readonly categories = new Map<string, Category>();
  /** The id of the category that a name is taken for. */
  readonly categoryIds = new Map<string, string>();
  /** By site, category and name. */
  readonly services = new Map<string, DraftedService>();
  /** Names of services, behind their sites. */
  readonly serviceNames = new Set<string>();
  readonly sites = new Map<string, Site>();
  /** Of categories and services. */
  readonly ids = new Ids();
  readonly siteIds = new Ids('main');
  readonly notes: Note[];
  readonly note: TakeNote = (line, kind, message) => void this.notes.push({line, kind, message});

  constructor(notes: readonly Note[]) {
    this.notes = [...notes];
  }
}
