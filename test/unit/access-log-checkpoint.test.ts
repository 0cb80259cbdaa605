import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
} from '../../gateway/access-log/checkpoint/checkpoint.ts';
import {
  type NoteSigner,
  parseVerifierKey,
  printVerifierKey,
  SIGNATURE_TYPES,
  verifierOf,
} from '../../gateway/access-log/checkpoint/note-key.ts';
import {
  isSignedBy,
  parseNote,
  signNote,
} from '../../gateway/access-log/checkpoint/signed-note.ts';
import {
  parseEntryProof,
  printEntryProof,
  verifyEntryProof,
} from '../../gateway/access-log/checkpoint/tlog-proof.ts';
import { createWitness, type WitnessMemory } from '../../gateway/access-log/checkpoint/witness.ts';
import { createWitnessFile } from '../../gateway/access-log/checkpoint/witness-file.ts';
import { CompactRange } from '../../gateway/access-log/merkle/compact-range.ts';
import { hashLeaf } from '../../gateway/access-log/merkle/hash.ts';
import { proveConsistency, proveInclusion } from '../../gateway/access-log/merkle/proofs.ts';

// The example of golang.org/x/mod/sumdb/note, and that of the C2SP documents.
const PUBLISHED_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PUBLISHED_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
const PUBLISHED_CHECKPOINT = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const signer = (name: string): NoteSigner => ({
  name,
  privateKey: generateKeyPairSync('ed25519').privateKey,
});
const LOG = signer('log.example/access');
const VERIFIER = verifierOf(LOG);
const NOW = () => Date.parse('2026-03-01T09:00:00Z');

/** Trees over `entry 0`, `entry 1`, ...; `fork` makes another first entry. */
function grow(size: number, fork = '') {
  const leaves = Array.from({ length: size }, (_, at) =>
    hashLeaf(at === 0 ? `entry 0${fork}` : `entry ${at}`),
  );
  const rootOf = (hashes: readonly Buffer[]) => {
    const range = CompactRange.empty();
    for (const hash of hashes) range.append(hash);
    return range.root();
  };
  const readNode = async (level: number, index: number) =>
    rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const checkpoint = (at: number, by = LOG) =>
    signCheckpoint({ size: at, root: rootOf(leaves.slice(0, at)) }, by);
  return { leaves, readNode, checkpoint };
}

describe('a signed note', () => {
  it('that is published holds, and not when it is changed', () => {
    const verifier = parseVerifierKey(PUBLISHED_KEY);
    const holds = (note: string) => {
      const parsed = parseNote(note);
      return parsed !== null && isSignedBy(parsed, verifier);
    };
    expect(holds(PUBLISHED_NOTE)).toBe(true);
    expect(holds(PUBLISHED_NOTE.replace('problem is', 'problem was'))).toBe(false);
    expect(holds(PUBLISHED_NOTE.replace('PeterNeumann', 'PeterNewman'))).toBe(false);
    expect(printVerifierKey(verifier)).toBe(PUBLISHED_KEY);
  });

  it('is refused if a signature of the same key beside the good one does not hold', () => {
    const forged = PUBLISHED_NOTE.replace('JnAM=', 'JnAQ=').split('\n\n')[1] ?? '';
    const parsed = parseNote(PUBLISHED_NOTE + forged);
    expect(parsed?.signatures).toHaveLength(2);
    expect(parsed && isSignedBy(parsed, parseVerifierKey(PUBLISHED_KEY))).toBe(false);
  });

  it.each([
    ['without a signature', 'text\n\n'],
    ['without an empty line', 'text\n\u2014 name AAAAAAAA\n'],
    ['with a control character', PUBLISHED_NOTE.replace('you', 'you\r')],
    ['with base64 in another spelling', PUBLISHED_NOTE.replace('JnAM=', 'JnAN=')],
    ['cut short', PUBLISHED_NOTE.slice(0, -1)],
  ])('%s is no note', (_, note) => {
    expect(parseNote(note)).toBeNull();
  });

  it.each([
    ['of another name', PUBLISHED_KEY.replace('Peter', 'Paul')],
    ['of another length', PUBLISHED_KEY.slice(0, -4)],
    ['of an unknown type', PUBLISHED_KEY.replace('+ARpc', '+AxpC')],
  ])('does not take a verifier key %s', (_, key) => {
    expect(() => parseVerifierKey(key)).toThrow(TypeError);
  });

  it('does not take a signer with spaces in its name or another kind of key', () => {
    expect(() => verifierOf(signer('two words'))).toThrow(TypeError);
    const { privateKey } = generateKeyPairSync('x25519');
    expect(() => verifierOf({ name: 'log', privateKey })).toThrow('expected an Ed25519 key');
  });
});

