import postgres, { type Sql } from 'postgres';
import { withDeadline } from '../group-commit.ts';

/**
 * Connections on which everything ends in time.
 *
 * No transaction is opened on them: `postgres` 3.4.9 takes the process down when it goes on with one
 * whose connection broke (its issues 1154 and 1208). What must be one is one statement, or a function
 * of the database.
 */
export interface DeadlinePool {
  /**
   * Runs `work`; rejects where it fails, or takes too long. Then none of its connections is used
   * again: what a server that stood still makes of them later is nobody's concern.
   */
  run<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

export interface DeadlinePoolOptions {
  readonly url: string;
  readonly connections: number;
  /** For one `run`, and for each statement at the server, in milliseconds. */
  readonly timeoutMs: number;
}

/** Opens a pool; it connects when something is run. */
export function createDeadlinePool(options: DeadlinePoolOptions): DeadlinePool {
  const { url, connections, timeoutMs } = options;
  const open = () =>
    postgres(url, {
      max: connections,
      connect_timeout: Math.ceil(timeoutMs / 1_000),
      connection: {
        application_name: 'migrant-graph access log',
        synchronous_commit: 'on',
        statement_timeout: timeoutMs,
        TimeZone: 'UTC',
      },
      onnotice: () => undefined,
    });
  let current = open();

  return {
    async run(work) {
      const used = current;
      try {
        return await withDeadline(work(used), timeoutMs);
      } catch (error) {
        if (used === current) current = open();
        used.end({ timeout: 0 }).catch(() => undefined);
        throw error;
      }
    },
    end: () => current.end({ timeout: 1 }),
  };
}
