import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A load balancer of connections: it knows nothing of what goes through. */
export interface TcpBalancer {
  /** Its origin, for clients that speak HTTP. */
  readonly url: string;
  /** How many connections each target took, in the order of the ports. */
  readonly taken: readonly number[];
  /** Cuts every connection. */
  close(): Promise<void>;
}

/**
 * Starts a balancer on a free port of 127.0.0.1: each connection goes to the next of the ports, or,
 * where nobody listens, to the one after that. What breaks on one side breaks on the other.
 */
export async function startTcpBalancer(ports: readonly number[]): Promise<TcpBalancer> {
  const taken = ports.map(() => 0);
  const open = new Set<Socket>();
  let next = 0;

  const server = createServer((client) => {
    open.add(client);
    client.once('close', () => open.delete(client));
    client.on('error', () => client.destroy());
    void join(client, ports.length);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function join(client: Socket, triesLeft: number): Promise<void> {
    const at = next % ports.length;
    next += 1;
    const target = connect(ports[at] as number, '127.0.0.1');
    try {
      await once(target, 'connect');
    } catch {
      if (triesLeft > 1) await join(client, triesLeft - 1);
      else client.destroy();
      return;
    }
    taken[at] = (taken[at] ?? 0) + 1;
    target.on('error', () => client.destroy());
    target.once('close', () => client.destroy());
    client.once('close', () => target.destroy());
    if (client.destroyed) target.destroy();
    else client.pipe(target).pipe(client);
  }

  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    taken,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const client of open) client.destroy();
      await closed;
    },
  };
}
