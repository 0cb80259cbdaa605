import type { Removal } from './removal.ts';

const CROSSED = ['test/attack/execute-crossed-answers.test.ts'];
const TRANSPORT = [
  'test/unit/transport-subgraph-client.test.ts',
  'test/unit/transport-calls.test.ts',
];

/** What the gateway checks of its subgraphs' answers. */
export const GATEWAY_REMOVALS: readonly Removal[] = [
  {
    name: 'whose entity an answer holds',
    file: 'gateway/execute/check-identity.ts',
    find: "if (!isSameValue(asked, answered, selectionSet)) return 'other';",
    replace: '',
    tests: CROSSED,
  },
  {
    name: 'of which type an entity is',
    file: 'gateway/execute/check-identity.ts',
    find: 'if (!isSameType(schema, representation.__typename, ownValue(entity, plan.typenameAlias))) {',
    replace: "if (plan.typenameAlias === '') {",
    tests: CROSSED,
  },
  {
    name: 'that an entity says whose it is',
    file: 'gateway/execute/check-identity.ts',
    find: "return compared === 0 ? 'unknown' : 'same';",
    replace: "return 'same';",
    tests: CROSSED,
  },
  {
    name: 'the deadline of a call to a subgraph',
    file: 'gateway/transport/waiter.ts',
    find: 'setTimeout(expire, Math.ceil(endsAt - performance.now()) + 1, this)',
    replace: 'setTimeout(expire, 2 ** 30, this)',
    tests: TRANSPORT,
  },
  {
    name: "the bound on a subgraph's answer as it comes",
    file: 'gateway/transport/exchange.ts',
    find: 'if (this.#bytes > this.#target.bodyBytesMax) this.#giveUp',
    replace: 'if (this.#bytes < 0) this.#giveUp',
    tests: TRANSPORT,
  },
  {
    name: "the bound on a subgraph's answer as it is announced",
    file: 'gateway/transport/exchange.ts',
    find: "if (Number(headers['content-length'] ?? 0) > this.#target.bodyBytesMax) {",
    replace: 'if (this.#bytes < 0) {',
    tests: TRANSPORT,
  },
];
