import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives a whole run of tests one folder for temporary files, and removes it at the end: a worker that
 * is ended has no time to remove its own.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'migrant-'));
  // PostgreSQL does not run as root, and has a folder of its own in this one.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