describe('a checkpoint', () => {
  it('that is published is read', () => {
    const checkpoint = parseCheckpoint(PUBLISHED_CHECKPOINT);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(checkpoint?.note.signatures).toHaveLength(2);
  });

  it('is opened with the key of its log alone', () => {
    const text = grow(3).checkpoint(3);
    expect(openCheckpoint(text, VERIFIER)).toMatchObject({ origin: LOG.name, size: 3 });
    expect(openCheckpoint(text, verifierOf(signer(LOG.name)))).toBeNull();
    expect(
      openCheckpoint(text.replace(`${LOG.name}\n3\n`, `${LOG.name}\n4\n`), VERIFIER),
    ).toBeNull();
  });

  it('of another log is refused, though the key of this one signed it', () => {
    const text = signNote(`log.example/other\n3\n${Buffer.alloc(32).toString('base64')}\n`, LOG);
    expect(parseCheckpoint(text)?.origin).toBe('log.example/other');
    expect(openCheckpoint(text, VERIFIER)).toBeNull();
  });

  it.each(['03', '-1', '', '99999999999999999', '3 '])('of size "%s" is none', (size) => {
    expect(parseCheckpoint(PUBLISHED_CHECKPOINT.replace('20852163', size))).toBeNull();
  });
});

describe('a witness', () => {
  const memory = (): WitnessMemory => {
    let seen: Awaited<ReturnType<WitnessMemory['load']>> = null;
    return {
      load: async () => seen,
      save: async (next) => {
        seen = next;
      },
    };
  };
  const open = (kept = memory()) => {
    const witness = signer('witness.example');
    const verifier = verifierOf(witness, SIGNATURE_TYPES.cosignature);
    return {
      ...createWitness({ log: VERIFIER, signer: witness, memory: kept, now: NOW }),
      verifier,
    };
  };
  const request = async (log: ReturnType<typeof grow>, oldSize: number, size: number) => ({
    checkpoint: log.checkpoint(size),
    oldSize,
    proof: await proveConsistency(oldSize, size, log.readNode),
  });

  it('cosigns what continues the tree that it saw', async () => {
    const [log, witness] = [grow(9), open()];
    for (const [oldSize, size] of [
      [0, 3],
      [3, 3],
      [3, 9],
    ] as const) {
      const asked = await request(log, oldSize, size);
      const answer = await witness.cosign(asked);
      const line = answer.outcome === 'cosigned' ? answer.line : '';
      const note = parseNote(asked.checkpoint + line);
      expect(note && isSignedBy(note, witness.verifier)).toBe(true);
      expect(note && isSignedBy(note, VERIFIER)).toBe(true);
    }
  });

  it('refuses a rewritten history, a shorter one and a proof from elsewhere', async () => {
    const [log, forked, witness] = [grow(9), grow(9, ' rewritten'), open()];
    await witness.cosign(await request(log, 0, 5));
    expect(await witness.cosign(await request(forked, 5, 9))).toEqual({ outcome: 'inconsistent' });
    expect(await witness.cosign(await request(log, 3, 4))).toEqual({
      outcome: 'other-size',
      size: 5,
    });
    expect(await witness.cosign({ checkpoint: log.checkpoint(4), oldSize: 5, proof: [] })).toEqual({
      outcome: 'malformed',
    });
    expect(await witness.cosign({ ...(await request(log, 5, 9)), proof: [] })).toEqual({
      outcome: 'inconsistent',
    });
    expect((await witness.cosign(await request(log, 5, 9))).outcome).toBe('cosigned');
  });

  it.each([
    ['that another key signed', 'unsigned', grow(2).checkpoint(2, signer(LOG.name))],
    ['of another log', 'unknown', grow(2).checkpoint(2, signer('log.example/other'))],
    ['that is none', 'malformed', 'a note\n\n\u2014 name AAAAAAAA\n'],
  ])('refuses a checkpoint %s', async (_, outcome, checkpoint) => {
    expect(await open().cosign({ checkpoint, oldSize: 0, proof: [] })).toEqual({ outcome });
  });

  it('takes checkpoints of an earlier key of the log beside those of the present one', async () => {
    const [log, next] = [grow(9), signer(LOG.name)];
    const witness = createWitness({
      log: verifierOf(next),
      earlier: [VERIFIER],
      signer: signer('witness.example'),
      memory: memory(),
      now: NOW,
    });
    const first = await request(log, 0, 4);
    const second = { ...(await request(log, 4, 9)), checkpoint: log.checkpoint(9, next) };
    expect((await witness.cosign(first)).outcome).toBe('cosigned');
    expect((await witness.cosign(second)).outcome).toBe('cosigned');
  });

  it('answers requests that come at once one after the other', async () => {
    const [log, witness] = [grow(9), open()];
    const [first, second] = [await request(log, 0, 5), await request(grow(9, ' fork'), 0, 5)];
    const answers = await Promise.all([witness.cosign(first), witness.cosign(second)]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['cosigned', 'other-size']);
  });

  describe('with its memory in a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'witness-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('remembers through a restart', async () => {
      const file = join(folder, 'seen.json');
      const log = grow(9);
      await open(createWitnessFile(file)).cosign(await request(log, 0, 5));
      const answer = await open(createWitnessFile(file)).cosign(await request(log, 0, 9));
      expect(answer).toEqual({ outcome: 'other-size', size: 5 });
      expect(readdirSync(folder)).toEqual(['seen.json']);
    });

    it('says nothing rather than begin again when the file is damaged', async () => {
      const file = join(folder, 'damaged.json');
      writeFileSync(file, '{"size":5');
      const asked = await request(grow(9), 0, 9);
      await expect(open(createWitnessFile(file)).cosign(asked)).rejects.toThrow();
      writeFileSync(file, '{"size":5,"root":"AAAA"}');
      await expect(open(createWitnessFile(file)).cosign(asked)).rejects.toThrow('root hash');
    });
  });
});

describe('the proof of an entry', () => {
  const log = grow(6);
  const prove = async () =>
    printEntryProof({
      entry: 'entry 2',
      sequence: 2,
      path: await proveInclusion(2, 6, log.readNode),
      checkpoint: log.checkpoint(6),
    });
  const verify = (text: string) => {
    const proof = parseEntryProof(text);
    return proof === null ? null : verifyEntryProof(proof, { log: VERIFIER });
  };

  it('verifies with the key of the log and nothing else', async () => {
    const text = await prove();
    expect(text).toMatch(/^c2sp.org\/tlog-proof@v1\nextra \S+\nindex 2\n/);
    expect(parseEntryProof(text)?.entry).toBe('entry 2');
    expect(verify(text)).toMatchObject({ size: 6 });
  });

  it('does not verify when any of its characters is another', async () => {
    const text = await prove();
    const accepted = [...text].flatMap((character, at) => {
      const changed = text.slice(0, at) + (character === 'B' ? 'C' : 'B') + text.slice(at + 1);
      return verify(changed) === null ? [] : [at];
    });
    expect(accepted).toEqual([]);
  });
});
