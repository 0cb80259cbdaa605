import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { isDemoKey } from './demo-keys.ts';

/** Who one side of a connection is, and whose certificates it accepts of the other; in PEM. */
export interface TlsIdentity {
  /** The certificate, and those between it and its authority. */
  readonly cert: string;
  readonly key: string;
  /** The certificates of the authorities. */
  readonly ca: string;
}

/** A file, and the key of the configuration that names it. */
export interface NamedFile {
  readonly key: string;
  readonly file: string;
}

export type TlsFiles = Readonly<Record<keyof TlsIdentity, NamedFile>>;

/** The oldest version of TLS that gateway and subgraphs speak with one another. */
export const TLS_VERSION_MIN = 'TLSv1.2';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * Reads what one side needs for mutual TLS.
 *
 * Rejects, naming the key of the configuration and the file, where one cannot be read or holds
 * something else, where key and certificate do not belong together, and for keys of the demo, which
 * everybody has. Says nothing of dates: whoever is shown an expired certificate refuses it.
 */
export async function readTlsIdentity(files: TlsFiles): Promise<TlsIdentity> {
  const identity = await readTlsTexts(files);
  checkTlsIdentity(identity, files);
  return identity;
}

/** Reads the files and looks at nothing; rejects where one cannot be read. */
export async function readTlsTexts({ cert, key, ca }: TlsFiles): Promise<TlsIdentity> {
  const [certText, keyText, caText] = await Promise.all([cert, key, ca].map(readNamed));
  return { cert: certText as string, key: keyText as string, ca: caText as string };
}

/** Throws as `readTlsIdentity` rejects, for texts that have been read. */
export function checkTlsIdentity({ cert, key, ca }: TlsIdentity, files: TlsFiles): void {
  const [own] = certificatesIn(cert, files.cert);
  const authorities = certificatesIn(ca, files.ca);
  if (!authorities.every((authority) => authority.ca)) {
    throw expected(files.ca, 'certificates of authorities alone');
  }
  if (!own?.checkPrivateKey(privateKeyIn(key, files.key))) {
    throw expected(files.key, `the key of the certificate in ${files.cert.file}`);
  }
  if (isDemoKey(own.publicKey)) throw expected(files.cert, 'a key of your own, not a demo key');
  if (authorities.some(({ publicKey }) => isDemoKey(publicKey))) {
    throw expected(files.ca, 'an authority of your own, not a demo key');
  }
  try {
    // What OpenSSL takes no connection with: keys that are too short, above all.
    createSecureContext({ cert, key, ca });
  } catch (error) {
    throw expected(files.cert, `what TLS can use (${messageOf(error)})`);
  }
}

async function readNamed({ key, file }: NamedFile): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${key}: ${messageOf(error)}`);
  }
}

function certificatesIn(pem: string, named: NamedFile): X509Certificate[] {
  try {
    const certificates = (pem.match(CERTIFICATE) ?? []).map((each) => new X509Certificate(each));
    if (certificates.length > 0) return certificates;
  } catch {
    // Told below, without what OpenSSL makes of it.
  }
  throw expected(named, 'certificates in PEM');
}

function privateKeyIn(pem: string, named: NamedFile) {
  try {
    return createPrivateKey(pem);
  } catch {
    throw expected(named, 'a private key in PEM, without a passphrase');
  }
}

function expected({ key, file }: NamedFile, what: string): Error {
  return new Error(`${key}: expected ${file} to hold ${what}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
