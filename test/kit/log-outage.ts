import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { openStore } from '../../gateway/access-log/index.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { personaHeaders } from '../../mocks/idp/index.ts';
import { findUndisclosed } from './find-undisclosed.ts';
import type { ListeningGateway } from './gateway-process.ts';
import type { GatewaySite } from './gateway-site.ts';
import {
  type AskForTravellers,
  createTravellerClient,
  isPersonal,
  isTrue,
  type TravellersAnswer,
} from './traveller-clients.ts';

/** What breaks a log's store; resolves with what mends it. */
export type Outage = () => Promise<() => Promise<unknown>>;

export interface LogOutageOptions {
  readonly site: GatewaySite;
  readonly gateway: ListeningGateway;
  readonly store: Parameters<typeof openStore>[0]['store'];
  readonly outage: Outage;
  /** Whether the broken store may have room for some entries more. Default false. */
  readonly hasRoom?: boolean;
}

/** Requests that a store may still take once it is broken, into room that it has already. */
const LAST_REQUESTS_MAX = 500;
const LAST_PEOPLE = 100;
const REFUSED_WITHIN_MS = 5_000;
const LOOK_EVERY_MS = 100;

/**
 * Asserts what a whole gateway owes while its log cannot be written: not one byte about anybody and
 * nothing fetched, its readiness false, what is about nobody answered as ever; then that it goes on by
 * itself, and that the log holds whatever was answered.
 */
export async function expectClosedInOutage(options: LogOutageOptions): Promise<void> {
  const { site, gateway, store, hasRoom = false } = options;
  const ask = await createTravellerClient(gateway.url);
  const answers = [await expectAnswered(ask)];
  expect((await readReadiness(gateway)).status).toBe('up');

  const { answer, mend } = await breakInTheMiddle(ask, options);
  try {
    if (hasRoom && answer?.status === 200) answers.push(answer);
    else expectRefused(answer);
    answers.push(...(await askUntilRefused(ask)));
    site.subgraphs.heal();
    expectRefused(await ask(20, 10));
    expect(Object.values(site.subgraphs.received).flat()).toEqual([]);
    await untilReadiness(gateway, 'down');
    expect(await askForCountries(gateway)).toEqual({ data: { countries: ['KAZ', 'UZB'] } });
  } finally {
    await mend();
  }

  await untilReadiness(gateway, 'up');
  answers.push(await expectAnswered(ask));
  await gateway.stop();
  const log = await openStore({ store, signer: site.signer });
  await log.integrate();
  expect(await findUndisclosed(log, answers, site.pseudonyms)).toEqual([]);
  expect((await verifyLog(log, { log: verifierOf(site.signer) })).findings).toEqual([]);
  await log.close();
}

/**
 * Lets the store break between the two entries of a request: when its intent is durable and registers
 * have been asked. Returns how the request was answered, and what mends the store.
 */
async function breakInTheMiddle(
  ask: AskForTravellers,
  { site, outage }: LogOutageOptions,
): Promise<{
  readonly answer: TravellersAnswer | null;
  readonly mend: () => Promise<unknown>;
}> {
  const broken = Promise.withResolvers<() => Promise<unknown>>();
  site.subgraphs.break('crossing', async ({ result }) => {
    await outage().then(broken.resolve, broken.reject);
    return result;
  });
  const answer = await ask(10, 3);
  site.subgraphs.heal();
  return { answer, mend: await broken.promise };
}

async function expectAnswered(ask: AskForTravellers): Promise<TravellersAnswer> {
  const answer = await ask(0, 3);
  expect(answer).toMatchObject({ status: 200, isWhole: true });
  expect(answer !== null && isTrue(answer)).toBe(true);
  return answer as TravellersAnswer;
}

/** Returns what was answered before the first refusal. */
async function askUntilRefused(ask: AskForTravellers): Promise<readonly TravellersAnswer[]> {
  const answers: TravellersAnswer[] = [];
  while (answers.length < LAST_REQUESTS_MAX) {
    const begin = performance.now();
    const answer = await ask(answers.length, LAST_PEOPLE);
    expect(performance.now() - begin).toBeLessThan(REFUSED_WITHIN_MS);
    if (answer?.status !== 200) {
      expectRefused(answer);
      return answers;
    }
    answers.push(answer);
  }
  throw new Error('expected a refusal, but got none');
}

function expectRefused(answer: TravellersAnswer | null): void {
  expect(answer).toMatchObject({ status: 503, isWhole: true });
  const { text } = answer as TravellersAnswer;
  expect(isPersonal({ text })).toBe(false);
  const { errors, data } = JSON.parse(text);
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_LOG_UNAVAILABLE' } }]);
}

async function readReadiness({ url }: ListeningGateway) {
  const response = await fetch(`${url}/health/ready`);
  const { status, dependencies } = await response.json();
  return { isReady: response.ok, overall: status, status: dependencies.accessLog?.status };
}

/** Bounded by the test's time. */
async function untilReadiness(gateway: ListeningGateway, status: 'up' | 'down'): Promise<void> {
  let last = await readReadiness(gateway);
  while (last.status !== status) {
    await sleep(LOOK_EVERY_MS);
    last = await readReadiness(gateway);
  }
  expect(last.isReady).toBe(status === 'up');
}

async function askForCountries({ url }: ListeningGateway): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await personaHeaders('inspector')) },
    body: JSON.stringify({ query: '{ countries }' }),
  });
  expect(response.status).toBe(200);
  return response.json();
}
