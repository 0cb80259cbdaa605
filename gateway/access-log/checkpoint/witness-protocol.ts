import { HASH_BYTES } from '../merkle/hash.ts';
import { decodeBase64 } from './base64.ts';
import type { CosignRequest } from './witness.ts';

/** Where a witness takes checkpoints (C2SP tlog-witness), below its submission prefix. */
export const ADD_CHECKPOINT = 'add-checkpoint';

/** The type of an answer that says from which size the witness wants to be shown. */
export const SIZE_TYPE = 'text/x.tlog.size';

const OLD_SIZE = /^old (0|[1-9][0-9]{0,15})$/;
const PROOF_LINES_MAX = 63;

/** Returns the body of a request to cosign. */
export function printCosignRequest({ checkpoint, oldSize, proof }: CosignRequest): string {
  const lines = [`old ${oldSize}`, ...proof.map((hash) => hash.toString('base64'))];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads the body of a request; null for anything that is not one. The checkpoint is not read. */
export function parseCosignRequest(body: string): CosignRequest | null {
  const end = body.indexOf('\n\n');
  if (end < 0) return null;
  const [first = '', ...lines] = body.slice(0, end).split('\n');
  const oldSize = Number(OLD_SIZE.exec(first)?.[1]);
  const proof = lines.map(decodeBase64);
  if (!Number.isSafeInteger(oldSize) || proof.length > PROOF_LINES_MAX) return null;
  if (!proof.every((hash) => hash?.byteLength === HASH_BYTES)) return null;
  return { checkpoint: body.slice(end + 2), oldSize, proof: proof as Buffer[] };
}
