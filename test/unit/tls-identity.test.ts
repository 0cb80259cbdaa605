import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import { readTlsIdentity, type TlsFiles, type TlsIdentity } from '../../schema/tls-identity.ts';
import { watchTlsFiles } from '../../schema/watch-tls-files.ts';
import { type Authority, createAuthority } from '../kit/certificates.ts';

let folder: string;
let authority: Authority;
let identity: TlsIdentity;
let files: TlsFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tls-'));
  authority = await createAuthority('an authority');
  files = {
    cert: { key: 'tls.certificateFile', file: join(folder, 'cert.pem') },
    key: { key: 'tls.keyFile', file: join(folder, 'key.pem') },
    ca: { key: 'tls.caFile', file: join(folder, 'ca.pem') },
  };
});
beforeEach(async () => {
  identity = { ca: authority.ca, ...(await authority.issue({ usage: 'server' })) };
  await write(identity);
});
afterAll(() => rm(folder, { recursive: true }));

async function write(texts: Partial<TlsIdentity>): Promise<void> {
  for (const [part, text] of Object.entries(texts)) {
    const { file } = files[part as keyof TlsIdentity];
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }
}

const pem = { type: 'pkcs8', format: 'pem' } as const;

describe('the files of mutual TLS', () => {
  it('are read as they are, a chain and several authorities too', async () => {
    expect(await readTlsIdentity(files)).toEqual(identity);
    const other = await createAuthority('another');
    const more = { cert: identity.cert + authority.ca, ca: authority.ca + other.ca };
    await write(more);
    expect(await readTlsIdentity(files)).toEqual({ ...identity, ...more });
  });

  it.each(['cert', 'key', 'ca'] as const)('are named where one is missing: %s', async (part) => {
    const { key, file } = files[part];
    await rm(file);
    const error = await readTlsIdentity(files).catch(String);
    expect(error).toContain(`${key}: ENOENT`);
    expect(error).toContain(file);
  });

  const wrong: [string, () => Partial<TlsIdentity> | Promise<Partial<TlsIdentity>>, string][] = [
    [
      'a text in place of the certificate',
      () => ({ cert: 'a' }),
      'tls.certificateFile: expected CERT to hold certificates in PEM',
    ],
    [
      'a certificate that is cut off',
      () => ({ cert: identity.cert.replace(/\n.{40}/, '\n') }),
      'tls.certificateFile: expected CERT to hold certificates in PEM',
    ],
    [
      'the key in place of the authority',
      () => ({ ca: identity.key }),
      'tls.caFile: expected CA to hold certificates in PEM',
    ],
    [
      'a certificate in place of its authority',
      () => ({ ca: identity.cert }),
      'tls.caFile: expected CA to hold certificates of authorities alone',
    ],
    [
      'the certificate in place of the key',
      () => ({ key: identity.cert }),
      'tls.keyFile: expected KEY to hold a private key in PEM, without a passphrase',
    ],
    [
      'a key behind a passphrase',
      () => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const cipher = { cipher: 'aes-256-cbc', passphrase: 'secret' };
        return { key: privateKey.export({ ...pem, ...cipher }).toString() };
      },
      'tls.keyFile: expected KEY to hold a private key in PEM, without a passphrase',
    ],
    [
      'the key of another certificate',
      async () => ({ key: (await authority.issue({ usage: 'server' })).key }),
      'tls.keyFile: expected KEY to hold the key of the certificate in CERT',
    ],
    [
      'a key of the demo',
      () => ({
        cert: demoCertificate('shep-service'),
        key: demoRsaKey('shep-service').export(pem).toString(),
      }),
      'tls.certificateFile: expected CERT to hold a key of your own, not a demo key',
    ],
    [
      'an authority of the demo',
      () => ({ ca: demoCertificate('stranger') }),
      'tls.caFile: expected CA to hold an authority of your own, not a demo key',
    ],
  ];

  it.each(wrong)('are refused by key and name: %s', async (_, texts, message) => {
    await write(await texts());
    const expected = message
      .replace('CERT', files.cert.file)
      .replace('KEY', files.key.file)
      .replace('CA', files.ca.file);
    await expect(readTlsIdentity(files)).rejects.toThrow(new Error(expected));
  });
});

describe('files of mutual TLS that change', () => {
  const told: (TlsIdentity | string)[] = [];
  let stop: () => Promise<void>;
  beforeEach(() => {
    told.length = 0;
    stop = watchTlsFiles(files, identity, {
      pollMs: 20,
      onChange: (next) => told.push(next),
      onProblem: (error) => told.push(String(error)),
    });
    return () => stop();
  });

  it('are told once, and not while nothing has changed', async () => {
    const ca = authority.ca + (await createAuthority('another')).ca;
    await write({ ca });
    await expect.poll(() => told).toEqual([{ ...identity, ca }]);
    await severalPolls();
    expect(told).toHaveLength(1);
  });

  it('change nothing while the certificate is there without its key, which is told once', async () => {
    const next = await authority.issue({ usage: 'server' });
    await write({ cert: next.cert });
    await expect.poll(() => told).toHaveLength(1);
    await severalPolls();
    expect(told).toEqual([expect.stringContaining('tls.keyFile: expected')]);
    await write({ key: next.key });
    await expect.poll(() => told).toHaveLength(2);
    expect(told[1]).toEqual({ ...identity, ...next });
  });

  it('change nothing while one is missing, which is told once', async () => {
    await rm(files.ca.file);
    await expect.poll(() => told).toHaveLength(1);
    await severalPolls();
    expect(told).toEqual([expect.stringContaining('tls.caFile: ENOENT')]);
    await write({ ca: authority.ca });
    await severalPolls();
    expect(told).toHaveLength(1);
  });

  it('are read no more once that is stopped', async () => {
    await stop();
    await write(await authority.issue({ usage: 'server' }));
    await severalPolls();
    expect(told).toEqual([]);
  });

  it.each([0, 19, 3_600_001, Number.NaN])('are not read every %d ms', (pollMs) => {
    const ignore = { onChange: () => {}, onProblem: () => {} };
    expect(() => watchTlsFiles(files, identity, { ...ignore, pollMs })).toThrow(RangeError);
  });
});

function severalPolls(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}
