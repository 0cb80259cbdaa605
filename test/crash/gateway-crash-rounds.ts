import { setTimeout as sleep } from 'node:timers/promises';
import { verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { openStore } from '../../gateway/access-log/index.ts';
import type { VerifyReport } from '../../gateway/access-log/verify/finding.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { findUndisclosed } from '../kit/find-undisclosed.ts';
import type { GatewaySite } from '../kit/gateway-site.ts';
import {
  isPersonal,
  isTrue,
  startTravellerClients,
  type TravellersAnswer,
} from '../kit/traveller-clients.ts';

export interface GatewayCrashOptions {
  readonly site: GatewaySite;
  readonly store: Parameters<typeof openStore>[0]['store'];
  /** The same store, as the gateway's configuration names it. */
  readonly section: Parameters<GatewaySite['launch']>[0];
  readonly rounds: number;
  /** Beside the gateway, what is killed in a round, and brought back; default nothing. */
  readonly alsoCrash?: (round: number) => Promise<void>;
  readonly onRound?: (round: number, answers: number) => void;
}

/** What was left after all rounds. */
export interface GatewayCrashReport {
  /** Answers with personal data of which anything arrived. */
  readonly answers: number;
  /** Those of them that ended in the middle. */
  readonly cut: number;
  /** Who was disclosed without an entry, as `REQUEST NUMBER`. */
  readonly undisclosed: readonly string[];
  /** Answers that came whole, and are not what was asked for. */
  readonly untrue: readonly TravellersAnswer[];
  readonly verified: VerifyReport;
}

const CLIENTS = { clients: 8, peopleMax: 60 };
const SERVING_MS_MAX = 500;
const STARTING_MS_MAX = 2_000;
/** One round of so many is ended while the gateway may still be starting. */
const EARLY_EVERY = 5;

/**
 * Lets one whole gateway after the other answer clients from the same log, and kills each with
 * SIGKILL at a random moment. Then it looks in the log for everything that clients began to receive.
 */
export async function runGatewayCrashRounds(
  options: GatewayCrashOptions,
): Promise<GatewayCrashReport> {
  const { site, rounds, section, alsoCrash, onRound } = options;
  const answers: TravellersAnswer[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % EARLY_EVERY === EARLY_EVERY - 1) {
      const starting = site.launch(section);
      await sleep(Math.random() * STARTING_MS_MAX);
      await starting.kill();
    } else {
      answers.push(...(await runRound(site, section)));
    }
    await alsoCrash?.(round);
    onRound?.(round, answers.length);
  }
  const log = await openStore({ store: options.store, signer: site.signer });
  try {
    await log.integrate();
    const personal = answers.filter(({ status }) => status === 200);
    return {
      answers: personal.length,
      cut: personal.filter(({ isWhole }) => !isWhole).length,
      undisclosed: await findUndisclosed(log, answers, site.pseudonyms),
      untrue: answers.filter((answer) =>
        answer.status === 200 ? answer.isWhole && !isTrue(answer) : isPersonal(answer),
      ),
      verified: await verifyLog(log, { log: verifierOf(site.signer) }),
    };
  } finally {
    await log.close();
  }
}

async function runRound(
  site: GatewaySite,
  section: GatewayCrashOptions['section'],
): Promise<readonly TravellersAnswer[]> {
  const gateway = await site.start(section);
  const clients = await startTravellerClients(gateway.url, CLIENTS);
  await clients.begun;
  await sleep(Math.random() * SERVING_MS_MAX);
  await gateway.kill();
  await clients.stop();
  return clients.answers;
}
