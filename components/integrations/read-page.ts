/** A page that was read as a whole, or a body to be passed on as it comes, from its beginning, with the reason. */
export type ReadBody =
  | {readonly page: Uint8Array<ArrayBuffer>}
  | {readonly page?: undefined; readonly body: ReadableStream<Uint8Array>; readonly reason: string};

/**
 * Reads a body up to so many bytes and for so many milliseconds. A page that is longer than either goes on as a stream:
 * first what was read, then the rest as it comes, an error of the origin included.
 */
export async function readPage(
  source: ReadableStream<Uint8Array>,
  {bytes, milliseconds}: {readonly bytes: number; readonly milliseconds: number},
): Promise<ReadBody> {
  const reader = source.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(
    (resolve) => (timer = setTimeout(() => resolve(undefined), milliseconds)),
  );
  const passOn = (reason: string, next?: ReturnType<typeof reader.read>): ReadBody => ({
    body: resume(reader, pieces, next),
    reason,
  });
  try {
    for (;;) {
      const next = reader.read();
      const read = await Promise.race([next, late]);
      if (!read) return passOn('it takes too long', next);
      if (read.done) break;
      pieces.push(read.value);
      length += read.value.length;
      if (length > bytes) return passOn('it is too large');
    }
  } catch (error) {
    return passOn('the origin broke off', Promise.reject(error));
  } finally {
    clearTimeout(timer);
  }
  const page = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    page.set(piece, at);
    at += piece.length;
  }
  return {page};
}

/** A stream of what was read already and of what a reader gives from then on. */
function resume(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  read: Uint8Array[],
  next?: Promise<ReadableStreamReadResult<Uint8Array>>,
): ReadableStream<Uint8Array> {
  // Nobody may ask for it any more.
  next?.catch(() => undefined);
  let pending = next;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = read.shift();
      if (piece) return controller.enqueue(piece);
      const {done, value} = await (pending ?? reader.read());
      pending = undefined;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
