import type { AccessLogStore } from '../../gateway/access-log/index.ts';

/**
 * Makes a store that keeps nothing and says that everything is durable: what a gateway would be
 * without the disk of its access log. Benchmarks hand it to `createAccessLog`; no configuration
 * names it, and nothing outside `test/bench` may.
 */
export function createNullAccessLogStore(): AccessLogStore {
  const nothing = async () => [];
  return {
    append: async () => undefined,
    integrate: async () => null,
    addCosignature: async () => undefined,
    succeedKey: async () => undefined,
    check: async () => undefined,
    keepSubjectKeys: async (candidates) => candidates,
    readSubjectKey: async () => null,
    verifierKeys: nothing,
    read: nothing,
    find: nothing,
    search: nothing,
    hashes: nothing,
    checkpoints: nothing,
    latestCheckpoint: async () => null,
    archivedTo: async () => 0,
    unsigned: async () => 0,
    close: async () => undefined,
  };
}
