import {randomUUID} from 'node:crypto';
import type {Stats} from 'node:fs';
import {chmod, chown, open, rename, rm, stat} from 'node:fs/promises';

/** Puts new content in a file's place at once, so that no reader sees half of it; mode and, where it may, owner stay. */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  await put(path, content, await stat(path));
}

/** The same, where there need not be a file yet. */
export async function putFile(path: string, content: Uint8Array): Promise<void> {
  const before = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  await put(path, content, before);
}

async function put(path: string, content: Uint8Array, before: Stats | undefined): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  // Fails where something of this name is there already: it is somebody else's, and stays.
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
    await file.close();
    if (before) {
      // Only root may give a file away.
      await chown(temporary, before.uid, before.gid).catch(() => undefined);
      await chmod(temporary, before.mode);
    }
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, {force: true});
    throw error;
  }
}
