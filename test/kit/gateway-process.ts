import { runProgram } from './run-program.ts';

/** A whole gateway, in a process of its own, from its first moment on. */
export interface GatewayProcess {
  readonly pid: number;
  /** Resolves with its origin when it listens; rejects with what it said where it ends before. */
  readonly listening: Promise<string>;
  /** Ends it at once (SIGKILL), and resolves when nothing of it is left. */
  kill(): Promise<void>;
  /** Lets it end what is in flight (SIGTERM); resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** A gateway that listens. */
export interface ListeningGateway extends GatewayProcess {
  /** Its origin, with the port that was chosen. */
  readonly url: string;
  readonly port: number;
}

/** Launches `gateway/serve.mjs` with a configuration, as an operator does. */
export function launchGateway(
  configFile: string,
  env: Readonly<Record<string, string>> = {},
): GatewayProcess {
  const program = runProgram('gateway/serve.mjs', ['--config', configFile], env);
  const { child, firstLine, ended } = program;
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  ended.then(() => process.off('exit', endWithUs));
  const listening = firstLine.then((line) => new URL(line).origin);
  // Who ends it before it listens does not wait for that.
  listening.catch(() => undefined);
  return {
    pid: child.pid as number,
    listening,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      return (await ended).code;
    },
  };
}
