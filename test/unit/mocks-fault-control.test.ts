import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { FAULT_KINDS, startFaultControl } from '../../mocks/kit/index.ts';

const faults = createFaults();
let control: Awaited<ReturnType<typeof startFaultControl>>;

beforeAll(async () => {
  control = await startFaultControl(faults);
});
afterAll(() => control.close());
afterEach(() => faults.clear());

const call = async (method: string, path: string, body?: string) => {
  const response = await fetch(control.url + path, { method, ...(body !== undefined && { body }) });
  return { status: response.status, text: await response.text() };
};

test('explains itself, every kind and every system', async () => {
  const { status, text } = await call('GET', '/');
  expect(status).toBe(200);
  for (const name of [...FAULT_KINDS, 'GBD_FL', 'EQONAQ', 'curl -X DELETE']) {
    expect(text).toContain(name);
  }
});

test('sets, lists and clears faults', async () => {
  const set = await call('PUT', '/faults/GBD_FL', '{"kind":"slow","delayMs":50,"calls":2}');
  const wanted = { system: 'GBD_FL', fault: { kind: 'slow', delayMs: 50 }, callsLeft: 2 };
  expect([set.status, JSON.parse(set.text)]).toEqual([200, [wanted]]);
  await call('PUT', '/faults/KDP', '{"kind":"down"}');
  expect(JSON.parse((await call('GET', '/faults')).text)).toHaveLength(2);
  expect(JSON.parse((await call('GET', '/faults/GBD_FL')).text)).toEqual([wanted]);
  expect(faults.take('GBD_FL')).toEqual({ kind: 'slow', delayMs: 50 });
  await call('DELETE', '/faults/GBD_FL');
  expect([faults.active('GBD_FL'), faults.active('KDP')?.kind]).toEqual([undefined, 'down']);
  await call('DELETE', '/faults');
  expect(faults.list()).toEqual([]);
});

test.each([
  ['PUT', '/faults/NOBODY', '{"kind":"down"}', 400, 'GBD_FL'],
  ['PUT', '/faults/GBD_FL', 'kind=down', 400, 'expected JSON'],
  ['PUT', '/faults/GBD_FL', 'null', 400, ''],
  ['PUT', '/faults/GBD_FL', '{"kind":"meltdown"}', 400, 'resetMidBody'],
  ['PUT', '/faults/GBD_FL', '{"kind":"slow","delayMs":"long"}', 400, 'delayMs'],
  ['PUT', '/faults/GBD_FL', '{"kind":"slow","delay":1}', 400, 'delay'],
  ['PUT', '/faults/GBD_FL', '{"kind":"down","calls":0}', 400, 'calls'],
  ['PUT', '/faults/GBD_FL', '{"kind":"refused","calls":1}', 400, 'forMs'],
  ['PUT', '/faults', '{"kind":"down"}', 405, 'PUT /faults/SYSTEM'],
  ['GET', '/elsewhere', undefined, 404, '/faults'],
])('refuses %s %s %s', async (method, path, body, status, hint) => {
  const reply = await call(method, path, body);
  expect(reply.status).toBe(status);
  expect(JSON.parse(reply.text).error).toContain(hint);
  expect(faults.list()).toEqual([]);
});
