import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import type { EndedPoll } from '../../subgraphs/kit/shep/answer-collector.ts';
import {
  type AsyncChannel,
  type AsyncChannelOptions,
  createAsyncChannel,
} from '../../subgraphs/kit/shep/async-channel.ts';
import { createRsaSigner } from '../../subgraphs/kit/shep/sign-envelope.ts';
import { createVerifierPool } from '../../subgraphs/kit/shep/verifier-pool.ts';
import { createVerifier } from '../../subgraphs/kit/shep/verify-envelope.ts';
import type { XmlNode } from '../../subgraphs/kit/xml.ts';
import {
  type PeerAnswer,
  type PeerRequest,
  plainHttp,
  type ShepPeer,
  signedAnswer,
  startShepPeer,
} from '../kit/shep-peer.ts';

const pool = createVerifierPool();
beforeAll(() => pool.start());
afterAll(() => pool.close());

const signer = createRsaSigner({
  privateKey: demoRsaKey('shep-client'),
  certificatePem: demoCertificate('shep-client'),
});
const verifier = createVerifier({ pool, certificates: [demoCertificate('shep-service')] });

const NS = 'http://bip.bee.kz/AsyncChannel/v10/Types';
const DATE = '2026-11-23T12:00:00.000+05:00';

interface Queued {
  readonly messageId: string;
  readonly correlationId: string;
  readonly dataXml: string;
}

/** What the peer's queue does; each test changes the one thing that it is about. */
interface QueueBehaviour {
  /** Puts the answer to a request into the queue, now or later. */
  readonly onSubmit?: (request: PeerRequest, queue: Queued[]) => void | Promise<void>;
  readonly onPoll?: (queue: Queued[], request: PeerRequest) => Queued[] | Promise<Queued[]>;
  readonly onNotification?: (request: PeerRequest) => void | Promise<void>;
  /** Overrides the whole answer to an operation. */
  readonly answer?: (operation: string, request: PeerRequest) => PeerAnswer | undefined;
  /** The correlation id that the agency gives a request. Default the one it came with. */
  readonly assigned?: (correlationId: string) => string;
}

interface Harness {
  readonly channel: AsyncChannel;
  readonly peer: ShepPeer;
  readonly polls: EndedPoll[];
  operations(): string[];
  requestsOf(operation: string): PeerRequest[];
}

let harness: Harness | undefined;
afterEach(async () => {
  await harness?.channel.settled();
  await harness?.peer.close();
  harness = undefined;
});

function operationOf({ signedBody }: PeerRequest): string {
  return /<ns3:(\w+)/.exec(signedBody)?.[1] ?? '';
}

function response(operation: string, content: string): string {
  return signedAnswer(
    `<n:${operation}Response xmlns:n="${NS}"><response>${content}</response></n:${operation}Response>`,
  );
}

function messageXml({ messageId, correlationId, dataXml }: Queued): string {
  return (
    `<messages><messageInfo><messageId>${messageId}</messageId>` +
    `<correlationId>${correlationId}</correlationId><serviceId>S</serviceId>` +
    `<messageType>RESPONSE</messageType><messageDate>${DATE}</messageDate>` +
    `<sender><senderId>S</senderId></sender></messageInfo>` +
    `<messageData>${dataXml}</messageData></messages>`
  );
}

let answers = 0;

/** The answer that echoes what was asked. */
function echo(request: PeerRequest, correlationId = request.textOf('correlationId')): Queued {
  const asked = request.textOf('data');
  return { messageId: `a${++answers}`, correlationId, dataXml: `<data>answer to ${asked}</data>` };
}

