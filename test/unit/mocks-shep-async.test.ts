import { afterEach, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import {
  astanaTime,
  childText,
  element,
  type LegacyServer,
  type Markup,
  type ShepAsyncOptions,
  ShepRefusal,
  shepAsyncRoute,
  startLegacyServer,
} from '../../mocks/kit/index.ts';
import { postAsync, type ShepReply, signedAsyncRequest } from '../kit/shep-request.ts';

const faults = createFaults();
let time = Date.parse('2026-11-23T12:00:00+05:00');
let server: LegacyServer;

async function start(options: Partial<ShepAsyncOptions> = {}): Promise<void> {
  server = await startLegacyServer({
    name: 'BERKUT',
    faults,
    routes: [
      shepAsyncRoute({
        now: () => time,
        answerDelayMs: 100,
        duplicateEvery: 0,
        ...options,
        services: {
          CROSSINGS: {
            answer(data) {
              const iin = childText(data, 'iin') ?? '';
              if (iin === '') throw new ShepRefusal('schema', 'iin is missing');
              return element('data', Buffer.from(`about ${iin}`).toString('base64'));
            },
          },
        },
      }),
    ],
  });
}

afterEach(async () => {
  await faults.clear();
  await server.close();
});

const date = (): string => astanaTime(time);
const sender = (password = 'demo'): Markup =>
  element('sender', [element('senderId', 'demo'), element('password', password)]);

function send(iin: string, messageId: string = iin, from = sender()): Promise<ShepReply> {
  const info = [
    element('messageId', messageId),
    element('serviceId', 'CROSSINGS'),
    element('messageType', 'REQUEST'),
    element('messageDate', date()),
    from,
  ];
  const request = [
    element('messageInfo', info),
    element('messageData', element('data', element('iin', iin === '' ? undefined : iin))),
  ];
  return postAsync(server.url, signedAsyncRequest('sendMessage', request));
}

function collect(amount = 100, correlationId?: string, from = sender()): Promise<ShepReply> {
  const request = [
    element('correlationId', correlationId),
    element('requestDate', date()),
    element('serviceId', 'CROSSINGS'),
    from,
    element('amount', amount),
  ];
  return postAsync(server.url, signedAsyncRequest('getMessages', request));
}

function acknowledge(messageId: string, receiveStatus = 'DELIVERED', resend = false) {
  const status = [
    element('receiveStatus', receiveStatus),
    element('statusDate', date()),
    element('resendMessage', resend),
  ];
  const notification = element('notification', [
    element('messageId', messageId),
    element('serviceId', 'CROSSINGS'),
    element('notificationDate', date()),
    element('deliveryStatus', status),
  ]);
  const request = [notification, element('requestDate', date()), sender()];
  return postAsync(server.url, signedAsyncRequest('sendDeliveryNotification', request));
}

function askStatus(messageId: string): Promise<ShepReply> {
  const request = [element('messageId', messageId), element('requestDate', date()), sender()];
  return postAsync(server.url, signedAsyncRequest('getMessageStatus', request));
}

const iins = Array.from({ length: 12 }, (_, index) => `9001013000${10 + index}`);
const sendAll = async (): Promise<void> => {
  for (const iin of iins) await send(iin);
};
const idsIn = (reply: ShepReply): string[] => reply.all('messageId');

test('gives an answer out only when it is ready, with the correlation id of its request', async () => {
  await start();
  const sent = await send('900101300017', 'request-1');
  sent.verify();
  expect([sent.one('messageId'), sent.one('correlationId')]).toEqual(['request-1', 'request-1']);
  expect((await collect()).all('messages')).toEqual([]);
  time += 200;
  const reply = await collect();
  reply.verify();
  expect(reply.all('correlationId')).toEqual(['request-1']);
  expect(reply.one('messageType')).toBe('RESPONSE');
  const data = Buffer.from(reply.one('data'), 'base64').toString();
  expect(data).toBe('about 900101300017');
});

test('gives answers out in another order than their requests came in, the same for a seed', async () => {
  const orders: string[][] = [];
  for (const seed of [5, 5, 6]) {
    await start({ seed });
    await sendAll();
    time += 200;
    orders.push((await collect()).all('correlationId'));
    if (orders.length < 3) await server.close();
  }
  expect(orders[0]).not.toEqual(iins);
  expect([...(orders[0] ?? [])].sort()).toEqual(iins);
  expect(orders[1]).toEqual(orders[0]);
  expect(orders[2]).not.toEqual(orders[0]);
});

test('has some answers ready while others are still on their way', async () => {
  await start();
  await sendAll();
  time += 100;
  const early = (await collect()).all('correlationId').length;
  expect(early).toBeGreaterThan(0);
  expect(early).toBeLessThan(iins.length);
});

test('gives no more than the amount asked for, and answers to one request alone', async () => {
  await start();
  await sendAll();
  time += 200;
  expect((await collect(5)).all('messages')).toHaveLength(5);
  time += 600;
  const wanted = iins[3] as string;
  expect((await collect(100, wanted)).all('correlationId')).toEqual([wanted]);
});

test('gives a second copy out even when the first is acknowledged already', async () => {
  await start({ duplicateEvery: 7 });
  await sendAll();
  const ids: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    time += 10;
    const ready = idsIn(await collect());
    ids.push(...ready);
    for (const id of ready) await acknowledge(id);
  }
  expect(ids).toHaveLength(iins.length + 1);
  expect(new Set(ids).size).toBe(iins.length);
  time += 600;
  expect(idsIn(await collect())).toEqual([]);
});

