import type { Removal } from './removal.ts';

const SEALED = ['test/unit/auth-sealed-ids.test.ts'];
const EDGE = ['test/attack/auth-sealed-ids.test.ts'];

/** What keeps the ids of persons, as they are inside, from clients and from one another. */
export const SEALED_ID_REMOVALS: readonly Removal[] = [
  {
    name: 'that ids leave sealed',
    file: 'gateway/pipeline.ts',
    find: '...(ids && { leafText: ids.leafText }),',
    replace: '',
    tests: EDGE,
  },
  {
    name: 'that ids come in sealed',
    file: 'gateway/pipeline.ts',
    find: 'ids?.open(operation, given) ?? given',
    replace: 'given',
    tests: EDGE,
  },
  {
    name: 'that literals are opened too',
    file: 'gateway/start-gateway.ts',
    find: '...(door && { hoistedScalar: SEALED_SCALAR }),',
    replace: '',
    tests: ['test/e2e/migrant-entry.e2e.test.ts'],
  },
  {
    name: 'that an id nobody sealed is unknown',
    file: 'gateway/auth/open-ids.ts',
    find: ') ?? UNKNOWN;',
    replace: ') ?? value;',
    tests: [...EDGE, 'test/unit/auth-open-ids.test.ts'],
  },
  {
    name: 'for which application an id is',
    file: 'gateway/auth/sealed-ids.ts',
    find: "'migrant-graph', info, 64",
    replace: "'migrant-graph', info.slice(0, 13), 64",
    tests: SEALED,
  },
  {
    name: 'for which application an id is remembered',
    file: 'gateway/auth/sealed-ids.ts',
    find: 'open: (text) => remember(opened,',
    replace:
      'open: (text) => opened.get(text) ?? remember(opened, text, () => open(text, system)) ?? remember(opened,',
    tests: SEALED,
  },
  {
    name: 'that an id has one spelling',
    file: 'gateway/auth/sealed-ids.ts',
    find: " || bytes.toString('base64url') !== encoded",
    replace: '',
    tests: SEALED,
  },
  {
    name: 'that a length tells nothing',
    file: 'gateway/auth/sealed-ids.ts',
    find: 'Buffer.concat([text], blocks * BLOCK_BYTES)',
    replace: 'Buffer.concat([text], text.length + 0 * blocks)',
    tests: SEALED,
  },
  {
    name: 'that the demo key seals nothing outside the demo',
    file: 'gateway/auth/sealing-keys.ts',
    find: 'if (!isDeveloper && isDemoSecret(secret)) {',
    replace: 'if (secret.length === 0) {',
    tests: SEALED,
  },
  {
    name: 'that a graph of persons needs keys',
    file: 'gateway/auth/edge-ids.ts',
    find: "throw new Error('expected sealedIds to be configured outside the developer profile');",
    replace: 'return null;',
    tests: EDGE,
  },
  {
    name: 'that a gateway without keys does not start',
    file: 'gateway/open-door.ts',
    find: "access.edgeIds(supergraph.apiSchema, '');",
    replace: '',
    tests: EDGE,
  },
];
