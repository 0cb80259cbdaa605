import { archiveLog } from '../../access-log/keep/archive-log.ts';
import { migratePostgres } from '../../access-log/postgres/migrate-postgres.ts';
import { openKeeper } from './open-log.ts';
import { createProgress } from './progress.ts';
import type { StoreOption } from './read-commands.ts';
import { logKeys } from './read-key.ts';

/** Archives what is signed, and prints where. */
export async function archive({
  store,
  folder,
  key,
}: StoreOption & { readonly folder: string; readonly key: readonly string[] }): Promise<void> {
  const keeper = await openKeeper(store);
  try {
    const keys = await logKeys(key, () => keeper.verifierKeys());
    const { file, fromSequence, size } = await archiveLog(
      keeper,
      folder,
      keys,
      createProgress('archived'),
    );
    process.stdout.write(`Entries ${fromSequence} to ${size - 1} are in ${file}.\n`);
  } finally {
    await keeper.close();
  }
}

/** Drops every month that may be dropped, and prints which. */
export async function drop({ store }: StoreOption): Promise<void> {
  const keeper = await openKeeper(store);
  try {
    for (const month of await keeper.droppableMonths()) {
      await keeper.dropMonth(month);
      process.stdout.write(`Dropped ${month}.\n`);
    }
  } finally {
    await keeper.close();
  }
}

/** Destroys the key of a person's free text; false if there was none. */
export async function shred(subject: string, { store }: StoreOption): Promise<boolean> {
  const keeper = await openKeeper(store);
  try {
    const wasThere = await keeper.shredSubject(subject);
    process.stdout.write(wasThere ? 'The key is destroyed.\n' : 'There is no such key.\n');
    return wasThere;
  } finally {
    await keeper.close();
  }
}

/** Brings a database to the present form, as its owner. */
export async function migrate({ store }: StoreOption): Promise<void> {
  const names = await migratePostgres(store);
  process.stdout.write(names.length === 0 ? 'Nothing to do.\n' : `Ran ${names.join(', ')}.\n`);
}
