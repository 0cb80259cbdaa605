import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, type BareServer, startBareServer } from '../kit/bare-server.ts';
import { openPeople, queryCall } from '../kit/subgraph-calls.ts';

const KEY = 'Bearer of-aigerim';
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const answerCount: Answer = (_, response, count) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":${count}}`);
};

async function open(answer: Answer = answerCount) {
  const server = await startBareServer(answer);
  const client = openPeople(server.url);
  closers.push(
    () => server.close(),
    () => client.close(),
  );
  return { server, client };
}

/** A server that answers nobody before it is told to. */
async function openHeld(answer: Answer = answerCount) {
  const held: (() => unknown)[] = [];
  const { server, client } = await open((...args) => void held.push(() => answer(...args)));
  return {
    server,
    client,
    release: () => {
      for (const answerNow of held.splice(0)) answerNow();
    },
  };
}

const untilRequests = (server: BareServer, count: number) =>
  expect.poll(() => server.requests.length).toBe(count);

describe('two calls under way', () => {
  it('with equal keys and bodies share one request and one answer', async () => {
    const { server, client } = await open();
    const [first, second, third] = await Promise.all([
      client.send(queryCall({ shareKey: KEY })),
      client.send(queryCall({ shareKey: KEY })),
      client.send(queryCall({ shareKey: KEY })),
    ]);
    expect(first).toMatchObject({ outcome: 'answered', body: { data: 1 }, attempts: 1 });
    expect(second).toBe(first);
    expect(third).toBe(first);
    expect(server.requests.length).toBe(1);
  });

  it('with equal bodies as bytes share one request', async () => {
    const { server, client } = await open();
    const calls = [1, 2].map(() => queryCall({ shareKey: KEY, body: Buffer.from('{"a":1}') }));
    const [first, second] = await Promise.all(calls.map((call) => client.send(call)));
    expect(second).toBe(first);
    expect(server.requests.length).toBe(1);
  });

  it('of different authorization never share', async () => {
    const { server, client } = await open();
    const answers = await Promise.all(
      [KEY, `${KEY}a`, ''].map((shareKey) => client.send(queryCall({ shareKey }))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(3);
    expect(server.requests.length).toBe(3);
  });

  it('without a key never share', async () => {
    const { server, client } = await open();
    const { shareKey: _, ...keyless } = queryCall({ shareKey: null });
    const calls = [keyless, keyless, { ...keyless, shareKey: null }, { ...keyless, shareKey: KEY }];
    await Promise.all(calls.map((call) => client.send(call)));
    expect(server.requests.length).toBe(4);
  });

  it('with different bodies never share, however much these look alike', async () => {
    const { server, client } = await open();
    const end = `"}${' '.repeat(100)}`;
    const bodies = [`{"id":"a${end}`, `{"id":"b${end}`, `{"id":"c${end}`];
    const answers = await Promise.all([
      ...bodies.map((body) => client.send(queryCall({ shareKey: KEY, body }))),
      ...bodies.map((body) => client.send(queryCall({ shareKey: KEY, body: Buffer.from(body) }))),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(6);
    expect(server.requests.length).toBe(6);
  });

  it('never share if one is a mutation', async () => {
    const { server, client } = await open();
    const call = queryCall({ shareKey: KEY, repeatable: false });
    const query = { ...call, repeatable: true };
    await Promise.all([call, query, call, query].map((each) => client.send(each)));
    expect(server.requests.length).toBe(3);
  });

  it('share a failure, which no later call gets', async () => {
    const { server, client } = await open((request, response, count) => {
      if (count === 1) response.writeHead(503).end();
      else answerCount(request, response, count);
    });
    const [first, second] = await Promise.all([
      client.send(queryCall({ shareKey: KEY })),
      client.send(queryCall({ shareKey: KEY })),
    ]);
    expect(first).toMatchObject({ failure: { kind: 'status', status: 503 } });
    expect(second).toBe(first);
    expect(await client.send(queryCall({ shareKey: KEY }))).toMatchObject({ body: { data: 2 } });
    expect(server.requests.length).toBe(2);
  });

  it('are sent again together, once, when the connection breaks', async () => {
    const { server, client } = await open((request, response, count) => {
      if (count === 1) request.socket.resetAndDestroy();
      else answerCount(request, response, count);
    });
    const answers = await Promise.all([
      client.send(queryCall({ shareKey: KEY })),
      client.send(queryCall({ shareKey: KEY })),
    ]);
    expect(answers).toMatchObject([
      { body: { data: 2 }, attempts: 2 },
      { body: { data: 2 }, attempts: 2 },
    ]);
    expect(server.requests.length).toBe(2);
  });
});

describe('a later call', () => {
  it('never gets the answer of a call that has ended', async () => {
    const { server, client } = await open();
    expect(await client.send(queryCall({ shareKey: KEY }))).toMatchObject({ body: { data: 1 } });
    expect(await client.send(queryCall({ shareKey: KEY }))).toMatchObject({ body: { data: 2 } });
    expect(server.requests.length).toBe(2);
  });

  it('never joins a call that everybody has left', async () => {
    const { server, client, release } = await openHeld();
    const gone = new AbortController();
    const left = client.send(queryCall({ shareKey: KEY, signal: gone.signal }));
    await untilRequests(server, 1);
    gone.abort();
    const later = client.send(queryCall({ shareKey: KEY }));
    await untilRequests(server, 2);
    release();
    expect(await left).toMatchObject({ failure: { kind: 'cancelled' } });
    expect(await later).toMatchObject({ body: { data: 2 } });
  });

  it('with more than twice the time sends a request of its own, which others then join', async () => {
    const { server, client } = await openHeld();
    const hasty = client.send(queryCall({ shareKey: KEY, deadline: Date.now() + 200 }));
    await untilRequests(server, 1);
    const patient = new AbortController();
    const calls = [1, 2].map(() =>
      client.send(queryCall({ shareKey: KEY, signal: patient.signal })),
    );
    await untilRequests(server, 2);
    expect(await hasty).toMatchObject({ failure: { kind: 'timeout' } });
    patient.abort();
    for (const call of calls) expect(await call).toMatchObject({ failure: { kind: 'cancelled' } });
    expect(server.requests.length).toBe(2);
    expect(server.requests.map(({ headers }) => Number(headers['x-request-deadline-ms']))).toEqual([
      expect.closeTo(200, -2),
      expect.closeTo(5_000, -3),
    ]);
  });
});

describe('a waiter that leaves a shared call', () => {
  it('because its client is gone does not end it for others, though it was the first', async () => {
    const { server, client, release } = await openHeld();
    const gone = new AbortController();
    const first = client.send(queryCall({ shareKey: KEY, signal: gone.signal }));
    const second = client.send(queryCall({ shareKey: KEY }));
    await untilRequests(server, 1);
    gone.abort();
    expect(await first).toMatchObject({ failure: { kind: 'cancelled' } });
    release();
    expect(await second).toMatchObject({ body: { data: 1 } });
    expect(server.requests.length).toBe(1);
  });

  it('at its deadline hands its time-out to nobody who has longer', async () => {
    const { server, client, release } = await openHeld();
    const first = client.send(queryCall({ shareKey: KEY, deadline: Date.now() + 600 }));
    const second = client.send(queryCall({ shareKey: KEY, deadline: Date.now() + 1_100 }));
    expect(await first).toMatchObject({ failure: { kind: 'timeout' } });
    release();
    expect(await second).toMatchObject({ body: { data: 1 } });
    expect(server.requests.length).toBe(1);
  });

  it('at its own, earlier deadline leaves the first to wait', async () => {
    const { server, client, release } = await openHeld();
    const first = client.send(queryCall({ shareKey: KEY }));
    const second = client.send(queryCall({ shareKey: KEY, deadline: Date.now() + 100 }));
    expect(await second).toMatchObject({ failure: { kind: 'timeout' } });
    release();
    expect(await first).toMatchObject({ body: { data: 1 } });
    expect(server.requests.length).toBe(1);
  });

  it('ends the request at the subgraph if it was the last', async () => {
    const { server, client } = await openHeld();
    const gone = [new AbortController(), new AbortController()];
    const calls = gone.map(({ signal }) => client.send(queryCall({ shareKey: KEY, signal })));
    await untilRequests(server, 1);
    for (const controller of gone) controller.abort();
    for (const call of calls) expect(await call).toMatchObject({ failure: { kind: 'cancelled' } });
    await server.cutOff;
    expect(server.requests.length).toBe(1);
  });
});
