import {NativeEvent} from '../page/native-event.js';
import type {UndeletedItem} from './clear-storage.js';

/**
 * Says on `document` that what a withdrawn service kept on the device was cleared, as far as the page can.
 *
 * @event consent-cleared
 */
export class ConsentClearedEvent extends NativeEvent {
  /** What could not be cleared. */
  readonly leftovers: readonly UndeletedItem[];
  /** Whether code that can't be stopped may go on until the page is loaded anew. */
  readonly reload: boolean;

  constructor(leftovers: readonly UndeletedItem[]) {
    super('consent-cleared');
    this.leftovers = leftovers;
    this.reload = leftovers.some(({why}) => why === 'running');
  }
}

declare global {
  interface DocumentEventMap {
    'consent-cleared': ConsentClearedEvent;
  }
}
