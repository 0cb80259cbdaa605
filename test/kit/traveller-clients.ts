import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { personaHeaders } from '../../mocks/idp/index.ts';
import { CANARY, nameOf, placeOf, TRAVELLERS } from '../fixtures/travellers.ts';

/** What one request for travellers came to, however far its answer got. */
export interface TravellersAnswer {
  readonly requestId: string;
  readonly status: number;
  /** The numbers of those who were asked for. */
  readonly asked: readonly number[];
  /** What arrived of the body. */
  readonly text: string;
  /** False where the connection broke before its end. */
  readonly isWhole: boolean;
}

/** Clients that ask, one request after the other, until they are stopped. */
export interface TravellerClients {
  /** Every answer that began to arrive. */
  readonly answers: readonly TravellersAnswer[];
  /** Resolves when the first answer is there. */
  readonly begun: Promise<void>;
  /** Resolves when the last answer has come to its end, whichever. */
  stop(): Promise<void>;
}

const QUERY = `query ($from: Int!, $count: Int!) {
  people(from: $from, count: $count) { name crossings { place } }
}`;
/** Before somebody whose connection was refused tries again. */
const RETRY_MS = 5;

/** Asks for `count` travellers from number `from` on; resolves with null where no answer began. */
export type AskForTravellers = (from: number, count: number) => Promise<TravellersAnswer | null>;

/** Makes a client that asks the gateway at `url` as an inspector, over connections it keeps. */
export async function createTravellerClient(url: string): Promise<AskForTravellers> {
  const agent = new Agent({ keepAlive: true });
  const headers = {
    'content-type': 'application/json',
    'accept-language': 'en',
    ...(await personaHeaders('inspector')),
  };
  return (from, count) => {
    const asked = Array.from({ length: count }, (_, at) => (from + at) % TRAVELLERS);
    return new Promise((resolve) => {
      const sent = request(`${url}/graphql`, { agent, method: 'POST', headers });
      sent.once('error', () => resolve(null));
      sent.once('response', async (response) => {
        const { text, isWhole } = await readAsFarAsItGoes(response);
        const requestId = String(response.headers['x-request-id']);
        resolve({ requestId, status: response.statusCode ?? 0, asked, text, isWhole });
      });
      sent.end(JSON.stringify({ query: QUERY, variables: { from, count } }));
    });
  };
}

async function readAsFarAsItGoes(response: IncomingMessage) {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch {
    // The gateway was killed: what came before is what counts.
  }
  return { text: Buffer.concat(chunks).toString(), isWhole: response.complete };
}

/** Starts clients that each ask for 1 to `peopleMax` travellers, again and again. */
export async function startTravellerClients(
  url: string,
  { clients, peopleMax }: { readonly clients: number; readonly peopleMax: number },
): Promise<TravellerClients> {
  const ask = await createTravellerClient(url);
  const answers: TravellersAnswer[] = [];
  const begun = Promise.withResolvers<void>();
  let isStopped = false;
  const work = Array.from({ length: clients }, async (_, client) => {
    for (let round = 0; !isStopped; round += 1) {
      const answer = await ask(client * 37 + round * 11, 1 + ((client + round) % peopleMax));
      if (answer === null) {
        await sleep(RETRY_MS);
        continue;
      }
      answers.push(answer);
      begun.resolve();
    }
  });
  return {
    answers,
    begun: begun.promise,
    async stop() {
      isStopped = true;
      await Promise.all(work);
    },
  };
}

/** Whether an answer is about exactly those who were asked for. */
export function isTrue({ text, asked }: TravellersAnswer): boolean {
  const people = asked.map((number) => ({
    name: nameOf(number),
    crossings: [{ place: placeOf(number) }],
  }));
  return text === JSON.stringify({ data: { people } });
}

/** Whether anything about anybody is in what arrived. */
export function isPersonal({ text }: Pick<TravellersAnswer, 'text'>): boolean {
  return text.includes(CANARY);
}
