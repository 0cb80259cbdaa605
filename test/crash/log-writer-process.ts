import { createPrivateKey, createSecretKey } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type AccessLogConfig, openAccessLog } from '../../gateway/access-log/index.ts';
import { createDisclosed, createIntent } from '../kit/access-log-fixtures.ts';

// Writes to an access log without end, and says on stdout what became durable, as soon as it is:
// session, first number, how many. It waits for a line of JSON that says where to write.

/** What the process is told. */
export interface WriterOrder {
  readonly store: AccessLogConfig['store'];
  /** Name of the log and PEM of its key. */
  readonly signer: { readonly name: string; readonly key: string };
}

const WRITERS_AT_ONCE = 8;
const PEOPLE_MAX = 20;

const [line] = await once(createInterface(process.stdin), 'line');
const { store, signer } = JSON.parse(line) as WriterOrder;
const secret = createSecretKey(Buffer.alloc(32, 1));
const { log } = await openAccessLog({
  store,
  signer: { name: signer.name, privateKey: createPrivateKey(signer.key) },
  pseudonymKeys: [{ id: 'p1', secret }],
  wrappingKeys: [{ id: 'w1', secret }],
  options: { checkpointMs: 20 },
});

await Promise.all(Array.from({ length: WRITERS_AT_ONCE }, writeWithoutEnd));

async function writeWithoutEnd(): Promise<void> {
  for (let round = 0; ; round += 1) {
    const intent = await log.intent(createIntent());
    tell(intent.writer, intent.firstSequence, 1);
    const people = Array.from({ length: 1 + (round % PEOPLE_MAX) }, () => createDisclosed());
    const disclosed = await log.disclosed(people);
    tell(disclosed.writer, disclosed.firstSequence, people.length);
  }
}

/** At once: what is still in a buffer of ours dies with us. */
function tell(writer: string, first: number, count: number): void {
  writeSync(1, `${writer} ${first} ${count}\n`);
}
