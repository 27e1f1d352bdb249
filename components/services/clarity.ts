/** Microsoft Clarity's own function, or the queue its snippet leaves until the client has come. */
type Clarity = (
  method: 'consentv2' | 'start' | 'stop',
  consent?: Readonly<Record<string, 'granted' | 'denied'>>,
) => void;

let isStopped = false;

/**
 * Tells Microsoft Clarity what was answered, where it is on the page. Advertising is denied unless it was allowed by
 * itself. See https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2.
 */
export function notifyClarity(granted: boolean, ads = false): void {
  const {clarity} = window as {readonly clarity?: unknown};
  if (typeof clarity !== 'function') return;
  const tell = (...[method, consent]: Parameters<Clarity>) =>
    // Read anew each time: the client puts another function in its place when it stops and starts.
    (window as unknown as {clarity: Clarity}).clarity(method, ...(consent ? [consent] : []));
  const word = (yes: boolean) => (yes ? 'granted' : 'denied');

  tell('consentv2', {ad_Storage: word(granted && ads), analytics_Storage: word(granted)});
  // After a no it deletes its cookies, restarts itself without any 250 ms later and goes on uploading (0.8.70): a stop
  // that is queued in between ends that restart at once.
  if (!granted) tell('stop');
  else if (isStopped) tell('start');
  isStopped = !granted;
}
