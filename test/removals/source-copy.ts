import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Removal } from './removal.ts';

/** The sources as they stand, in a folder of their own. */
export interface SourceCopy {
  readonly folder: string;
  /**
   * Takes a check out and returns what puts it back; throws where `find` does not stand in the file
   * exactly once.
   */
  apply(removal: Removal): () => void;
  remove(): void;
}

/** Copies every file that git knows or would take, uncommitted changes included. */
export function copySources(root: string): SourceCopy {
  const folder = mkdtempSync(join(tmpdir(), 'removals-'));
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  for (const file of listed.split('\0').filter(Boolean)) {
    // A file that is deleted and not yet committed is still listed.
    try {
      cpSync(join(root, file), join(folder, file), { mode: 0 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

  return {
    folder,
    apply({ name, file, find, replace }) {
      const path = join(folder, file);
      const source = readFileSync(path, 'utf8');
      const count = source.split(find).length - 1;
      if (count !== 1) {
        throw new Error(
          `${name}: expected this once in ${file}, but found it ${count} times: ${find}`,
        );
      }
      // A function, because a replacement text may hold patterns such as $&.
      writeFileSync(
        path,
        source.replace(find, () => replace),
      );
      return () => writeFileSync(path, source);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
