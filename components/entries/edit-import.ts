/**
 * What `edit.html` loads when a list is imported. A classic script, because a page that is opened from a disk may load no
 * module.
 */
import {decodeList} from '../import/decode.js';
import {importList, NoList} from '../import/import-list.js';

window.askFirstImport = {decodeList, importList, NoList};

declare global {
  interface Window {
    askFirstImport?: {
      readonly decodeList: typeof decodeList;
      readonly importList: typeof importList;
      readonly NoList: typeof NoList;
    };
  }
}
