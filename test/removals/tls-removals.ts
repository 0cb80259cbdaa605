import type { Removal } from './removal.ts';

const ATTACKS = ['test/attack/mutual-tls.test.ts'];
const FILES = ['test/unit/tls-identity.test.ts'];
const SERVER = 'subgraphs/kit/mutual-tls.ts';
const IDENTITY = 'schema/tls-identity.ts';

/** Mutual TLS between the gateway and a subgraph. */
export const TLS_REMOVALS: readonly Removal[] = [
  {
    name: 'that a subgraph asks for a certificate',
    file: SERVER,
    find: 'requestCert: true',
    replace: 'requestCert: false',
    tests: ATTACKS,
  },
  {
    name: 'whose certificate a subgraph is shown',
    file: SERVER,
    find: 'rejectUnauthorized: true',
    replace: 'rejectUnauthorized: false',
    tests: ATTACKS,
  },
  {
    name: 'that every connection shows a certificate',
    file: SERVER,
    find: 'secureOptions: constants.SSL_OP_NO_TICKET',
    replace: 'secureOptions: constants.SSL_OP_ALL',
    tests: ATTACKS,
  },
  {
    name: 'that a connection ends when certificates have changed',
    file: 'subgraphs/kit/serve-subgraph.ts',
    find: "if (isOutdated) reply.header('connection', 'close');",
    replace: '',
    tests: ['test/e2e/mutual-tls.e2e.test.ts'],
  },
  {
    name: 'whose certificate the gateway is shown',
    file: 'gateway/transport/connection-pool.ts',
    find: 'rejectUnauthorized: true',
    replace: 'rejectUnauthorized: false',
    tests: ATTACKS,
  },
  {
    name: 'that the gateway is told an https URL beside its certificate',
    file: 'gateway/config.ts',
    find: "tls === undefined || URL.parse(url)?.protocol === 'https:'",
    replace: "tls === undefined || url !== ''",
    tests: ['test/unit/config.test.ts'],
  },
  {
    name: 'that a certificate of ours has a key of our own',
    file: IDENTITY,
    find: "if (isDemoKey(own.publicKey)) throw expected(files.cert, 'a key of your own, not a demo key');",
    replace: '',
    tests: FILES,
  },
  {
    name: 'that an authority has a key of its own',
    file: IDENTITY,
    find: 'if (authorities.some(({ publicKey }) => isDemoKey(publicKey))) {',
    replace: 'if (authorities.length === 0) {',
    tests: FILES,
  },
];
