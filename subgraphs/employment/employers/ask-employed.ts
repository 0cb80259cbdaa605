import type { EmploymentLoaders } from '../loaders.ts';
import { isEmployee } from '../mapping.ts';
import { WORKERS_PER_PAGE, type WorkerRecord } from './client.ts';

/** Whether somebody works for an organization now. */
export interface EmploymentQuestion {
  readonly iin: string;
  readonly bin: string;
}

/** From so many people on, one list is asked for before a call for each. */
const LIST_FROM = 10;

/** Pages of one list, at most: whoever stands further down is asked about alone. */
const PAGES_MAX = 5;

/**
 * Answers questions about employees, in the order asked: yes for whoever is on the employer's list of
 * foreign workers, by their contract; the others by a call for each, since the list names no citizen.
 * Where the list does not answer, all are asked about one by one.
 */
export async function askEmployed(
  questions: readonly EmploymentQuestion[],
  loaders: Pick<EmploymentLoaders, 'contracts' | 'workers'>,
  today: string,
): Promise<(boolean | Error)[]> {
  const listed = new Set<string>();
  await Promise.all(
    [...Map.groupBy(questions, ({ bin }) => bin)]
      .filter(([, asked]) => asked.length >= LIST_FROM)
      .map(async ([bin]) => {
        for (const { iin, contract } of await listWorkers(bin, loaders)) {
          if (isEmployee([contract], bin, today)) listed.add(`${bin} ${iin}`);
        }
      }),
  );
  return Promise.all(
    questions.map(({ iin, bin }) =>
      listed.has(`${bin} ${iin}`)
        ? true
        : loaders.contracts.load(iin).then(
            (contracts) => isEmployee(contracts, bin, today),
            (error: Error) => error,
          ),
    ),
  );
}

async function listWorkers(
  bin: string,
  { workers }: Pick<EmploymentLoaders, 'workers'>,
): Promise<readonly WorkerRecord[]> {
  const found: WorkerRecord[] = [];
  try {
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const range = { offset: page * WORKERS_PER_PAGE, limit: WORKERS_PER_PAGE };
      const { workers: some, total } = await workers.load({ bin, ...range });
      found.push(...some);
      if (some.length === 0 || range.offset + some.length >= total) break;
    }
  } catch {
    // What was found still counts; whoever is not in it is asked about alone.
  }
  return found;
}
