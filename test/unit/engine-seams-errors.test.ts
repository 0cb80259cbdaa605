import { describe, expect, it } from 'vitest';
import type { RefusedFields } from '../../gateway/execute/index.ts';
import { REGISTRY } from '../fixtures/registry.ts';
import type { Fault } from '../kit/subgraph-servers.ts';
import { SOME_REQUEST_ID } from '../kit/test-graph.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

const REQUEST = '5b0c2f6e-5a2b-4f0e-9c1d-2f1b8d3a7e10';

/** Refuses a field of every entity, with what `extensions` has for its number. */
const refusing =
  (field: string, extensions: (index: number) => object): Fault =>
  ({ result }) => {
    const { _entities } = result.data as unknown as { _entities: Record<string, unknown>[] };
    const errors = _entities.map((entity, index) => {
      entity[field] = null;
      const path = ['_entities', index, field];
      return { message: 'as the subgraph says', path, extensions: extensions(index) };
    });
    return { data: { _entities }, errors };
  };

describe('a refusal of a subgraph, in the guarded mode', () => {
  const graph = useTestGraph(REGISTRY, { mode: 'guarded' });
  const run = async (query: string, request = {}) =>
    (await graph().run(query, {}, request)).errors ?? [];

  it.each(['UNAUTHORIZED_FIELD_OR_TYPE', 'CONSENT_REQUIRED', 'CONSENT_UNAVAILABLE'])(
    'keeps its code and has an error at each place: %s',
    async (code) => {
      graph().break(
        'visits',
        refusing('tel', () => ({ code, agency: 'BERKUT', more: 1 })),
      );
      const errors = await run('{ people { tel: phone } }');
      const paths = new Set(errors.map(({ path }) => path?.join('.')));
      expect(paths).toEqual(new Set([0, 1, 2].map((n) => `people.${n}.tel`)));
      expect(errors).toHaveLength(3);
      for (const { extensions, message } of errors) {
        expect(extensions).toEqual({
          code,
          // Who did not answer matters where something was not to be learnt, and nowhere else.
          ...(code === 'CONSENT_UNAVAILABLE' && { agency: 'BERKUT' }),
          retryable: expect.any(Boolean),
          correlationId: SOME_REQUEST_ID,
        });
        expect(message).not.toContain('as the subgraph says');
      }
    },
  );

  it('names the request that waits for the consent of each person', async () => {
    graph().break(
      'visits',
      refusing('phone', (index) => ({
        code: 'CONSENT_REQUIRED',
        ...(index === 0 && { consentRequestId: REQUEST }),
      })),
    );
    const errors = await run('{ people { phone } }');
    const ids = errors.map(({ path, extensions }) => [path?.[1], extensions?.consentRequestId]);
    expect(new Map(ids as [number, unknown][])).toEqual(
      new Map([
        [0, REQUEST],
        [1, undefined],
        [2, REQUEST],
      ]),
    );
  });

  it.each<[unknown, string]>([
    ['900101300017', 'an IIN'],
    ['<b>5b0c2f6e</b>', 'markup'],
    ['a'.repeat(65), 'a text'],
    [7, 'a number'],
    [{ id: REQUEST }, 'an object'],
  ])('passes no id on that is none: %j, %s', async (consentRequestId) => {
    const code = 'CONSENT_REQUIRED';
    graph().break(
      'visits',
      refusing('phone', () => ({ code, consentRequestId })),
    );
    for (const { extensions } of await run('{ people { phone } }')) {
      expect(extensions).not.toHaveProperty('consentRequestId');
    }
  });

  it('passes the id of a request on beside no other code', async () => {
    const code = 'UNAUTHORIZED_FIELD_OR_TYPE';
    graph().break(
      'visits',
      refusing('phone', () => ({ code, consentRequestId: REQUEST })),
    );
    expect(JSON.stringify(await run('{ people { phone } }'))).not.toContain(REQUEST);
  });

  it('is counted with those of the gateway: 100 places, then how many more', async () => {
    graph().break('people', () => ({
      data: {
        people: Array.from({ length: 70 }, (_, n) => ({ __typename: 'Person', id: `q${n}` })),
      },
    }));
    graph().break(
      'visits',
      refusing('phone', () => ({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' })),
    );
    const refusedFields: RefusedFields = { coordinates: new Set(['Person.name']), key: 'name' };
    const errors = await run('{ people { name phone } }', { refusedFields });
    expect(errors).toHaveLength(101);
    expect(errors.at(-1)?.path).toBeUndefined();
    expect(errors.at(-1)?.extensions).toMatchObject({ omitted: 40 });
  });

  it('of what is refused here as well is told once', async () => {
    graph().break('people', ({ result }) => ({
      ...result,
      errors: [
        {
          message: 'no',
          path: ['people', 0, 'id'],
          extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
        },
      ],
    }));
    const refusedFields: RefusedFields = { coordinates: new Set(['Person.id']), key: 'id' };
    const errors = await run('{ people { id phone } }', { refusedFields });
    expect(errors.map(({ path }) => path)).toEqual([['people', 0, 'id']]);
  });

  it('of what nobody selected has the place of what needs it, and names no field', async () => {
    graph().break('people', ({ result }) => {
      const { oldest } = result.data as unknown as { oldest: Record<string, unknown> };
      const path = ['oldest', 'numbers'];
      const extensions = { code: 'UNAUTHORIZED_FIELD_OR_TYPE' };
      return {
        data: { oldest: { ...oldest, numbers: null } },
        errors: [{ message: 'no', path, extensions }],
      };
    });
    const response = await graph().run('{ oldest { visits } }');
    expect(response.errors?.map(({ path }) => path)).toEqual([['oldest']]);
    expect(JSON.stringify(response)).not.toContain('numbers');
  });
});
