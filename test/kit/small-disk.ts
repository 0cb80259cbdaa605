import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the space that is left; returns what gives it back. */
  fill(): () => void;
  remount(mode: 'ro' | 'rw'): boolean;
  remove(): void;
}

/** Mounts a disk of so many MiB; null where that is not allowed, as to anybody but root. */
export function mountSmallDisk(mebibytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const mount = (...options: string[]) => spawnSync('mount', options).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    fill() {
      const filler = join(folder, 'filler');
      const { bavail, bsize } = statfsSync(folder);
      for (const bytes of [bavail * bsize, 1_024, 1]) {
        try {
          if (bytes > 1_024) writeFileSync(filler, Buffer.alloc(bytes));
          else for (;;) appendFileSync(filler, Buffer.alloc(bytes));
        } catch {
          // Full, to that size.
        }
      }
      return () => rmSync(filler, { force: true });
    },
    remount: (mode) => mount('-o', `remount,${mode}`, folder),
    remove() {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
