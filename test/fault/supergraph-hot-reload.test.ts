import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LiveGraph, openLiveGraph } from '../../gateway/execute/index.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import { createContextSigner } from '../../schema/signed-context.ts';
import { composeSdl } from '../kit/compose-sdl.ts';
import {
  type SubgraphServers,
  serveSubgraphs,
  type TestSubgraph,
} from '../kit/subgraph-servers.ts';
import { graphRequest } from '../kit/test-graph.ts';

const sdlOf = (extra: string) => `
  type Query { person: Person }
  type Person @key(fields: "id") { id: ID! name: String ${extra} }
`;

/** The server knows every field; supergraphs differ in what they tell of it. */
const PEOPLE: TestSubgraph = {
  sdl: sdlOf('height: Int'),
  resolvers: {
    Query: { person: () => ({ id: 'p1', height: 170 }) },
    Person: {
      __resolveReference: (person: object) => person,
      name: () => new Promise((resolve) => setTimeout(() => resolve('Aru'), 5)),
    },
  },
};

const OLD = composeSdl({ people: sdlOf('') });
const NEW = composeSdl({ people: sdlOf('height: Int') });

describe('a supergraph file that changes', () => {
  let folder: string;
  let file: string;
  let servers: SubgraphServers;
  let live: LiveGraph;
  let swaps: string[];
  let problems: unknown[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    file = join(folder, 'supergraph.graphql');
    await writeFile(file, OLD);
    servers = await serveSubgraphs({ people: PEOPLE });
    swaps = [];
    problems = [];
    live = await openLiveGraph({
      file,
      pollMs: 20,
      retireAfterMs: 300,
      subgraphs: { people: { url: servers.urls.people ?? '' } },
      contextSigner: createContextSigner({ privateKey: demoEd25519Key('signed-context') }),
      onSwap: (hash) => swaps.push(hash),
      onProblem: (error) => problems.push(error),
      admit({ apiSchema }) {
        if (apiSchema.getType('Secret') !== undefined) throw new Error('secrets are not served');
      },
    });
  });
  afterEach(async () => {
    await live.close();
    await servers.close();
    await rm(folder, { recursive: true });
  });

  const run = (query: string) => live.current().execute(graphRequest(query));
  const knowsHeight = () =>
    Object.hasOwn(
      (live.current().apiSchema.getType('Person') as never as { getFields(): object }).getFields(),
      'height',
    );
  const replace = async (text: string) => {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  };

  it('is taken into use under load without one failed request', async () => {
    let answers = 0;
    let ended = false;
    const client = async () => {
      while (!ended) {
        const response = await run('{ person { id name } }');
        expect(response).toEqual({ data: { person: { id: 'p1', name: 'Aru' } } });
        answers += 1;
      }
    };
    const clients = Promise.all(Array.from({ length: 8 }, client));
    for (const text of [NEW, OLD, NEW]) {
      const before = swaps.length;
      await replace(text);
      await expect.poll(() => swaps.length, { timeout: 5_000 }).toBe(before + 1);
    }
    ended = true;
    await clients;
    expect(answers).toBeGreaterThan(20);
    expect(problems).toEqual([]);
    expect(knowsHeight()).toBe(true);
    expect(await run('{ person { height } }')).toEqual({ data: { person: { height: 170 } } });
  });

  it('lets requests that began before end on the graph that they began with', async () => {
    let answer: () => void = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    servers.break('people', async ({ result }) => {
      await answered;
      return result;
    });
    const old = live.current();
    const begun = old.execute(graphRequest('{ person { id } }'));
    await replace(NEW);
    await expect.poll(() => swaps.length, { timeout: 5_000 }).toBe(1);
    expect(live.current()).not.toBe(old);
    // A request that has been parsed already may still reach the old graph.
    const late = old.execute(graphRequest('{ person { id } }'));
    answer();
    expect(await begun).toEqual({ data: { person: { id: 'p1' } } });
    expect(await late).toEqual({ data: { person: { id: 'p1' } } });
  });

  it.each([
    ['is cut off', NEW.slice(0, NEW.length / 2)],
    ['is empty', ''],
    ['is another schema', 'type Query { a: Int }'],
  ])('is not taken into use when it %s, and is reported once', async (_, text) => {
    await replace(text);
    await expect.poll(() => problems.length, { timeout: 5_000 }).toBe(1);
    expect(await run('{ person { id } }')).toEqual({ data: { person: { id: 'p1' } } });
    expect(swaps).toEqual([]);
    await replace(NEW);
    await expect.poll(() => swaps.length, { timeout: 5_000 }).toBe(1);
    expect(problems).toHaveLength(1);
  });

  it('is reported once when it is gone, and taken into use when it is back', async () => {
    await rm(file);
    await expect.poll(() => problems.length, { timeout: 5_000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(problems).toHaveLength(1);
    expect(await run('{ person { id } }')).toEqual({ data: { person: { id: 'p1' } } });
    await replace(NEW);
    await expect.poll(() => swaps.length, { timeout: 5_000 }).toBe(1);
  });

  it('is not taken into use where it must not be served', async () => {
    await replace(
      composeSdl({ people: `${sdlOf('secret: Secret')} type Secret { text: String }` }),
    );
    await expect.poll(() => problems.length).toBeGreaterThan(0);
    expect(String(problems[0])).toContain('secrets are not served');
    expect(swaps).toEqual([]);
    expect((await run('{ person { name } }')).data).toEqual({ person: { name: 'Aru' } });
  });
});

describe('openLiveGraph', () => {
  it('rejects for a file that cannot be executed', async () => {
    const file = join(tmpdir(), 'no-such-supergraph.graphql');
    await expect(openLiveGraph({ file, mode: 'open' })).rejects.toThrow('ENOENT');
  });
});
