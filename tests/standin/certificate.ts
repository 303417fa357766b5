import selfsigned from 'selfsigned';

/** Key and certificate as PEM texts. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Those made before in this process, by their hosts: making a key takes a fifth of a second of the processor's time. */
const made = new Map<string, Certificate>();

/** A self-signed certificate for `hosts`, made on the spot: no network, no openssl, nothing kept on disk. */
export function makeCertificate(hosts: readonly string[]): Certificate {
  const name = hosts.join();
  const certificate = made.get(name) ?? makeAnew(hosts);
  made.set(name, certificate);
  return certificate;
}

function makeAnew(hosts: readonly string[]): Certificate {
  const { private: key, cert } = selfsigned.generate([{ name: 'commonName', value: hosts[0] }], {
    keySize: 2048,
    algorithm: 'sha256',
    days: 7,
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  });
  return { key, cert };
}