test('gives an answer out again until a delivery notification arrives', async () => {
  await start();
  await send('900101300017');
  time += 200;
  const [id] = idsIn(await collect()) as [string];
  expect(idsIn(await collect())).toEqual([]);
  time += 500;
  expect(idsIn(await collect())).toEqual([id]);
  (await acknowledge(id)).verify();
  time += 500;
  expect(idsIn(await collect())).toEqual([]);
});

test('gives a rejected answer out again at once, or never again', async () => {
  await start();
  await send('900101300017');
  time += 200;
  const [id] = idsIn(await collect()) as [string];
  await acknowledge(id, 'NOT_DELIVERED', true);
  expect(idsIn(await collect())).toEqual([id]);
  await acknowledge(id, 'NOT_DELIVERED', false);
  time += 600;
  expect(idsIn(await collect())).toEqual([]);
  expect((await askStatus(id)).one('messageState')).toBe('DELIVERY_STOPPED');
});

test('tells the state of a request and of an answer', async () => {
  await start();
  await send('900101300017', 'request-1');
  time += 200;
  const [id] = idsIn(await collect()) as [string];
  const states = async () => [
    (await askStatus('request-1')).one('messageState'),
    (await askStatus(id)).one('messageState'),
  ];
  expect(await states()).toEqual(['DELIVERED', 'ON_DELIVERY']);
  await acknowledge(id);
  expect(await states()).toEqual(['DELIVERED', 'DELIVERED']);
});

test('names operation and key in the request log', async () => {
  await start();
  await send('900101300017', 'request-1');
  await collect(1, 'request-1');
  const calls = server.requests.entries.map(({ service, key }) => `${service} ${key}`);
  expect(calls).toEqual(['sendMessage 900101300017', 'getMessages request-1']);
});

test('gives each message twice under the duplicate fault', async () => {
  await start();
  await send('900101300017');
  time += 200;
  await faults.set('BERKUT', 'duplicate', { service: 'getMessages' });
  const ids = idsIn(await collect());
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
});

const unsigned = (text: string): string => text.replace(/<ds:Signature .*<\/ds:Signature>/s, '');

test.each<[string, string, () => Promise<ShepReply>]>([
  ['a wrong password in sendMessage', 'SBF-AD-1', () => send('1', '1', sender('guess'))],
  ['a wrong password in getMessages', 'SBF-AD-1', () => collect(1, undefined, sender('guess'))],
  ['a queue asked for by nobody', 'SBF-AD-1', () => collect(1, undefined, { markup: '' })],
  ['a request without what the service needs', 'VAL-JSR-001', () => send('')],
  ['an amount of nothing', 'VAL-JSR-001', () => collect(0)],
  ['the acknowledgement of an unknown message', 'VAL-JSR-001', () => acknowledge('nothing')],
  [
    'the rejection of an unknown message',
    'VAL-JSR-001',
    () => acknowledge('nothing', 'NOT_DELIVERED'),
  ],
  ['an unknown delivery status', 'VAL-JSR-001', () => acknowledge('nothing', 'PERHAPS')],
  ['the state of an unknown message', 'VAL-JSR-001', () => askStatus('nothing')],
  [
    'elements out of order',
    'VAL-JSR-001',
    () => {
      const request = [element('serviceId', 'CROSSINGS'), element('requestDate', date()), sender()];
      return postAsync(server.url, signedAsyncRequest('getMessages', request));
    },
  ],
  [
    'an unknown service',
    'VAL-R-004',
    () => {
      const request = [element('serviceId', 'NOBODY'), sender()];
      return postAsync(server.url, signedAsyncRequest('getMessages', request));
    },
  ],
  [
    'an unsigned request',
    'SBF-VE-8',
    () => {
      const request = [element('serviceId', 'CROSSINGS'), sender()];
      return postAsync(server.url, unsigned(signedAsyncRequest('getMessages', request)));
    },
  ],
  [
    'an unknown operation',
    'VAL-JSR-001',
    () => postAsync(server.url, signedAsyncRequest('dropMessages', [])),
  ],
])('refuses %s with a SOAP fault', async (_name, code, call) => {
  await start();
  const reply = await call();
  reply.verify();
  expect([reply.status, reply.one('errorCode')]).toEqual([500, code]);
  expect(reply.one('faultcode')).toBe('soap:Client');
});

test('gives ten answers where no amount is asked for', async () => {
  await start();
  await sendAll();
  time += 200;
  const request = [element('serviceId', 'CROSSINGS'), sender()];
  const reply = await postAsync(server.url, signedAsyncRequest('getMessages', request));
  expect(reply.all('messages')).toHaveLength(10);
});

test('notes the operation of a request that has no data', async () => {
  await start();
  const reply = await postAsync(server.url, signedAsyncRequest('sendMessage', []));
  expect([reply.status, reply.one('errorCode')]).toEqual([500, 'VAL-JSR-001']);
  expect([...server.requests]).toMatchObject([{ service: 'sendMessage', key: '' }]);
});

test('names the fault element for the operation', async () => {
  await start();
  const reply = await askStatus('nothing');
  expect(reply.elements('getMessageStatusFault1_getMessageStatusFault')).toHaveLength(1);
});
