import {
  checkPrimeSync,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  X509Certificate,
} from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The published seed of every demo key: identity provider, SHEP, signed context, sealed ids, access
 * log.
 *
 * Whoever has this file has the keys, so that simulators, gateway and command line agree without
 * sharing a secret. `assertDemoKeysAllowed` keeps them out of production.
 */
const DEMO_SEED = 'migrant-graph demo keys: published, worthless, never for production';

/** The purposes that demo keys are derived for; one key each. */
export type DemoKeyName = (typeof DEMO_KEY_NAMES)[number];

const DEMO_KEY_NAMES = [
  'identity-provider',
  'signed-context',
  'access-log',
  'shep-client',
  'shep-service',
  'stranger',
] as const;

/** The purposes that demo secrets are derived for. */
export type DemoSecretName = (typeof DEMO_SECRET_NAMES)[number];

const DEMO_SECRET_NAMES = [
  'sealed-ids',
  'access-log-pseudonyms',
  'access-log-wrapping',
  'statistics-cells',
] as const;

/** The token that e-Otinish's simulator accepts: published, worthless. */
export const DEMO_E_OTINISH_TOKEN = 'demo-e-otinish';

/** Throws under NODE_ENV=production, where a key that everybody knows protects nobody. */
export function assertDemoKeysAllowed(env: NodeJS.ProcessEnv = process.env): void {
  if (env.NODE_ENV === 'production') {
    throw new Error('demo keys are refused under NODE_ENV=production: configure keys of your own');
  }
}

/** Returns the Ed25519 private key derived from the demo seed for `name` (RFC 8032, RFC 8410). */
export function demoEd25519Key(name: DemoKeyName): KeyObject {
  assertDemoKeysAllowed();
  return deriveEd25519Key(name);
}

const rsaKeys = new Map<DemoKeyName, KeyObject>();

/** Returns the RSA-2048 private key derived from the demo seed for `name`, computed once. */
export function demoRsaKey(name: DemoKeyName): KeyObject {
  assertDemoKeysAllowed();
  const known = rsaKeys.get(name);
  if (known !== undefined) return known;
  const key = deriveRsaKey(name);
  rsaKeys.set(name, key);
  return key;
}

/**
 * Returns the self-signed certificate (PEM) over `demoRsaKey(name)`.
 *
 * Certificates are committed, not made at run time, so that each process pins the same bytes.
 */
export function demoCertificate(name: 'shep-client' | 'shep-service' | 'stranger'): string {
  return readFileSync(new URL(`./demo-certificates/${name}.pem`, import.meta.url), 'utf8');
}

/** Returns 32 bytes that are derived from the demo seed, for keys that both sides have. */
export function demoSecret(name: DemoSecretName): Uint8Array {
  assertDemoKeysAllowed();
  return deriveSecret(name);
}

/** Whether a secret is one of the demo's; asked of secrets that come from files. */
export function isDemoSecret(secret: Uint8Array): boolean {
  return DEMO_SECRET_NAMES.some((name) => deriveSecret(name).equals(secret));
}

/** Whether a public key belongs to one of the demo's; asked of keys that come from files. */
export function isDemoKey(publicKey: KeyObject): boolean {
  const certificates = (['shep-client', 'shep-service', 'stranger'] as const).map(demoCertificate);
  const known = [
    ...certificates.map((pem) => new X509Certificate(pem).publicKey),
    ...DEMO_KEY_NAMES.map((name) => createPublicKey(deriveEd25519Key(name))),
  ];
  const bytesOf = (key: KeyObject) => key.export({ type: 'spki', format: 'der' });
  return known.some((key) => bytesOf(key).equals(bytesOf(publicKey)));
}

function deriveEd25519Key(name: DemoKeyName): KeyObject {
  const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const key = Buffer.concat([pkcs8Prefix, bytesFor(name, 'ed25519', 32)]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

function deriveSecret(name: DemoSecretName): Buffer {
  return bytesFor(name, 'secret', 32);
}

function bytesFor(name: DemoKeyName | DemoSecretName, use: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', DEMO_SEED, 'migrant-graph', `${name}/${use}`, length));
}

/** Two seeded 1,024-bit primes with their top bits set, so that the modulus has 2,048 bits. */
function deriveRsaKey(name: DemoKeyName): KeyObject {
  const publicExponent = 65_537n;
  const p = derivePrime(name, 'p', publicExponent);
  const q = derivePrime(name, 'q', publicExponent);
  const d = inverse(publicExponent, (p - 1n) * (q - 1n));
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      n: toBase64Url(p * q),
      e: toBase64Url(publicExponent),
      d: toBase64Url(d),
      p: toBase64Url(p),
      q: toBase64Url(q),
      dp: toBase64Url(d % (p - 1n)),
      dq: toBase64Url(d % (q - 1n)),
      qi: toBase64Url(inverse(q, p)),
    },
  });
}

function derivePrime(name: DemoKeyName, use: string, publicExponent: bigint): bigint {
  const topBits = 3n << 1022n;
  let candidate = BigInt(`0x${bytesFor(name, use, 128).toString('hex')}`) | topBits | 1n;
  while ((candidate - 1n) % publicExponent === 0n || !checkPrimeSync(candidate)) candidate += 2n;
  return candidate;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r, nextR, s, nextS] = [modulus, value % modulus, 0n, 1n];
  while (nextR !== 0n) {
    const quotient = r / nextR;
    [r, nextR] = [nextR, r - quotient * nextR];
    [s, nextS] = [nextS, s - quotient * nextS];
  }
  return s < 0n ? s + modulus : s;
}

function toBase64Url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}
