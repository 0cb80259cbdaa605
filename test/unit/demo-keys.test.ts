import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, sign, verify, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  assertDemoKeysAllowed,
  type DemoKeyName,
  demoCertificate,
  demoEd25519Key,
  demoRsaKey,
  isDemoKey,
} from '../../schema/demo-keys.ts';

const CERTIFICATES = ['shep-client', 'shep-service', 'stranger'] as const;

describe.each(CERTIFICATES)('the demo certificate of %s', (name) => {
  test('certifies the derived key, and signed itself with it', () => {
    const certificate = new X509Certificate(demoCertificate(name));
    const publicKey = createPublicKey(demoRsaKey(name));
    expect(certificate.checkPrivateKey(demoRsaKey(name))).toBe(true);
    expect(certificate.verify(publicKey)).toBe(true);
  });

  test('certifies no other key', () => {
    const certificate = new X509Certificate(demoCertificate(name));
    for (const other of CERTIFICATES.filter((candidate) => candidate !== name)) {
      expect(certificate.checkPrivateKey(demoRsaKey(other))).toBe(false);
    }
  });
});

test('an RSA key of 2048 bits signs what its public key verifies', () => {
  const key = demoRsaKey('shep-client');
  const message = Buffer.from('message');
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
  expect(verify('sha256', message, createPublicKey(key), sign('sha256', message, key))).toBe(true);
});

test('every purpose has an Ed25519 key of its own, the same each time', () => {
  const names: DemoKeyName[] = ['identity-provider', 'signed-context', 'shep-client', 'stranger'];
  const publicKeys = names.map(
    (name) => createPublicKey(demoEd25519Key(name)).export({ format: 'jwk' }).x,
  );
  expect(new Set(publicKeys).size).toBe(names.length);
  expect(createPublicKey(demoEd25519Key('stranger')).export({ format: 'jwk' }).x).toBe(
    publicKeys.at(-1),
  );
});

test('a public key of the demo is known for one wherever it comes from, and no other is', () => {
  expect(isDemoKey(createPublicKey(demoEd25519Key('signed-context')))).toBe(true);
  expect(isDemoKey(createPublicKey(demoRsaKey('shep-service')))).toBe(true);
  expect(isDemoKey(generateKeyPairSync('ed25519').publicKey)).toBe(false);
  expect(isDemoKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)).toBe(false);
});

describe('in production', () => {
  test('demo keys are refused', () => {
    expect(() => assertDemoKeysAllowed({ NODE_ENV: 'production' })).toThrow(/production/);
    expect(() => assertDemoKeysAllowed({ NODE_ENV: 'development' })).not.toThrow();
    expect(() => assertDemoKeysAllowed({})).not.toThrow();
  });

  // Another process, since a test must not change the environment of its own.
  test.each(['demoEd25519Key', 'demoRsaKey'])('%s gives no key', (exported) => {
    const module = new URL('../../schema/demo-keys.ts', import.meta.url).href;
    const program = `import { ${exported} } from '${module}';
      try { ${exported}('stranger'); process.stdout.write('key'); }
      catch { process.stdout.write('refused'); }`;
    const run = (environment: string) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, NODE_ENV: environment },
        encoding: 'utf8',
      });
    expect(run('production')).toBe('refused');
    expect(run('development')).toBe('key');
  });
});
