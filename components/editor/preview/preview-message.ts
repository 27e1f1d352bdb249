/** What the preview can show. */
export type PreviewView = 'banner' | 'table' | 'preferences';

/** What the editor sends to the page that shows a catalogue as visitors will see it. */
export interface PreviewMessage {
  /** A catalogue without errors, as JSON. */
  readonly catalogue: string;
  readonly language: string;
  /** Id of the site that the page is one of; left out where the catalogue has none. */
  readonly site?: string | undefined;
  readonly view: PreviewView;
  /** Whether the visitor comes for the first time: all that was pressed before is forgotten. */
  readonly isNew: boolean;
}
