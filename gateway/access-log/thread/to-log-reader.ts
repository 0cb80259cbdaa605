import type { LogReader } from '../store.ts';

/** Names the reads of a thread; what was a Buffer there has come as bytes. */
export function toLogReader(
  read: (method: string, ...parameters: unknown[]) => Promise<unknown>,
): Omit<LogReader, 'close'> {
  const toBuffers = (list: unknown) => (list as Uint8Array[]).map((bytes) => Buffer.from(bytes));
  return {
    verifierKeys: () => read('verifierKeys') as ReturnType<LogReader['verifierKeys']>,
    read: (from, count) => read('read', from, count) as ReturnType<LogReader['read']>,
    find: (query) => read('find', query) as ReturnType<LogReader['find']>,
    search: (query) => read('search', query) as ReturnType<LogReader['search']>,
    hashes: async (level, index, count) => toBuffers(await read('hashes', level, index, count)),
    checkpoints: (afterSize, count) =>
      read('checkpoints', afterSize, count) as ReturnType<LogReader['checkpoints']>,
    latestCheckpoint: () => read('latestCheckpoint') as ReturnType<LogReader['latestCheckpoint']>,
    archivedTo: () => read('archivedTo') as Promise<number>,
    unsigned: () => read('unsigned') as Promise<number>,
  };
}
