import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createSealedIds } from '../../gateway/auth/sealed-ids.ts';
import { sealingKeys } from '../../gateway/auth/sealing-keys.ts';
import { parseConfig } from '../../gateway/config.ts';
import { demoSecret } from '../../schema/demo-keys.ts';

const OLD = { id: 'k1', secret: new Uint8Array(32).fill(1) };
const NEW = { id: 'k2', secret: new Uint8Array(32).fill(2) };
const IDS = ['iin:900101300017', 'doc:UZB:FA0000001', `doc:XXA:${'9'.repeat(20)}`];

const personId = fc.oneof(
  fc.stringMatching(/^iin:\d{12}$/),
  fc.stringMatching(/^doc:[A-Z]{3}:[A-Z0-9]{3,20}$/),
);

describe('a sealed id', () => {
  const sealedIds = createSealedIds({ keys: [OLD], active: 'k1' });
  const cabinet = sealedIds('egov-cabinet');

  it('is opened by the application that it was sealed for', () => {
    fc.assert(
      fc.property(personId, fc.string(), (id, system) => {
        const ids = sealedIds(system);
        expect(ids.open(ids.seal(id))).toBe(id);
      }),
    );
  });

  it('is the same whenever and wherever it is sealed', () => {
    const elsewhere = createSealedIds({ keys: [NEW, OLD], active: 'k1' })('egov-cabinet');
    for (const id of IDS) {
      expect(cabinet.seal(id)).toBe(cabinet.seal(id));
      expect(elsewhere.seal(id)).toBe(cabinet.seal(id));
    }
    expect(new Set(IDS.map(cabinet.seal)).size).toBe(IDS.length);
  });

  it('says nothing of the person, not even whether they have an IIN', () => {
    const all = IDS.map(cabinet.seal);
    expect(new Set(all.map((sealed) => sealed.length))).toEqual(new Set([67]));
    for (const sealed of all) expect(sealed).toMatch(/^k1\.[\w-]{64}$/);
  });

  it('differs from one application to another, and is nothing to the other', () => {
    const other = sealedIds('employer-cabinet');
    for (const id of IDS) {
      expect(other.seal(id)).not.toBe(cabinet.seal(id));
      // Opened before by the one it is for, and remembered.
      expect(cabinet.open(cabinet.seal(id))).toBe(id);
      expect(other.open(cabinet.seal(id))).toBeNull();
    }
  });

  it('is not opened by an application whose name continues that of another', () => {
    const sealed = sealedIds('a').seal(IDS[0] as string);
    for (const system of ['', 'a/', 'A', 'a\n', 'aa']) {
      expect(sealedIds(system).open(sealed), JSON.stringify(system)).toBeNull();
    }
  });

  it('is not opened with any character changed, left out or added', () => {
    const sealed = cabinet.seal('iin:900101300017');
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.+/ ';
    for (const [index, letter] of [...sealed].entries()) {
      expect(cabinet.open(sealed.slice(0, index) + sealed.slice(index + 1))).toBeNull();
      for (const other of letters) {
        const start = sealed.slice(0, index);
        expect(cabinet.open(`${start}${other}${sealed.slice(index)}`)).toBeNull();
        if (other === letter) continue;
        expect(cabinet.open(`${start}${other}${sealed.slice(index + 1)}`)).toBeNull();
      }
    }
    expect(cabinet.open(sealed)).toBe('iin:900101300017');
  });

  it.each([...IDS, '', '.', 'k1', 'k1.', 'k3.AAAA', `k1.${'A'.repeat(64)}`, 'k1.'.repeat(100_000)])(
    'is not made by hand: %.40s',
    (text) => expect(cabinet.open(text)).toBeNull(),
  );

  it('is opened after its key has been replaced, until the key is taken out', () => {
    const [id] = IDS as [string];
    const before = cabinet.seal(id);
    const rotated = createSealedIds({ keys: [NEW, OLD], active: 'k2' })('egov-cabinet');
    expect(rotated.seal(id)).toMatch(/^k2\./);
    expect(rotated.open(before)).toBe(id);
    expect(rotated.open(rotated.seal(id))).toBe(id);
    const retired = createSealedIds({ keys: [NEW], active: 'k2' })('egov-cabinet');
    expect(retired.open(before)).toBeNull();
  });

  it('is right however few of them are remembered', () => {
    const forgetful = createSealedIds({ keys: [OLD], active: 'k1', entriesMax: 1 });
    for (let round = 0; round < 3; round += 1) {
      for (const id of IDS) {
        const ids = forgetful('egov-cabinet');
        expect(ids.seal(id)).toBe(cabinet.seal(id));
        expect(ids.open(cabinet.seal(id))).toBe(id);
      }
    }
  });
});

describe('createSealedIds', () => {
  it.each([
    ['an active key that is not there', { keys: [OLD], active: 'k2' }],
    ['a short key', { keys: [{ id: 'k1', secret: new Uint8Array(31) }], active: 'k1' }],
    ['a key id that is no word', { keys: [{ ...OLD, id: 'k.1' }], active: 'k.1' }],
  ])('refuses %s', (_, options) => {
    expect(() => createSealedIds(options)).toThrow(RangeError);
  });
});

describe('sealingKeys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sealing-keys-'));
  const fileOf = (text: string) => {
    const file = join(folder, 'ids.key');
    writeFileSync(file, text);
    return file;
  };
  const configured = (file: string) =>
    parseConfig({ sealedIds: { keys: [{ id: 'k1', file }], active: 'k1' } });
  const { NODE_ENV } = process.env;
  afterEach(() => {
    process.env.NODE_ENV = NODE_ENV;
  });

  it('reads a key as openssl writes it', () => {
    const file = fileOf(`${Buffer.from(OLD.secret).toString('base64')}\n`);
    const keys = sealingKeys(configured(file));
    expect(keys?.active).toBe('k1');
    expect(Buffer.from(keys?.keys[0]?.secret ?? [])).toEqual(Buffer.from(OLD.secret));
  });

  it.each([
    ['that is too short', Buffer.alloc(16).toString('base64')],
    ['that is no base64', 'not a key at all, and surely not one of thirty-two bytes'],
    ['that is empty', ''],
  ])('refuses a key %s', (_, text) => {
    expect(() => sealingKeys(configured(fileOf(text)))).toThrow('32 to 64 bytes in base64');
  });

  it('has a demo key in the developer profile, and none in production', () => {
    expect(sealingKeys(parseConfig({ profile: 'developer' }))?.active).toBe('demo');
    expect(sealingKeys(parseConfig({ profile: 'production' }))).toBeNull();
    process.env.NODE_ENV = 'production';
    expect(() => sealingKeys(parseConfig({ profile: 'developer' }))).toThrow('demo keys');
  });

  it('refuses the demo key from a file in production', () => {
    const file = fileOf(Buffer.from(demoSecret('sealed-ids')).toString('base64'));
    expect(() => sealingKeys(configured(file))).toThrow('which everybody knows');
  });
});
