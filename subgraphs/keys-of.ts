import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  assertDemoKeysAllowed,
  demoCertificate,
  demoEd25519Key,
  demoRsaKey,
  isDemoKey,
} from '../schema/demo-keys.ts';
import type { ShepConfig } from './config.ts';
import type { KitServices } from './kit/index.ts';
import { createRsaSigner, createVerifier, type VerifierPool } from './kit/shep/index.ts';
import type { ReadSecret } from './systems-of.ts';

/**
 * Returns the public keys with which the gateway signs contexts: those in `files`, or the demo's.
 *
 * Throws where one is not Ed25519, and where one is the demo's under NODE_ENV=production.
 */
export function contextKeysOf(
  files: readonly string[] | undefined,
  env: NodeJS.ProcessEnv,
): KeyObject[] {
  if (files === undefined) {
    assertDemoKeysAllowed(env);
    return [createPublicKey(demoEd25519Key('signed-context'))];
  }
  return files.map((file) => {
    const key = createPublicKey(readFileSync(file));
    refuseDemoKey(key, file, env);
    if (key.asymmetricKeyType === 'ed25519') return key;
    throw new Error(`${file}: expected an Ed25519 key, but got ${key.asymmetricKeyType}`);
  });
}

/**
 * Returns keys and identity at SHEP: those that are told, or the demo's.
 *
 * Throws where key and certificate do not belong together, and where a certificate is the demo's
 * under NODE_ENV=production.
 */
export function shepServicesOf(
  config: ShepConfig | undefined,
  pool: VerifierPool,
  secret: ReadSecret,
  env: NodeJS.ProcessEnv,
): KitServices['shep'] {
  if (config === undefined) {
    assertDemoKeysAllowed(env);
    const privateKey = demoRsaKey('shep-client');
    return {
      signer: createRsaSigner({ privateKey, certificatePem: demoCertificate('shep-client') }),
      verifier: createVerifier({ pool, certificates: [demoCertificate('shep-service')] }),
      sender: { senderId: 'demo', password: 'demo' },
    };
  }
  const { senderId, keyFile, certificateFile, trustedCertificateFiles } = config;
  const { dataCertificateFiles = trustedCertificateFiles } = config;
  const certificateIn = (file: string) => {
    const pem = readFileSync(file, 'utf8');
    refuseDemoKey(new X509Certificate(pem).publicKey, file, env);
    return pem;
  };
  return {
    signer: createRsaSigner({
      privateKey: createPrivateKey(readFileSync(keyFile)),
      certificatePem: certificateIn(certificateFile),
    }),
    verifier: createVerifier({
      pool,
      certificates: trustedCertificateFiles.map(certificateIn),
      dataCertificates: dataCertificateFiles.map(certificateIn),
    }),
    sender: { senderId, password: secret('SHEP_PASSWORD') },
  };
}

/** For a subgraph that does not speak SHEP: nothing of it is ever called. */
export function withoutShep(): KitServices['shep'] {
  const refuse = () => Promise.reject(new TypeError('expected no message over SHEP'));
  return {
    signer: { signEnvelope: refuse, signData: refuse, signToken: refuse },
    verifier: { verify: refuse },
    sender: { senderId: '', password: '' },
  };
}

/** A key that everybody has protects nobody, also where it comes from a file. */
function refuseDemoKey(key: KeyObject, file: string, env: NodeJS.ProcessEnv): void {
  if (!isDemoKey(key)) return;
  try {
    assertDemoKeysAllowed(env);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}
