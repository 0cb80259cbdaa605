import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { createEmergencyDesk, type EmergencyDesk } from '../../gateway/auth/index.ts';
import { SOMEBODY } from '../kit/gateway-access.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const DECLARATION = { reason: 'for a test', caseReference: 'E-1', minutes: 10 };
const BEGIN = Date.parse('2026-03-01T10:00:00Z');

let time: number;
let desk: EmergencyDesk;
beforeEach(() => {
  time = BEGIN;
  desk = createEmergencyDesk({ privateKey, now: () => new Date(time) });
});

test('a declaration is in force for its requester, at every replica, until its end', async () => {
  const { token, until } = await desk.declare(SOMEBODY, DECLARATION);
  expect(until).toBe('2026-03-01T10:10:00.000Z');
  const replica = createEmergencyDesk({ privateKey, now: () => new Date(time) });
  time += 599_000;
  expect(await replica.verify(token, SOMEBODY)).toEqual({ caseReference: 'E-1', until });
  expect(await replica.verify(token, { ...SOMEBODY, id: 'another' })).toBeNull();
  time += 2_000;
  expect(await replica.verify(token, SOMEBODY)).toBeNull();
});

test('a declaration under another key is none', async () => {
  const { privateKey: strangers } = generateKeyPairSync('ed25519');
  const stranger = createEmergencyDesk({ privateKey: strangers, now: () => new Date(time) });
  const { token } = await stranger.declare(SOMEBODY, DECLARATION);
  expect(await desk.verify(token, SOMEBODY)).toBeNull();
  expect(await desk.verify(undefined, SOMEBODY)).toBeNull();
  expect(await desk.verify('', SOMEBODY)).toBeNull();
});

test('an official declares three within an hour, whatever the account; the hour moves on', async () => {
  const official = { ...SOMEBODY, official: 'o' };
  for (const id of ['a', 'b', 'c']) {
    await desk.declare({ ...official, id }, DECLARATION);
    time += 1_000;
  }
  const refused = desk.declare({ ...official, id: 'd' }, DECLARATION);
  await expect(refused).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(desk.active()).toBe(3);
  time = BEGIN + 3_600_000;
  expect(desk.active()).toBe(0);
  await desk.declare(official, DECLARATION);
  await expect(desk.declare(official, DECLARATION)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
});