async function start(
  behaviour: QueueBehaviour = {},
  options: Partial<AsyncChannelOptions> = {},
): Promise<Harness> {
  const { onSubmit = (request, queue) => void queue.push(echo(request)) } = behaviour;
  const { onPoll = (queue) => queue.splice(0), assigned = (id) => id } = behaviour;
  const queue: Queued[] = [];
  const peer = await startShepPeer(async (request) => {
    const operation = operationOf(request);
    const override = behaviour.answer?.(operation, request);
    if (override !== undefined) return override;
    if (operation === 'sendMessage') {
      await onSubmit(request, queue);
      const correlationId = assigned(request.textOf('correlationId'));
      return response(
        operation,
        `<messageId>${request.textOf('messageId')}</messageId>` +
          `<correlationId>${correlationId}</correlationId><responseDate>${DATE}</responseDate>`,
      );
    }
    if (operation === 'getMessages') {
      const messages = await onPoll(queue, request);
      return response(
        operation,
        `<responseDate>${DATE}</responseDate><sessionId>{1}</sessionId>${messages.map(messageXml).join('')}`,
      );
    }
    await behaviour.onNotification?.(request);
    return response(
      operation,
      `<notificationId>1</notificationId><responseDate>${DATE}</responseDate>`,
    );
  });
  const polls: EndedPoll[] = [];
  const channel = createAsyncChannel({
    http: plainHttp(peer.url),
    signer,
    verifier,
    agency: 'BERKUT',
    serviceId: 'CROSSINGS',
    sender: { senderId: 'demo', password: 'demo' },
    pollIntervalMs: 10,
    onPoll: (ended) => polls.push(ended),
    ...options,
  });
  const operations = () => peer.requests.map(operationOf);
  harness = {
    channel,
    peer,
    polls,
    operations,
    requestsOf: (operation) => peer.requests.filter((each) => operationOf(each) === operation),
  };
  return harness;
}

function ask(question: string): { dataXml: string } {
  return { dataXml: `<data>${question}</data>` };
}

