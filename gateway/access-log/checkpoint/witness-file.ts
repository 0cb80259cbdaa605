import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { HASH_BYTES } from '../merkle/hash.ts';
import { syncFolder } from '../sync-folder.ts';
import { decodeBase64 } from './base64.ts';
import type { WitnessMemory } from './witness.ts';

const form = z.strictObject({ size: z.int().min(0), root: z.string() });

/**
 * Keeps what a witness saw in a file of JSON, replaced as a whole. A file that cannot be read is an
 * error, never a witness that saw nothing.
 */
export function createWitnessFile(file: string): WitnessMemory {
  return {
    async load() {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (text === null) return null;
      const { size, root } = form.parse(JSON.parse(text));
      const hash = decodeBase64(root);
      if (hash?.byteLength !== HASH_BYTES) throw new Error(`expected a root hash in ${file}`);
      return { size, root: hash };
    },
    async save({ size, root }) {
      const next = `${file}.next`;
      await writeDurably(next, JSON.stringify({ size, root: root.toString('base64') }));
      await rename(next, file);
      await syncFolder(dirname(file));
    },
  };
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
