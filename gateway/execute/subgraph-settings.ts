import { readTlsIdentity, type TlsFiles, type TlsIdentity } from '../../schema/tls-identity.ts';
import { watchTlsFiles } from '../../schema/watch-tls-files.ts';
import type { GatewayConfig } from '../config.ts';
import type { SubgraphSettings } from './create-graph.ts';

/** What the configuration says of subgraphs, with the TLS files that it names. */
export interface LiveSubgraphSettings {
  /** By name; connections are made with what the files held when they were read last. */
  readonly settings: Readonly<Record<string, SubgraphSettings>>;
  /** Reads the files again until it is closed, and takes what has changed into use. */
  follow(options: FollowTlsOptions): { close(): Promise<void> };
}

export interface FollowTlsOptions {
  /** How often the files are read; see WatchTlsFilesOptions for unit, default and bounds. */
  readonly pollMs?: number;
  /** Hears of which subgraph other files are in use. */
  readonly onSwap: (subgraph: string) => void;
  /** Hears why changed files of a subgraph are not used; what was read before stays in use. */
  readonly onProblem: (error: unknown, subgraph: string) => void;
}

interface Followed {
  readonly name: string;
  readonly files: TlsFiles;
  identity: TlsIdentity;
}

/** Reads the TLS files of subgraphs; rejects naming the key and the file that cannot be used. */
export async function readSubgraphSettings(
  told: GatewayConfig['subgraphs'],
): Promise<LiveSubgraphSettings> {
  const followed: Followed[] = [];
  const settings: Record<string, SubgraphSettings> = {};
  for (const [name, { tls, ...rest }] of Object.entries(told)) {
    // Checked options: those that are absent are absent, not undefined.
    const own = rest as SubgraphSettings;
    if (tls === undefined) {
      settings[name] = own;
      continue;
    }
    const files = filesOf(name, tls);
    const one: Followed = { name, files, identity: await readTlsIdentity(files) };
    followed.push(one);
    settings[name] = { ...own, tls: () => one.identity };
  }
  return {
    settings,
    follow({ onSwap, onProblem, ...bounds }) {
      const stops = followed.map((one) =>
        watchTlsFiles(one.files, one.identity, {
          ...bounds,
          onChange(identity) {
            one.identity = identity;
            onSwap(one.name);
          },
          onProblem: (error) => onProblem(error, one.name),
        }),
      );
      return {
        async close() {
          await Promise.all(stops.map((stop) => stop()));
        },
      };
    },
  };
}

type TlsConfig = NonNullable<GatewayConfig['subgraphs'][string]['tls']>;

function filesOf(name: string, { certificateFile, keyFile, caFile }: TlsConfig): TlsFiles {
  const at = `subgraphs.${name}.tls`;
  return {
    cert: { key: `${at}.certificateFile`, file: certificateFile },
    key: { key: `${at}.keyFile`, file: keyFile },
    ca: { key: `${at}.caFile`, file: caFile },
  };
}
