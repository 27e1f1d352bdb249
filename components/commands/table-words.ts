/** The words of a cookie table that are not the catalogue's. */
export interface TableWords {
  readonly name: string;
  readonly purpose: string;
  readonly lifetime: string;
  readonly session: string;
  readonly persistent: string;
  readonly notGiven: string;
  readonly storage: string;
  readonly stale: string;
  readonly information: string;
  privacy(service: string): string;
  optOut(service: string): string;
}

/** The same as the tag `cookie-table` says them. */
export const englishWords: TableWords = {
  name: 'Name',
  purpose: 'What it is for',
  lifetime: 'How long it is kept',
  session: 'until you close your browser',
  persistent: 'until you delete it',
  notGiven: 'not given',
  storage: 'kept in the browser’s storage, not a cookie',
  stale: 'no longer set',
  information: 'This service explains its cookies itself',
  privacy: (service) => `What ${service} says about privacy`,
  optOut: (service) => `Opt out of ${service}`,
};
