import type { Removal } from './removal.ts';

const CONTEXT = ['test/unit/kit-serve-subgraph.test.ts', 'test/unit/signed-context.test.ts'];
const TOKENS = ['test/attack/auth-tokens.test.ts'];
const KDP = ['test/unit/mocks-kdp.test.ts', 'test/contract/person.contract.test.ts'];
const CLAIMS = "JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())";

/** Contexts that the gateway signs for subgraphs, tokens of requesters, tokens of KDP. */
export const TOKEN_REMOVALS: readonly Removal[] = [
  {
    name: 'that a subgraph is asked with a context',
    file: 'subgraphs/kit/serve-subgraph.ts',
    find: 'if (signed === null) return reply',
    replace: 'if (signed === null && token === "") return reply',
    tests: CONTEXT,
  },
  {
    name: 'the signature of a context',
    file: 'schema/signed-context.ts',
    find: 'const { payload } = await jwtVerify(',
    replace: `const payload = ${CLAIMS}; Array.of<unknown>(`,
    tests: CONTEXT,
  },
  {
    name: 'for which subgraph a context is',
    file: 'schema/signed-context.ts',
    find: '        audience,\n        requiredClaims',
    replace: '        requiredClaims',
    tests: CONTEXT,
  },
  {
    name: 'until when a context holds',
    file: 'schema/signed-context.ts',
    find: 'clockTolerance: CLOCK_TOLERANCE_SECONDS,',
    replace: 'clockTolerance: 1e9,',
    tests: CONTEXT,
  },
  {
    name: 'until when a remembered context holds',
    file: 'schema/signed-context.ts',
    find: 'if (known !== undefined && now().getTime() < known.until) return known.context;',
    replace: 'if (known !== undefined) return known.context;',
    tests: CONTEXT,
  },
  {
    name: 'that a signed context is one',
    file: 'schema/signed-context.ts',
    find: '        typ: TYPE,\n        issuer: ISSUER,\n',
    replace: '        issuer: ISSUER,\n',
    tests: CONTEXT,
  },
  {
    name: 'who issued a context',
    file: 'schema/signed-context.ts',
    find: '        issuer: ISSUER,\n        audience,\n        requiredClaims',
    replace: '        audience,\n        requiredClaims',
    tests: CONTEXT,
  },
  {
    name: 'the rule on each field of a subgraph',
    file: 'subgraphs/kit/access/field-guard.ts',
    find: 'if (access === undefined) return refusal();',
    replace: 'if (access === undefined) return true;',
    tests: ['test/unit/kit-permissions.test.ts'],
  },
  {
    name: 'the signature of a token',
    file: 'gateway/auth/authenticate.ts',
    find: 'const { payload } = await jwtVerify(token, keys, {',
    replace: `const payload = ${CLAIMS}; Object.freeze({`,
    tests: TOKENS,
  },
  {
    name: 'who issued a token',
    file: 'gateway/auth/authenticate.ts',
    find: '        issuer,\n',
    replace: '',
    tests: TOKENS,
  },
  {
    name: 'for whom a token is',
    file: 'gateway/auth/authenticate.ts',
    find: '        audience,\n',
    replace: '',
    tests: TOKENS,
  },
  {
    name: 'until when a token holds',
    file: 'gateway/auth/authenticate.ts',
    find: 'clockTolerance: CLOCK_TOLERANCE_S,',
    replace: 'clockTolerance: 1e9,',
    tests: TOKENS,
  },
  {
    name: 'how old a token may be',
    file: 'gateway/auth/authenticate.ts',
    find: '        maxTokenAge: TOKEN_AGE_MAX_S,\n',
    replace: '',
    tests: TOKENS,
  },
  {
    name: 'that a token is for access',
    file: 'gateway/auth/authenticate.ts',
    find: "        typ: 'at+jwt',\n",
    replace: '',
    tests: TOKENS,
  },
  {
    name: 'which algorithm signs a token',
    file: 'gateway/auth/authenticate.ts',
    find: '        algorithms: [...algorithms],\n',
    replace: '',
    tests: ['test/unit/auth-keys.test.ts'],
  },
  {
    name: 'which claims a token must have',
    file: 'gateway/auth/authenticate.ts',
    find: "requiredClaims: ['exp', 'iat', 'sub'],",
    replace: '',
    tests: TOKENS,
  },
  {
    name: 'that a token names its key',
    file: 'gateway/auth/key-source.ts',
    find: "if (typeof header.kid !== 'string' || header.kid === '') throw new errors.JWKSNoMatchingKey();",
    replace: '',
    tests: [...TOKENS, 'test/unit/auth-keys.test.ts'],
  },
  {
    name: 'that KDP grants access',
    file: 'subgraphs/person/client.ts',
    find: "if (status !== 'VALID') throw",
    replace: "if (status === '') throw",
    tests: ['test/contract/person.contract.test.ts', 'test/unit/person-client.test.ts'],
  },
  {
    name: "the signature of KDP's token, at the simulator",
    file: 'mocks/kdp/token.ts',
    find: "if (!verify('sha256', signed, key, Buffer.from(signature, 'base64url'))) {",
    replace: "if (signature === '') {",
    tests: KDP,
  },
  {
    name: "whom KDP's token is about, at the simulator",
    file: 'mocks/kdp/token.ts',
    find: "if (grant.iin !== expected.iin) return { outcome: 'refused', reason: 'other-person' };",
    replace: '',
    tests: KDP,
  },
  {
    name: "until when KDP's token holds, at the simulator",
    file: 'mocks/kdp/token.ts',
    find: "if (grant.expiresAt <= expected.now) return { outcome: 'refused', reason: 'expired' };",
    replace: '',
    tests: KDP,
  },
];
