import { createPrivateKey, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type DemoSecretName,
  demoEd25519Key,
  demoSecret,
  isDemoKey,
  isDemoSecret,
} from '../../schema/demo-keys.ts';
import type { NoteSigner } from './checkpoint/note-key.ts';
import type { NamedKey } from './entry/pseudonym.ts';

/** Where a log's keys are. */
export interface KeyFiles {
  readonly origin: string;
  /** PEM; null for the demo's. */
  readonly signingKeyFile: string | null;
  /** Base64 of 32 bytes each, the key in use first; empty for the demo's. */
  readonly pseudonymKeys: readonly { readonly id: string; readonly file: string }[];
  readonly wrappingKeys: readonly { readonly id: string; readonly file: string }[];
}

/** A log's keys; see docs/access-log.md for who has which. */
export interface LogKeys {
  readonly signer: NoteSigner;
  readonly pseudonymKeys: readonly [NamedKey, ...(readonly NamedKey[])];
  readonly wrappingKeys: readonly [NamedKey, ...(readonly NamedKey[])];
}

/**
 * Reads the keys of an access log. Where none are configured the developer profile has the demo's.
 *
 * Throws for a file that holds something else, and outside the developer profile for a key that is
 * missing or the demo's.
 */
export function configuredKeys(files: KeyFiles, profile: 'developer' | 'production'): LogKeys {
  const isDeveloper = profile === 'developer';
  return {
    signer: { name: files.origin, privateKey: signingKey(files.signingKeyFile, isDeveloper) },
    pseudonymKeys: secrets('pseudonymKeys', files.pseudonymKeys, isDeveloper),
    wrappingKeys: secrets('wrappingKeys', files.wrappingKeys, isDeveloper),
  };
}

function signingKey(file: string | null, isDeveloper: boolean): KeyObject {
  if (file === null) {
    if (isDeveloper) return demoEd25519Key('access-log');
    throw missing('signingKeyFile');
  }
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`expected ${file} to hold an Ed25519 key, but got ${key.asymmetricKeyType}`);
  }
  if (!isDeveloper && isDemoKey(createPublicKey(key))) throw demoOnly('signingKeyFile');
  return key;
}

const DEMO_SECRETS = {
  pseudonymKeys: 'access-log-pseudonyms',
  wrappingKeys: 'access-log-wrapping',
} as const satisfies Record<string, DemoSecretName>;

function secrets(
  option: keyof typeof DEMO_SECRETS,
  files: KeyFiles['pseudonymKeys'],
  isDeveloper: boolean,
): readonly [NamedKey, ...(readonly NamedKey[])] {
  const [first, ...others] = files.map(({ id, file }): NamedKey => {
    const secret = readSecret(file);
    if (!isDeveloper && isDemoSecret(secret)) throw demoOnly(option);
    return { id, secret: createSecretKey(secret) };
  });
  if (first !== undefined) return [first, ...others];
  if (!isDeveloper) throw missing(option);
  return [{ id: 'demo', secret: createSecretKey(demoSecret(DEMO_SECRETS[option])) }];
}

/** Reads a secret of 32 bytes in base64 (`openssl rand -base64 32`); throws for a file of another form. */
export function readSecret(file: string): Buffer {
  const text = readFileSync(file, 'utf8').replace(/\s/g, '');
  const secret = Buffer.from(text, 'base64');
  if (secret.toString('base64') !== text || secret.length !== 32) {
    throw new Error(`expected ${file} to hold 32 bytes in base64`);
  }
  return secret;
}

function missing(option: string): Error {
  return new Error(`expected accessLog.${option} to be configured outside the developer profile`);
}

function demoOnly(option: string): Error {
  return new Error(
    `expected accessLog.${option} to hold keys of your own, but got the demo's, which everybody knows`,
  );
}
