import type {EditorStore} from '../editor-store.js';

declare global {
  interface Window {
    showOpenFilePicker?(options?: object): Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?(options?: object): Promise<FileSystemFileHandle>;
  }
  interface FileSystemHandle {
    requestPermission?(options: {readonly mode: 'readwrite'}): Promise<string>;
  }
}

/** How a list was saved, or why it was not. */
export type Saved = 'saved' | 'downloaded' | 'changed-by-others' | 'cancelled';

const types = [{description: 'List of cookies', accept: {'application/json': ['.json']}}];

/**
 * Writes the list to its file, or to one that the author picks, or gives it as a download where the browser can't write
 * files. Writes nothing where the file is not what was read from it last: somebody else saved it since.
 *
 * @param overwrites Whether it is written all the same.
 */
export async function saveList(store: EditorStore, {overwrites = false, asNew = false} = {}): Promise<Saved> {
  const {list, text, value} = store;
  if (!list) return 'cancelled';
  store.settle();
  if (!window.showSaveFilePicker && (!list.handle || asNew)) {
    download(list.name, text);
    store.update({saved: value, onDisk: text});
    return 'downloaded';
  }
  let handle = asNew ? undefined : list.handle;
  // After a draft was taken up again the author has to say once more that the file may be written.
  await handle?.requestPermission?.({mode: 'readwrite'});
  if (handle && !overwrites && (await readText(handle)) !== list.onDisk) return 'changed-by-others';
  try {
    handle ??= await window.showSaveFilePicker?.({suggestedName: list.name, types});
  } catch {
    return 'cancelled';
  }
  if (!handle) return 'cancelled';
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  store.update({handle, name: handle.name, saved: value, onDisk: text});
  return 'saved';
}

/** What a file says now; nothing where it is gone. */
export async function readText(handle: FileSystemFileHandle): Promise<string | undefined> {
  try {
    return (await (await handle.getFile()).text()).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

/** Lets the author pick a file: the file itself where the browser can write to it later. Nothing where none is picked. */
export async function pickFile(): Promise<readonly [File, FileSystemFileHandle?] | undefined> {
  if (window.showOpenFilePicker) {
    try {
      const [handle] = await window.showOpenFilePicker({});
      return handle && [await handle.getFile(), handle];
    } catch {
      return undefined;
    }
  }
  const input = document.createElement('input');
  input.type = 'file';
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0] && [input.files[0]]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = name;
  link.click();
  // Firefox reads it only after this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
