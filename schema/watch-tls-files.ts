import { poll } from './poll.ts';
import { checkTlsIdentity, readTlsTexts, type TlsFiles, type TlsIdentity } from './tls-identity.ts';

export interface WatchTlsFilesOptions {
  /** How often the files are read, in milliseconds. Default 10,000; 20 to 3,600,000. */
  readonly pollMs?: number;
  /** Takes what the files hold now into use; where it throws, the old stays in use. */
  readonly onChange: (identity: TlsIdentity) => void;
  /** Hears why what the files hold now is not used, once per change. */
  readonly onProblem: (error: unknown) => void;
}

/**
 * Reads the files of mutual TLS again and again until the returned function is called, which waits
 * for a reading that is under way. `used` is what they held when they were read first.
 *
 * Files that do not belong together, as while one is written after the other, change nothing.
 */
export function watchTlsFiles(
  files: TlsFiles,
  used: TlsIdentity,
  { pollMs = 10_000, onChange, onProblem }: WatchTlsFilesOptions,
): () => Promise<void> {
  let seen = used;
  let problem: string | null = null;

  const read = async () => {
    try {
      const found = await readTlsTexts(files);
      problem = null;
      if (isSame(found, seen)) return;
      seen = found;
      checkTlsIdentity(found, files);
      onChange(found);
    } catch (error) {
      if (problem !== String(error)) onProblem(error);
      problem = String(error);
    }
  };
  return poll(read, pollMs);
}

function isSame(one: TlsIdentity, other: TlsIdentity): boolean {
  return one.cert === other.cert && one.key === other.key && one.ca === other.ca;
}
