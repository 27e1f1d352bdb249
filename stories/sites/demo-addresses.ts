const payments = 'www.civicaepay.co.uk/Luton/Webpay_Public/Webpay';

/** The folder of the site that each host of the demo shows. */
export const demoHosts: ReadonlyMap<string, string> = new Map([
  ['www.luton.localhost', 'www'],
  ['jobs.luton.localhost', 'jobs'],
  ['democracy.luton.localhost', 'democracy'],
  ['payments.localhost', 'payments'],
  ['council.suppliers.localhost', 'directory'],
  ['neighbour.suppliers.localhost', 'neighbour'],
  ['localhost', 'www'],
  ['127.0.0.1', 'www'],
]);

/**
 * Turns the addresses of production into those of the demo on this machine, in any text: pages, catalogue, styles.
 *
 * Whole addresses get the port (`https://www.luton.gov.uk/news` → `http://www.luton.localhost:8000/news`); bare hosts
 * and cookie domains don't have one (`luton.gov.uk` → `luton.localhost`). Email addresses are left as they are. The
 * payments site stays foreign to luton.localhost, and shares no cookie with it. The directory, a sub-domain in production,
 * stands for sites on a supplier's domain that other councils are on too.
 */
export function toDemoAddresses(text: string, port: number): string {
  return text
    .replaceAll('https://directory.luton.gov.uk', `http://council.suppliers.localhost:${port}`)
    .replaceAll('directory.luton.gov.uk', 'council.suppliers.localhost')
    .replaceAll(`https://${payments}`, `http://payments.localhost:${port}`)
    .replaceAll(payments, 'payments.localhost')
    .replace(/https:\/\/((?:[a-z\d-]+\.)*luton)\.gov\.uk\b/g, `http://$1.localhost:${port}`)
    .replace(/(?<![\w@-])luton\.gov\.uk\b/g, 'luton.localhost');
}
