import { describe, expect, it } from 'vitest';
import { FetchTiming } from '../../gateway/execute/engine/fetch-timing.ts';
import { CLINIC } from '../fixtures/clinic.ts';
import type { Fault } from '../kit/subgraph-servers.ts';
import { tellGraph } from '../kit/tell-graph.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

const QUERY = '{ patient { name weight blood } }';

const FIELDS = ['weight', 'blood'];

/** Answers with an error about each of the fields. */
const failing =
  (...codes: readonly string[]): Fault =>
  () => ({
    data: { _entities: [null] },
    errors: codes.map((code, index) => ({
      message: 'x',
      path: ['_entities', 0, FIELDS[index] ?? ''],
      extensions: { code, agency: 'BERKUT' },
    })),
  });

describe('the sources of an answer, in the guarded mode', () => {
  const graph = useTestGraph(CLINIC, { mode: 'guarded' });
  const outcomes = async (query = QUERY) =>
    (await tellGraph(graph(), query)).sources.map(({ subgraph, outcome }) => [subgraph, outcome]);

  it('are the subgraphs that were asked, each once, with all the requests to it', async () => {
    const { sources } = await tellGraph(
      graph(),
      '{ patients { doctor { board { city } } visits { doctor { grade } } } }',
    );
    const ms = expect.any(Number);
    expect(sources).toEqual([
      { subgraph: 'desk', outcome: 'answered', requests: 1, attempts: 1, ms },
      { subgraph: 'records', outcome: 'answered', requests: 1, attempts: 1, ms },
    ]);
    const requests = graph().received.records?.length;
    expect(requests).toBe(1);
  });

  it('are none where nothing was fetched, and none where nothing was executed', async () => {
    expect(await outcomes('{ __typename }')).toEqual([]);
    expect(await outcomes('query ($n: Int!) { motto @include(if: $n) }')).toEqual([]);
  });

  it('tell how a call has failed', async () => {
    graph().break('records', () => '<html>');
    expect(await outcomes()).toEqual([
      ['desk', 'answered'],
      ['records', 'malformed'],
    ]);
  });

  it('tell the code of an error about what is behind a subgraph', async () => {
    graph().break('records', failing('AGENCY_TIMEOUT'));
    expect(await outcomes()).toEqual([
      ['desk', 'answered'],
      ['records', 'AGENCY_TIMEOUT'],
    ]);
  });

  it.each(['CONSENT_REQUIRED', 'UNAUTHORIZED_FIELD_OR_TYPE', 'BAD_USER_INPUT'])(
    'are answered where a subgraph does what it has to: %s',
    async (code) => {
      graph().break('records', failing(code));
      expect(await outcomes()).toEqual([
        ['desk', 'answered'],
        ['records', 'answered'],
      ]);
      graph().break('records', failing(code, 'AGENCY_UNAVAILABLE'));
      expect(await outcomes()).toContainEqual(['records', 'AGENCY_UNAVAILABLE']);
    },
  );

  it('tell of data that are not of the form that the schema says', async () => {
    graph().break('records', ({ result }) => {
      const { _entities } = result.data as unknown as { _entities: object[] };
      return { data: { _entities: _entities.map((entity) => ({ ...entity, weight: 'x' })) } };
    });
    expect(await outcomes()).toContainEqual(['records', 'AGENCY_SCHEMA_MISMATCH']);
  });

  it('tell of a subgraph that is asked twice the worse that came of it', async () => {
    const calls: Fault[] = [
      ({ result }) => ({
        ...result,
        errors: [{ message: 'x', path: ['patient', 'name'], extensions: { code: 'AGENCY_TLS' } }],
      }),
      () => '<html>',
    ];
    graph().break('desk', (reply) => (calls.shift() as Fault)(reply));
    const query = '{ patient { name visits { doctor { room } } } }';
    expect((await tellGraph(graph(), query)).sources).toMatchObject([
      { subgraph: 'desk', outcome: 'malformed', requests: 2, attempts: 2 },
      { subgraph: 'records', outcome: 'answered', requests: 1, attempts: 1 },
    ]);
  });
});

describe('the timing of fetches', () => {
  it('counts attempts, and keeps the first failure, or else the first error', () => {
    let now = 0;
    const timing = new FetchTiming(() => now);
    const ask = (subgraph: string, attempts: number) => {
      const begin = timing.begin();
      now += 5;
      timing.end(subgraph, begin, attempts);
    };
    ask('a', 3);
    ask('b', 1);
    ask('a', 1);
    timing.note('a', 'AGENCY_TLS', 'error');
    timing.note('a', 'AGENCY_TIMEOUT', 'error');
    timing.note('b', 'timeout', 'failure');
    timing.note('b', 'tls', 'failure');
    timing.note('b', 'AGENCY_TLS', 'error');
    timing.note('never asked', 'timeout', 'failure');
    expect(timing.sources).toEqual([
      { subgraph: 'a', outcome: 'AGENCY_TLS', requests: 2, attempts: 4, ms: 10 },
      { subgraph: 'b', outcome: 'timeout', requests: 1, attempts: 1, ms: 5 },
    ]);
    expect(timing.waitedMs).toBe(15);
    timing.note('a', 'unreachable', 'failure');
    expect(timing.sources[0]?.outcome).toBe('unreachable');
  });
});
