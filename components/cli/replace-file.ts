import {randomUUID} from 'node:crypto';
import {chmod, chown, open, rename, rm, stat} from 'node:fs/promises';

/** Puts new content in a file's place at once, so that no reader sees half of it; mode and, where it may, owner stay. */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const {mode, uid, gid} = await stat(path);
  const temporary = `${path}.${randomUUID()}.tmp`;
  // Fails where something of this name is there already: it is somebody else's, and stays.
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
    await file.close();
    // Only root may give a file away.
    await chown(temporary, uid, gid).catch(() => undefined);
    await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, {force: true});
    throw error;
  }
}
