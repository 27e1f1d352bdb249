import {checkText} from '../../check/check-text.js';
import {readJson} from '../../check/json-source.js';
import {decodeList} from '../../import/decode.js';
import {NoList} from '../../import/entry.js';
import type * as Import from '../../import/import-list.js';
import {listOfFile, newList, type OpenList} from './open-list.js';

/** What the file `edit-import.js` leaves on the window. */
interface ImportWindow {
  readonly askFirstImport?: {
    readonly importList: typeof Import.importList;
    readonly NoList: typeof Import.NoList;
  };
}

/**
 * What is in a file: a catalogue as it is, or a draft of one made of another list. Nothing of it is run. Throws `NoList`,
 * with what was found and what to do, where it is neither.
 */
export async function readFile(file: File, handle?: FileSystemFileHandle): Promise<OpenList> {
  const text = decodeList(new Uint8Array(await file.arrayBuffer()));
  const json = /^\s*\{/.test(text) ? readJson(text) : undefined;
  if (json && !('message' in json) && isCatalogue(json.value)) {
    const [published] = checkText(file.name, text).found.filter(({path}) => !path);
    if (published) throw new NoList(`it ${published.message}`);
    return listOfFile(file.name, text.replace(/^\uFEFF/, ''), handle);
  }
  if (json && 'message' in json && /\.json$/i.test(file.name))
    throw new NoList(`line ${json.line}, column ${json.column}: ${json.message}`);
  const {importList, NoList: Refused} = await loadImport();
  try {
    const {catalogue, notes} = importList(text, {});
    return newList(`${file.name.replace(/\.\w+$/, '')}.json`, catalogue, notes);
  } catch (error) {
    // Thrown by the other file's copy of the class.
    throw error instanceof Refused ? new NoList(error.message) : error;
  }
}

const isCatalogue = (value: unknown) =>
  Array.isArray(Object(value).categories) &&
  Array.isArray(Object(value).services) &&
  'version' in Object(value);

/** Loads what imports, once it is wanted. By a tag, because a page from a disk may load no module. */
async function loadImport() {
  const loaded = () => (window as ImportWindow).askFirstImport;
  if (!loaded()) {
    await new Promise<void>((resolve) => {
      const script = document.createElement('script');
      script.src = 'edit-import.js';
      script.onload = script.onerror = () => resolve();
      document.head.append(script);
    });
  }
  const found = loaded();
  if (!found)
    throw new NoList('what imports it, edit-import.js, is not beside edit.html: copy all files of dist/');
  return found;
}
