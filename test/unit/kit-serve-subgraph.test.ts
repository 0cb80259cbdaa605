import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import {
  CONTEXT_HEADER,
  createContextSigner,
  createContextVerifier,
} from '../../schema/signed-context.ts';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';
import { defineSubgraph } from '../../subgraphs/kit/define-subgraph.ts';
import { type ServedSubgraph, serveSubgraph } from '../../subgraphs/kit/serve-subgraph.ts';
import type { ContextWith } from '../../subgraphs/kit/subgraph-context.ts';
import { signedContext } from '../kit/contexts.ts';

const key = demoEd25519Key('signed-context');
const context = signedContext();
const OVERVIEW =
  '{ _entities(representations: [{__typename: "Person", id: "iin:900101300017"}]) { ... on Person { kandasStatus { certificateNumber } } } }';

let served: ServedSubgraph;
let resolved = 0;
let answer: (context: ContextWith<{ turn: number }>, info: never) => unknown;

beforeAll(async () => {
  const subgraph = defineSubgraph({
    name: 'kandas',
    resolvers: {
      Person: {
        __resolveReference: (reference: object) => reference,
        kandasStatus: (
          _person: object,
          _args: object,
          given: ContextWith<{ turn: number }>,
          info: never,
        ) => {
          resolved += 1;
          return answer(given, info);
        },
      },
    },
    createLoaders: () => ({ turn: resolved }),
    agencies: [],
  });
  served = await serveSubgraph(subgraph, {
    contextVerifier: createContextVerifier({
      publicKeys: [createPublicKey(key)],
      audience: 'kandas',
    }),
  });
});
afterAll(() => served.close());

async function ask(
  token: string | null,
  query = OVERVIEW,
): Promise<{ status: number; body: string }> {
  const response = await fetch(served.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { [CONTEXT_HEADER]: token }),
    },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.text() };
}

const signer = createContextSigner({ privateKey: key });

test('answers the gateway', async () => {
  answer = () => ({ certificateNumber: 'K-1' });
  const { status, body } = await ask(await signer.sign(context, 'kandas'));
  expect(status).toBe(200);
  expect(JSON.parse(body)).toEqual({
    data: { _entities: [{ kandasStatus: { certificateNumber: 'K-1' } }] },
  });
});

test.each([
  ['no context', async () => null],
  ['a context for another subgraph', () => signer.sign(context, 'person')],
  [
    'a context signed by a stranger',
    () => createContextSigner({ privateKey: demoEd25519Key('stranger') }).sign(context, 'kandas'),
  ],
  [
    'an expired context',
    () =>
      createContextSigner({
        privateKey: key,
        now: () => new Date(Date.now() - 120_000),
      }).sign(context, 'kandas'),
  ],
  ['a context of another text', async () => `${await signer.sign(context, 'kandas')}x`],
])('refuses %s and resolves nothing', async (_name, token) => {
  const before = resolved;
  for (const query of [OVERVIEW, '{ _service { sdl } }', '{ __typename }', '{ broken']) {
    const { status, body } = await ask(await token(), query);
    expect(status).toBe(401);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(body).not.toContain('scalar');
  }
  expect(resolved).toBe(before);
});

test.each(['{ __schema { types { name } } }', '{ __type(name: "Person") { name } }'])(
  'answers introspection to nobody, not even the gateway: %s',
  async (query) => {
    const { body } = await ask(await signer.sign(context, 'kandas'), query);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.parse(body).data).toBeUndefined();
  },
);

test('passes an agency failure with its code and call, and nothing of its cause', async () => {
  answer = () => {
    throw new AgencyError(
      'AGENCY_TIMEOUT',
      { agency: 'KUTTY_MEKEN', service: 'kandas', correlationId: 'c-1' },
      { internalMessage: 'http://10.0.0.1 ORA-00942', cause: new Error('ORA-00942') },
    );
  };
  const { body } = await ask(await signer.sign(context, 'kandas'));
  expect(JSON.parse(body).errors[0]).toMatchObject({
    path: ['_entities', 0, 'kandasStatus'],
    extensions: { code: 'AGENCY_TIMEOUT', agency: 'KUTTY_MEKEN', service: 'kandas' },
  });
  expect(body).not.toContain('ORA');
  expect(body).not.toContain('10.0.0.1');
});

test('says nothing of what an unexpected error was', async () => {
  answer = () => {
    throw new TypeError('secret 900101300017');
  };
  const { body } = await ask(await signer.sign(context, 'kandas'));
  expect(JSON.parse(body).errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(body).not.toContain('secret');
});

test('carries notes of incompleteness with the path of the field', async () => {
  answer = (given, info) => {
    given.reportIncomplete(info, {
      agency: 'KUTTY_MEKEN',
      service: 'kandas',
      reason: 'AGENCY_TIMEOUT',
    });
    return null;
  };
  const { body } = await ask(await signer.sign(context, 'kandas'));
  expect(JSON.parse(body).extensions).toEqual({
    incomplete: [
      {
        agency: 'KUTTY_MEKEN',
        service: 'kandas',
        reason: 'AGENCY_TIMEOUT',
        path: ['_entities', 0, 'kandasStatus'],
      },
    ],
  });
});

test('ends the work for a request when its deadline has come', async () => {
  const ended = untilAborted();
  const response = fetch(served.url, await request({ 'x-request-deadline-ms': '50' }));
  const { name } = (await ended) as DOMException;
  expect(name).toBe('TimeoutError');
  expect((await response).status).toBe(200);
});

test('ends the work for a request when whoever asked has gone', async () => {
  const ended = untilAborted();
  const client = new AbortController();
  const response = fetch(served.url, { ...(await request()), signal: client.signal });
  await expect.poll(() => isWaiting).toBe(true);
  client.abort();
  await expect(response).rejects.toThrow();
  const { name } = (await ended) as DOMException;
  expect(name).toBe('AbortError');
});

let isWaiting = false;

/** Lets the resolver wait for the end of its request; resolves with the reason of that. */
function untilAborted(): Promise<unknown> {
  isWaiting = false;
  return new Promise((resolve) => {
    answer = ({ signal }) =>
      new Promise((end) => {
        isWaiting = true;
        signal.addEventListener('abort', () => {
          resolve(signal.reason);
          end(null);
        });
      });
  });
}

async function request(headers: Record<string, string> = {}) {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [CONTEXT_HEADER]: await signer.sign(context, 'kandas'),
      ...headers,
    },
    body: JSON.stringify({ query: OVERVIEW }),
  };
}
