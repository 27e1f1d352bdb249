import {MOST_BYTES, readMessage} from '../receiver/message.js';
import {refuse, tooLarge} from '../receiver/refuse.js';
import {MOST_ANSWERS} from '../receiver/tables.js';

/** A namespace of Durable Objects, as far as it is used here. */
interface Namespace {
  idFromName(name: string): unknown;
  get(id: unknown): {fetch(url: string, init?: RequestInit): Promise<Response>};
}

/** The Worker's variables for what it receives. */
export interface ReceiverSettings {
  /** Path of the receiver on the sites that the Worker is in front of. Off where left out. */
  readonly ASK_FIRST_RECEIVER?: string;
  /** Ids of the catalogue's sites that are counted, separated by spaces. */
  readonly ASK_FIRST_SITES?: string;
  /** Origins beside the receiver's own whose pages may send to it, separated by spaces. */
  readonly ASK_FIRST_ORIGINS?: string;
  /** What has to be known to read the numbers. Nobody can read them where left out. */
  readonly ASK_FIRST_KEY?: string;
  /** Where they are kept: a Durable Object of the class `AskFirstAnswers`. */
  readonly ASK_FIRST_ANSWERS?: Namespace;
}

const words = (list = '') => list.split(/\s+/).filter(Boolean);

/** Whether a request is to the receiver. */
export const isForReceiver = (url: string, {ASK_FIRST_RECEIVER}: ReceiverSettings): boolean =>
  !!ASK_FIRST_RECEIVER && new URL(url).pathname === ASK_FIRST_RECEIVER;

/** Keeps what a page sends, or gives what was kept to whoever has the key. */
export async function receiveAnswers(request: Request, settings: ReceiverSettings): Promise<Response> {
  const {ASK_FIRST_ANSWERS: namespace, ASK_FIRST_ORIGINS, ASK_FIRST_SITES} = settings;
  if (!namespace)
    return say(503, 'Nothing is kept: the Worker has no Durable Object with the name ASK_FIRST_ANSWERS.');
  const store = namespace.get(namespace.idFromName('answers'));
  if (request.method === 'GET') return giveCsv(request, settings, store);

  const {method, headers, url} = request;
  const origin = headers.get('origin');
  const head = {method, origin, type: headers.get('content-type'), length: headers.get('content-length')};
  const refusal = refuse(head, [new URL(url).origin, ...words(ASK_FIRST_ORIGINS)]);
  if (refusal) return say(refusal.status, refusal.why);
  const text = await readShort(request);
  const kept = text === undefined ? undefined : readMessage(text, words(ASK_FIRST_SITES));
  const cors = {'access-control-allow-origin': origin ?? '', vary: 'origin'};
  if (kept === undefined) return say(tooLarge.status, tooLarge.why, cors);
  if (typeof kept === 'string') return say(400, kept, cors);
  const {status} = await store.fetch('https://store/', {method: 'POST', body: JSON.stringify(kept)});
  return status === 204
    ? new Response(null, {status, headers: cors})
    : say(status, `There are ${MOST_ANSWERS} different answers of today already.`, cors);
}

async function giveCsv(
  request: Request,
  {ASK_FIRST_KEY: key}: ReceiverSettings,
  store: ReturnType<Namespace['get']>,
): Promise<Response> {
  if (!key) return say(404, 'Nobody can read the numbers: the Worker has no secret ASK_FIRST_KEY.');
  if (!(await isSame(request.headers.get('authorization') ?? '', `Bearer ${key}`)))
    return say(401, 'Send the key, as in: curl -H "Authorization: Bearer …"', {'www-authenticate': 'Bearer'});
  const table = new URL(request.url).searchParams.has('answers') ? 'answers' : 'counts';
  const csv = await store.fetch(`https://store/${table}`);
  return new Response(csv.body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="ask-first-${table}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

/** Reads a body up to what a message may have; nothing where it is longer. */
async function readShort({body}: Request): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let length = 0; reader;) {
    const {done, value} = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) return void reader.cancel();
    text += decoder.decode(value, {stream: true});
  }
  return text + decoder.decode();
}

/** Compares without telling by its time where the difference is. */
async function isSame(one: string, other: string): Promise<boolean> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const [a, b] = await Promise.all([digest(one), digest(other)]);
  return a.every((byte, index) => byte === b[index]);
}

const say = (status: number, why: string, headers: HeadersInit = {}) =>
  new Response(`${why}\n`, {
    status,
    headers: {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers},
  });
