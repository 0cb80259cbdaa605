import { decodeEntry, type LogReader, type Pseudonymizer } from '../../gateway/access-log/index.ts';
import { travellerId } from '../fixtures/travellers.ts';
import type { TravellersAnswer } from './traveller-clients.ts';

const FIELDS = ['Person.name', 'Person.crossings'];
const PAGE = 1_000;

/**
 * Returns what clients began to receive and a log does not say: each traveller of each answer whose
 * fields are not in an entry of their own, or whose request was written down only afterwards.
 */
export async function findUndisclosed(
  reader: Pick<LogReader, 'read'>,
  answers: readonly TravellersAnswer[],
  pseudonyms: Pseudonymizer,
): Promise<readonly string[]> {
  const intended = new Set<string>();
  const disclosed = new Set<string>();
  for (let from = 0; ; from += PAGE) {
    const entries = await reader.read(from, PAGE);
    for (const { body } of entries) {
      const entry = decodeEntry(body ?? '');
      if (entry.type === 'INTENT') intended.add(entry.queryId);
      if (entry.type !== 'DISCLOSED' || !intended.has(entry.queryId)) continue;
      if (!FIELDS.every((field) => entry.disclosedFields.includes(field))) continue;
      for (const pseudonym of entry.subjects.flat()) disclosed.add(`${entry.queryId} ${pseudonym}`);
    }
    if (entries.length < PAGE) break;
  }
  return answers
    .filter(({ status }) => status === 200)
    .flatMap(({ requestId, asked }) =>
      asked
        .filter((number) => {
          const pseudonym = pseudonyms.ofSubject(travellerId(number));
          return !disclosed.has(`${requestId} ${pseudonym}`);
        })
        .map((number) => `${requestId} ${number}`),
    );
}
