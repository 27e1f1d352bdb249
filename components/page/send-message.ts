/**
 * Sends something to the site's own server, as JSON in a text/plain body: any other type would ask another origin for leave
 * first. Nothing goes along that could tell who sends it but the origin: no cookies, and no address of the page. Never
 * rejects.
 */
export async function sendMessage(address: string, message: object): Promise<void> {
  try {
    // Not by what a <base> makes of it. With `no-cors`, and no referrer, the origin would not be told either.
    await fetch(new URL(address, location.href), {
      method: 'POST',
      body: JSON.stringify(message),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // The visitor may go on to another page at once.
      keepalive: true,
    });
  } catch {
    // Nobody hears it, or the policy of the page lets nothing out.
  }
}
