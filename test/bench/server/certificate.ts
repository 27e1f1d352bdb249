import {createHash, X509Certificate} from 'node:crypto';

import {generate} from 'selfsigned';

/** A certificate for every host there is, and the fingerprint by which Chromium is told to trust it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** For `--ignore-certificate-errors-spki-list`: unlike a certificate that is merely waved through, this one lets files be cached. */
  readonly fingerprint: string;
}

/** Makes a certificate for this run. */
export async function makeCertificate(): Promise<Certificate> {
  const {private: key, cert} = await generate([{name: 'commonName', value: 'bench.test'}], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const spki = new X509Certificate(cert).publicKey.export({type: 'spki', format: 'der'});
  return {key, cert, fingerprint: createHash('sha256').update(spki).digest('base64')};
}
