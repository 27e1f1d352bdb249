// Above the driver's own limits, so that its error is seen rather than ours.
const answerTimeout = 120_000;
const driverTimeouts = {script: 60_000, pageLoad: 90_000};

/** One W3C WebDriver session: sends commands by plain requests, one after the other. */
export class WebDriverSession {
  readonly #address: string;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(address: string) {
    this.#address = address;
  }

  /** Opens a browser at the driver that listens on `driver`. */
  static async start(
    driver: string,
    capabilities: Readonly<Record<string, unknown>>,
  ): Promise<WebDriverSession> {
    const body = {capabilities: {alwaysMatch: capabilities}};
    const {sessionId} = (await request(`${driver}/session`, 'POST', body)) as {sessionId: string};
    const session = new WebDriverSession(`${driver}/session/${sessionId}`);
    await session.send('POST', '/timeouts', driverTimeouts);
    return session;
  }

  /** Sends a command and resolves with its value; rejects with the driver's own words. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const answer = this.#last.then(() => request(this.#address + path, method, body));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Sends keys or a mouse through a source of input, which keeps what is held down until the next call. */
  async perform(source: Readonly<Record<string, unknown>>): Promise<void> {
    await this.send('POST', '/actions', {actions: [source]});
  }
}

async function request(url: string, method: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(answerTimeout);
  const response = await fetch(url, {method, signal, ...(body ? {body: JSON.stringify(body)} : {})});
  const {value} = (await response.json()) as {value: unknown};
  if (response.ok) return value;
  const {error, message} = value as {error: string; message: string};
  throw new Error(`WebKit: ${[error, message].filter(Boolean).join(': ')}`);
}