describe('exchange', () => {
  test('sends, collects and acknowledges in the order of the schemas', async () => {
    const { channel, peer, requestsOf } = await start(
      {},
      { now: () => Date.parse('2026-11-23T07:00:00.000Z'), newMessageId: () => 'm1' },
    );
    expect(await channel.exchange(ask('who'))).toBe('answer to who');
    await channel.settled();
    expect(new Set(peer.requests.map((each) => each.path))).toEqual(
      new Set(['/bip-async-wss-gost/']),
    );
    const bodies = ['sendMessage', 'getMessages', 'sendDeliveryNotification'].map((operation) =>
      requestsOf(operation)[0]
        ?.signedBody.replace(/^.*?<request>/s, '')
        .replace(/<\/request>.*$/s, '')
        .replaceAll('><', '>\n<')
        .replace(/>a\d+</, '>a1<'),
    );
    expect(bodies.join('\n\n')).toMatchInlineSnapshot(`
      "<messageInfo>
      <messageId>m1</messageId>
      <correlationId>m1</correlationId>
      <serviceId>CROSSINGS</serviceId>
      <messageType>REQUEST</messageType>
      <messageDate>2026-11-23T12:00:00.000+05:00</messageDate>
      <sender>
      <senderId>demo</senderId>
      <password>demo</password>
      </sender>
      </messageInfo>
      <messageData>
      <data>who</data>
      </messageData>

      <requestDate>2026-11-23T12:00:00.000+05:00</requestDate>
      <serviceId>CROSSINGS</serviceId>
      <sender>
      <senderId>demo</senderId>
      <password>demo</password>
      </sender>
      <amount>100</amount>

      <notification>
      <messageId>a1</messageId>
      <serviceId>CROSSINGS</serviceId>
      <notificationDate>2026-11-23T12:00:00.000+05:00</notificationDate>
      <deliveryStatus>
      <receiveStatus>DELIVERED</receiveStatus>
      <statusDate>2026-11-23T12:00:00.000+05:00</statusDate>
      <resendMessage>false</resendMessage>
      </deliveryStatus>
      </notification>
      <requestDate>2026-11-23T12:00:00.000+05:00</requestDate>
      <sender>
      <senderId>demo</senderId>
      <password>demo</password>
      </sender>"
    `);
  });

  test('gives elements as elements and text as it was written', async () => {
    const given = ['<data> 0KLQ\n</data>', '<data><p>1</p></data>'];
    const { channel } = await start({
      onSubmit: (request, queue) => {
        queue.push({ ...echo(request), dataXml: given.shift() ?? '' });
      },
    });
    expect(await channel.exchange(ask('text'))).toBe(' 0KLQ\n');
    const elements = (await channel.exchange(ask('elements'))) as XmlNode;
    expect(elements.children[0]).toMatchObject({ localName: 'p', text: '1' });
  });

  test('gives everybody his own answer, out of order and with strangers between', async () => {
    const { channel } = await start({
      onPoll: (queue) => {
        const stranger = { messageId: 's', correlationId: 'nobody', dataXml: '<data>x</data>' };
        return queue.length < 20 ? [] : [stranger, ...queue.splice(0).reverse()];
      },
    });
    const questions = Array.from({ length: 20 }, (_, i) => `q${i}`);
    const given = await Promise.all(questions.map((each) => channel.exchange(ask(each))));
    expect(given).toEqual(questions.map((each) => `answer to ${each}`));
  });

  test('collects for all who wait with few polls and never two at once', async () => {
    let under = 0;
    let most = 0;
    const { channel, requestsOf } = await start({
      onPoll: async (queue) => {
        most = Math.max(most, ++under);
        await sleep(20);
        under -= 1;
        return queue.splice(0);
      },
    });
    await Promise.all(Array.from({ length: 50 }, (_, i) => channel.exchange(ask(`${i}`))));
    expect(most).toBe(1);
    expect(requestsOf('getMessages').length).toBeLessThan(50);
  });

  test('asks for as many answers as it was told to, and again at once when it got them', async () => {
    const { channel, requestsOf, polls } = await start(
      { onPoll: (queue) => (queue.length < 4 && queue.length !== 2 ? [] : queue.splice(0, 2)) },
      { amount: 2, pollIntervalMs: 10 },
    );
    await Promise.all(Array.from({ length: 4 }, (_, i) => channel.exchange(ask(`${i}`))));
    expect(requestsOf('getMessages')[0]?.textOf('amount')).toBe('2');
    const full = polls.findIndex(({ answers: got }) => got === 2);
    expect(polls[full + 1]).toMatchObject({ waitedMs: 0, answers: 2 });
  });

  test('acknowledges every copy and ignores all but the first', async () => {
    const { channel, requestsOf } = await start({
      onPoll: (queue) => {
        const [first] = queue.splice(0);
        if (first === undefined) return [];
        return [first, { ...first, messageId: 'copy', dataXml: '<data>other</data>' }];
      },
    });
    expect(await channel.exchange(ask('who'))).toBe('answer to who');
    await channel.settled();
    const acknowledged = requestsOf('sendDeliveryNotification').map((each) =>
      each.textOf('messageId'),
    );
    expect(acknowledged).toHaveLength(2);
    expect(acknowledged).toContain('copy');
  });

  test('acknowledges and drops what nobody waits for', async () => {
    const { channel, requestsOf } = await start({
      onPoll: (queue) => [
        { messageId: 'stray', correlationId: 'nobody', dataXml: '<data>x</data>' },
        ...queue.splice(0),
      ],
    });
    expect(await channel.exchange(ask('who'))).toBe('answer to who');
    await channel.settled();
    expect(
      requestsOf('sendDeliveryNotification').map((each) => each.textOf('messageId')),
    ).toContain('stray');
  });

  test('does not wait for the acknowledgement', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { channel } = await start({ onNotification: () => promise });
    expect(await channel.exchange(ask('who'))).toBe('answer to who');
    resolve();
  });

  test('is not harmed by an acknowledgement that fails', async () => {
    const { channel, operations } = await start({
      answer: (operation) =>
        operation === 'sendDeliveryNotification' ? { status: 503, body: '' } : undefined,
    });
    expect(await channel.exchange(ask('who'))).toBe('answer to who');
    await channel.settled();
    expect(operations()).toContain('sendDeliveryNotification');
  });

  test('finds an answer under the correlation id that the agency chose', async () => {
    const { channel } = await start({
      assigned: (id) => `agency-${id}`,
      onSubmit: (request, queue) => {
        queue.push(echo(request, `agency-${request.textOf('correlationId')}`));
      },
    });
    expect(await channel.exchange(ask('who'))).toBe('answer to who');
  });

  test('finds an answer that came with another poll before its request was accepted', async () => {
    const collected = Promise.withResolvers<void>();
    const { channel } = await start({
      assigned: (id) => `agency-${id}`,
      onSubmit: async (request, queue) => {
        queue.push(echo(request, `agency-${request.textOf('correlationId')}`));
        if (request.textOf('data') === 'late') await collected.promise;
      },
      onPoll: (queue) => {
        const late = queue.filter(({ dataXml }) => dataXml.includes('late'));
        if (late.length === 0) return [];
        setTimeout(() => collected.resolve(), 100);
        return queue.splice(0);
      },
    });
    const given = [channel.exchange(ask('late')), channel.exchange(ask('early'))];
    expect(await Promise.all(given)).toEqual(['answer to late', 'answer to early']);
  });

  test('leaves out a message without ids and reads the others', async () => {
    const { channel } = await start({
      onPoll: (queue) => [
        { messageId: '', correlationId: 'x', dataXml: '<data>x</data>' },
        { messageId: 'x', correlationId: '', dataXml: '<data>x</data>' },
        ...queue.splice(0),
      ],
    });
    expect(await channel.exchange(ask('who'))).toBe('answer to who');
  });
});

