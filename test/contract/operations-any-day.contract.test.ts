import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createPeople } from '../../mocks/people.ts';
import { startIsMp } from '../../mocks/registration/index.ts';
import { valuesOfTheDay } from '../../mocks/values-of-the-day.ts';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import type { KitServices } from '../../subgraphs/kit/index.ts';
import {
  createRsaSigner,
  createVerifier,
  createVerifierPool,
} from '../../subgraphs/kit/shep/index.ts';
import { createRegistrationSubgraph } from '../../subgraphs/registration/index.ts';
import { askSubgraph } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';
import { idsOf } from '../kit/demo-ids.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../schema/operations/${file}`, import.meta.url), 'utf8');
const SENT: { readonly input: { readonly guest: string } } = JSON.parse(
  read('notify-arrival.variables.json'),
);
/** As the gateway passes them on: with the host's own name of the guest opened. */
const GUEST = idsOf('host').open(SENT.input.guest);
const VARIABLES = { input: { ...SENT.input, guest: GUEST } };
const ALMATY =
  'query { registrationsDue(region: "KZ-75", first: 1000) { nodes { person { id } } } }';

const pool = createVerifierPool();
const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});
afterAll(() => pool.close());

async function startOn(today: string) {
  const now = Date.parse(`${today}T09:00:00+05:00`);
  const people = createPeople({ today });
  const isMp = await startIsMp({ people, now: () => now });
  const kit: KitServices = {
    now: () => new Date(now),
    shep: {
      signer: createRsaSigner({
        privateKey: demoRsaKey('shep-client'),
        certificatePem: demoCertificate('shep-client'),
      }),
      verifier: createVerifier({ pool, certificates: [demoCertificate('shep-service')] }),
      sender: { senderId: 'demo', password: 'demo' },
    },
  };
  const subgraph = createRegistrationSubgraph({ isMp: { url: isMp.url } }, kit);
  running.push(subgraph, isMp);
  return {
    notify: () => {
      const variables = valuesOfTheDay('notify-arrival', VARIABLES, now);
      return askSubgraph(
        subgraph,
        read('notify-arrival.graphql'),
        variables,
        contextOf('host', 'hosting'),
      );
    },
    due: async () => (await askSubgraph(subgraph, ALMATY)).data.registrationsDue.nodes,
  };
}

describe('the notification of an arrival that lies in schema/operations', () => {
  test('names the guest as the host of the demo knows her', () => {
    expect(GUEST).toBe('doc:DEU:C05545147');
  });

  test.each(['2026-11-21', '2026-12-31', '2028-03-01', '2034-12-31'])(
    'is accepted on %s, and takes the guest off the worklist',
    async (today) => {
      const { notify, due } = await startOn(today);
      expect(await due()).toContainEqual({ person: { id: GUEST } });
      const { data, errors } = await notify();
      expect(errors).toEqual([]);
      expect(data.notifyArrival).toMatchObject({
        userErrors: [],
        notification: { status: 'ACCEPTED', refusalReason: null, guest: { id: GUEST } },
      });
      expect(await due()).not.toContainEqual({ person: { id: GUEST } });
      // Asked again on the same day it is the same notification.
      const again = await notify();
      expect(again.data.notifyArrival.notification.number).toBe(
        data.notifyArrival.notification.number,
      );
    },
  );

  test('leaves the values of every other operation as they lie there', () => {
    const variables = { id: 'iin:900101300017' };
    expect(valuesOfTheDay('person-overview', variables, 0)).toEqual(variables);
  });
});
