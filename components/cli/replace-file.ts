import {chmod, chown, rename, rm, stat, writeFile} from 'node:fs/promises';

/** Puts new content in a file's place at once, so that no reader sees half of it; mode and, where it may, owner stay. */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const {mode, uid, gid} = await stat(path);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, {flag: 'wx', flush: true});
    // Only root may give a file away.
    await chown(temporary, uid, gid).catch(() => undefined);
    await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, {force: true});
    throw error;
  }
}
