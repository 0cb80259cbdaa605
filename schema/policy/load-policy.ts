import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePolicy } from './parse-policy.ts';
import type { Policy } from './policy.ts';

/** The committed policy. */
export const POLICY_FILE = new URL('../policy.yaml', import.meta.url);

/**
 * Reads a policy file. Throws a `PolicyError` if it cannot be used, and what `node:fs` throws if it
 * cannot be read.
 */
export function loadPolicy(file: string | URL = POLICY_FILE): Policy {
  const path = typeof file === 'string' ? file : fileURLToPath(file);
  return parsePolicy(readFileSync(path, 'utf8'), basename(path));
}