describe('polling', () => {
  test('slows down while nothing comes, starts anew with the next request, ends with the last', async () => {
    let isReady = false;
    const { channel, polls, requestsOf } = await start(
      { onPoll: (queue) => (isReady ? queue.splice(0) : []) },
      { pollIntervalMs: 5, pollIntervalMaxMs: 10_000 },
    );
    const first = channel.exchange(ask('first'));
    await expect.poll(() => polls.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(5);
    const waits = polls.slice(1, 5).map(({ waitedMs }) => waitedMs);
    for (const [index, waited] of waits.entries()) {
      expect(waited).toBeGreaterThanOrEqual(5 * 2 ** index - 2);
    }
    isReady = true;
    await Promise.all([first, channel.exchange(ask('second'))]);
    const ended = requestsOf('getMessages').length;
    await sleep(50);
    expect(requestsOf('getMessages')).toHaveLength(ended);
  });

  test('does not let a new request wait for the next poll', async () => {
    const { channel, polls } = await start(
      { onPoll: (queue) => (queue.length < 2 ? [] : queue.splice(0)) },
      { pollIntervalMs: 60_000, pollIntervalMaxMs: 60_000 },
    );
    const first = channel.exchange(ask('first'));
    await expect.poll(() => polls.length).toBe(1);
    expect(await channel.exchange(ask('second'))).toBe('answer to second');
    expect(await first).toBe('answer to first');
  });

  test('does not begin before a request was accepted', async () => {
    const { channel, operations } = await start({
      answer: (operation) => (operation === 'sendMessage' ? { status: 503, body: '' } : undefined),
    });
    await expect(channel.exchange(ask('who'))).rejects.toMatchObject({
      code: 'AGENCY_UNAVAILABLE',
    });
    await sleep(30);
    expect(operations()).toEqual(['sendMessage']);
  });

  test('outlives two failed polls', async () => {
    let failures = 2;
    const { channel, polls } = await start({
      answer: (operation) =>
        operation === 'getMessages' && failures-- > 0 ? { status: 503, body: '' } : undefined,
    });
    expect(await channel.exchange(ask('who'))).toBe('answer to who');
    expect(polls.map(({ outcome }) => outcome)).toEqual(['FAILED', 'FAILED', 'OK']);
  });

  test('gives up after three failed polls and tells each about its own call', async () => {
    const { channel } = await start({
      answer: (operation) => (operation === 'getMessages' ? { status: 503, body: '' } : undefined),
    });
    const exchanges = ['c1', 'c2'].map((correlationId) =>
      channel.exchange({ ...ask('who'), correlationId }).catch((error) => error),
    );
    expect(await Promise.all(exchanges)).toMatchObject([
      { code: 'AGENCY_UNAVAILABLE', correlationId: 'c1' },
      { code: 'AGENCY_UNAVAILABLE', correlationId: 'c2' },
    ]);
  });

  test('begins again after it gave up', async () => {
    let failures = 3;
    const { channel } = await start({
      answer: (operation) =>
        operation === 'getMessages' && failures-- > 0 ? { status: 503, body: '' } : undefined,
    });
    await expect(channel.exchange(ask('one'))).rejects.toMatchObject({ agency: 'BERKUT' });
    expect(await channel.exchange(ask('two'))).toBe('answer to two');
  });

  test('answers signed by a stranger reach nobody', async () => {
    const { channel, requestsOf } = await start({
      answer: (operation, request) => {
        if (operation !== 'getMessages') return undefined;
        const [sent] = requestsOf('sendMessage');
        const forged = messageXml(echo(sent ?? request));
        const body = `<n:getMessagesResponse xmlns:n="${NS}"><response>${forged}</response></n:getMessagesResponse>`;
        return signedAnswer(body, { signer: 'stranger' });
      },
    });
    await expect(channel.exchange(ask('who'))).rejects.toMatchObject({
      code: 'AGENCY_BAD_RESPONSE',
      internalMessage: expect.stringMatching('CERTIFICATE_NOT_PINNED'),
    });
    await channel.settled();
    expect(requestsOf('sendDeliveryNotification')).toHaveLength(0);
  });
});

describe('deadlines', () => {
  test('an answer that does not come in time is given up, and polling ends', async () => {
    const { channel, requestsOf } = await start({ onSubmit: () => undefined }, { timeoutMs: 150 });
    await expect(channel.exchange(ask('who'))).rejects.toMatchObject({
      code: 'AGENCY_TIMEOUT',
      agency: 'BERKUT',
      service: 'CROSSINGS',
    });
    await sleep(50);
    const ended = requestsOf('getMessages').length;
    await sleep(100);
    expect(requestsOf('getMessages')).toHaveLength(ended);
  });

  test('a request that is never accepted is given up', async () => {
    const { channel, requestsOf } = await start(
      { onSubmit: () => new Promise(() => undefined) },
      { timeoutMs: 100 },
    );
    await expect(channel.exchange(ask('who'))).rejects.toMatchObject({ code: 'AGENCY_TIMEOUT' });
    expect(requestsOf('getMessages')).toHaveLength(0);
  });

  test("the caller's signal ends the waiting", async () => {
    const { channel } = await start({ onSubmit: () => undefined });
    const waiting = channel.exchange({ ...ask('who'), signal: AbortSignal.timeout(100) });
    await expect(waiting).rejects.toMatchObject({ code: 'AGENCY_TIMEOUT' });
  });

  test('one who leaves does not disturb the others', async () => {
    const leave = new AbortController();
    const { channel } = await start({
      onPoll: (queue) => {
        leave.abort();
        return queue.length < 2 ? [] : queue.splice(0);
      },
    });
    const leaver = channel.exchange({ ...ask('leaver'), signal: leave.signal });
    leaver.catch(() => undefined);
    expect(await channel.exchange(ask('stayer'))).toBe('answer to stayer');
    await expect(leaver).rejects.toMatchObject({ code: 'AGENCY_TIMEOUT' });
  });
});

describe('refusals', () => {
  test('a fault in the answer to a request', async () => {
    const { channel, operations } = await start({
      answer: (operation) =>
        operation === 'sendMessage'
          ? signedAnswer('<soap:Fault><faultcode>soap:Client</faultcode></soap:Fault>')
          : undefined,
    });
    await expect(channel.exchange(ask('who'))).rejects.toMatchObject({ code: 'AGENCY_FAULT' });
    expect(operations()).toEqual(['sendMessage']);
  });

  test('a message without data', async () => {
    const { channel } = await start({
      onSubmit: (request, queue) => {
        queue.push({ ...echo(request), dataXml: '' });
      },
    });
    await expect(channel.exchange(ask('who'))).rejects.toMatchObject({
      code: 'AGENCY_SCHEMA_MISMATCH',
    });
  });

  test('data of ours that is not well-formed is not sent', async () => {
    const { channel, peer } = await start();
    await expect(channel.exchange({ dataXml: '<data>' })).rejects.toThrow(TypeError);
    expect(peer.requests).toHaveLength(0);
  });

  test.each([{ timeoutMs: 0 }, { pollIntervalMs: 0 }, { amount: 101 }, { pollIntervalMaxMs: 0.5 }])(
    'the option %j',
    (option) => {
      const sender = { senderId: 'demo', password: 'demo' };
      const http = plainHttp('http://127.0.0.1:9');
      const connection = {
        http,
        signer,
        verifier,
        agency: 'BERKUT',
        serviceId: 'S',
        sender,
      } as const;
      expect(() => createAsyncChannel({ ...connection, ...option })).toThrow(RangeError);
    },
  );
});

describe('fetchStatus', () => {
  test('tells where a message is', async () => {
    const { channel } = await start({
      answer: (operation) =>
        operation === 'getMessageStatus'
          ? response(
              operation,
              '<messageState>ON_DELIVERY</messageState><status><statusCode>SCSS001</statusCode></status>',
            )
          : undefined,
    });
    expect(await channel.fetchStatus('m1')).toEqual({ state: 'ON_DELIVERY', code: 'SCSS001' });
  });

  test('refuses a state that the schema does not know', async () => {
    const { channel } = await start({
      answer: (operation) => response(operation, '<messageState>LOST</messageState>'),
    });
    await expect(channel.fetchStatus('m1')).rejects.toMatchObject({
      code: 'AGENCY_SCHEMA_MISMATCH',
    });
  });
});
