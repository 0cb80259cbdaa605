// What decorates the library's classes; it has to be there first.
import 'reflect-metadata';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

/** A certificate and its private key, in PEM. */
export interface IssuedCertificate {
  readonly cert: string;
  readonly key: string;
}

export interface IssueOptions {
  /** What it may be shown as. */
  readonly usage: 'client' | 'server';
  /** Names and addresses of a server. Default 127.0.0.1. */
  readonly hosts?: readonly string[];
  /** Default a minute ago. */
  readonly notBefore?: Date;
  /** Default in an hour. */
  readonly notAfter?: Date;
}

/** Issues certificates, as an authority of its own. */
export interface Authority {
  /** Its own certificate, in PEM. */
  readonly ca: string;
  issue(options: IssueOptions): Promise<IssuedCertificate>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const MINUTE_MS = 60_000;

/**
 * Makes a certificate authority with a new key.
 *
 * A library writes the certificates: Node reads them but issues none, and a test cannot count on a
 * program of the machine. They are made anew each time, because committed ones would expire.
 */
export async function createAuthority(name: string): Promise<Authority> {
  const keys = await newKeys();
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: ALGORITHM,
    ...validity({}),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  return {
    ca: `${root.toString('pem')}\n`,
    async issue({ usage, hosts = ['127.0.0.1'], ...between }) {
      const own = await newKeys();
      const certificate = await x509.X509CertificateGenerator.create({
        subject: `CN=${usage} of ${name}`,
        issuer: root.subject,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        ...validity(between),
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage[`${usage}Auth`]], true),
          new x509.SubjectAlternativeNameExtension(
            hosts.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value }) as const),
          ),
        ],
      });
      const pkcs8 = await crypto.subtle.exportKey('pkcs8', own.privateKey);
      return {
        cert: `${certificate.toString('pem')}\n`,
        key: `${x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n`,
      };
    },
  };
}

function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function validity({ notBefore, notAfter }: Pick<IssueOptions, 'notBefore' | 'notAfter'>) {
  return {
    notBefore: notBefore ?? new Date(Date.now() - MINUTE_MS),
    notAfter: notAfter ?? new Date(Date.now() + 60 * MINUTE_MS),
  };
}
