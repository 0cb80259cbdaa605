import { readFile } from 'node:fs/promises';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { accessLogOptions } from './access-log-options.ts';

const SUPERGRAPH_FILE = 'schema/supergraph.graphql';
const POLICY_FILE = 'schema/policy.yaml';

const url = z.url({ protocol: /^https?$/ });
const milliseconds = z.int().min(1).max(300_000);

const limits = z.strictObject({
  /** Bytes of a body after inflation; default 1 MiB. */
  bodyBytes: z
    .int()
    .min(1_024)
    .max(64 * 1024 * 1024)
    .default(1024 * 1024),
  /** Objects and arrays in one another, in a JSON body. */
  jsonDepth: z.int().min(1).max(1_000).default(64),
  /** Lexical tokens of a document. */
  tokens: z.int().min(1).max(20_000).default(5_000),
  /** Fields within fields; introspection does not count. */
  depth: z.int().min(1).max(100).default(12),
  /** Of one operation, fragments counted wherever they are spread; so are the following. */
  aliases: z.int().min(0).max(100_000).default(30),
  directives: z.int().min(0).max(100_000).default(50),
  rootFields: z.int().min(1).max(10_000).default(20),
  /** Fields and spreads of one operation: a document of a kilobyte can expand to billions. */
  selections: z.int().min(1).max(1_000_000).default(20_000),
});

/** PEM files of mutual TLS: the subgraph's authority, and who we are to it. */
const subgraphTls = z.strictObject({
  caFile: z.string().min(1),
  certificateFile: z.string().min(1),
  keyFile: z.string().min(1),
});

/** What is left out has the default that SubgraphClientOptions states. */
const subgraphOptions = z.strictObject({
  url,
  /** The certificate that it shows is for the host of `url`, whatever its name in the supergraph. */
  tls: subgraphTls.optional(),
  /** For one call, retries included. */
  timeoutMs: milliseconds.optional(),
  connectTimeoutMs: milliseconds.optional(),
  /** At once; further calls wait for their turn. */
  connections: z.int().min(1).max(1_024).optional(),
  /** Bytes of an answer, inflated. */
  bodyBytesMax: z
    .int()
    .min(1)
    .max(1024 ** 3)
    .optional(),
  /** For which an idle connection is kept. */
  keepAliveMs: milliseconds.optional(),
});

// Without it, what was meant to be secret would be sent to anybody, and nobody would notice.
const subgraph = subgraphOptions.refine(
  ({ url, tls }) => tls === undefined || URL.parse(url)?.protocol === 'https:',
  { path: ['url'], message: 'expected an https URL beside tls' },
);

const identity = z.strictObject({
  /** `iss` of every token; its discovery document names the keys, unless `jwksUri` does. */
  issuer: z.string().min(1),
  /** `aud` of every token. */
  audience: z.string().min(1).default('migrant-graph'),
  jwksUri: url.optional(),
  /** Of signatures; nothing with a shared secret can be named. */
  algorithms: z
    .array(
      z.enum([
        'EdDSA',
        'ES256',
        'ES384',
        'ES512',
        'RS256',
        'RS384',
        'RS512',
        'PS256',
        'PS384',
        'PS512',
      ]),
    )
    .min(1)
    .default(['EdDSA', 'ES256', 'RS256', 'PS256']),
});

const authorization = z.strictObject({
  /** Lets through what would be refused, and tells it in answers and log; never in production. */
  dryRun: z.boolean().default(false),
  /** Whether developers are told, in `extensions.authorization`, what they lack for a field. */
  missing: z.boolean().default(false),
});

const sealedIds = z.strictObject({
  /** Those that seal or have sealed: what one that is taken out has sealed is unknown from then on. */
  keys: z
    .array(
      z.strictObject({
        /** Stands in front of each id. */
        id: z.string().regex(/^[a-z0-9]{1,8}$/),
        /** 32 to 64 random bytes in base64. */
        file: z.string().min(1),
      }),
    )
    .min(1),
  /** The id of the key that seals; the others only open. */
  active: z.string().min(1),
});

const namedKeyFile = z.strictObject({
  /** Stands in front of what was made with it. */
  id: z.string().regex(/^[A-Za-z0-9]{1,16}$/),
  /** 32 random bytes in base64. */
  file: z.string().min(1),
});

const accessLog = z.strictObject({
  /** Where entries are kept: a file on a disk of this machine, or a server that replicas share. */
  store: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sqlite'), file: z.string().min(1) }),
      z.strictObject({
        kind: z.literal('postgres'),
        /** A file with `postgres://USER:PASSWORD@HOST/DATABASE`, of a role that may only insert. */
        urlFile: z.string().min(1),
      }),
    ])
    .default({ kind: 'sqlite', file: 'access-log.sqlite' }),
  /** The log's name in its checkpoints, without spaces and plus signs. */
  origin: z
    .string()
    .regex(/^[^\s+\p{C}]+$/u)
    .default('migrant-graph/access-log'),
  /** The Ed25519 key that signs checkpoints, in PEM; the developer profile has a demo key. */
  signingKeyFile: z.string().min(1).nullable().default(null),
  /** Keys of pseudonyms, the one in use first; the developer profile has a demo key. */
  pseudonymKeys: z.array(namedKeyFile).default([]),
  /** Keys that wrap those of free text, the one in use first; the developer profile has one. */
  wrappingKeys: z.array(namedKeyFile).default([]),
  /** How long entries are kept is the policy's to say. */
  options: accessLogOptions.omit({ retention: true }).prefault({}),
  /** Who sees that the log only grows: `url` takes checkpoints, `key` is the witness's verifier key. */
  witnesses: z.array(z.strictObject({ url, key: z.string().min(1) })).default([]),
});

const appeals = z.strictObject({
  /** Where e-Otinish, the state's system of appeals, is. */
  url,
  /** The bearer token that it has issued to us; the developer profile has that of its simulator. */
  tokenFile: z.string().min(1).nullable().default(null),
});

const cors = z.strictObject({ origins: z.array(z.url()).default([]) });

const gatewayOptions = z.strictObject({
  /** TCP port to listen on; 0 for any free one. */
  port: z.int().min(0).max(65_535).default(4_000),
  /** Address to listen on; default 127.0.0.1, in production 0.0.0.0: every one. */
  host: z.string().min(1).optional(),
  /** What strangers may see of us: `developer` tells more. */
  profile: z.enum(['developer', 'production']).default('production'),
  supergraphFile: z.string().min(1).default(SUPERGRAPH_FILE),
  /**
   * Who may read what is of a category (@policy), in YAML; null grants none of it to anybody. The
   * migrant graph has its own by default, other supergraphs have none.
   */
  policyFile: z.string().min(1).nullable().optional(),
  authorization: authorization.prefault({}),
  /** By name; what is left out is reached at the URL that the supergraph tells. */
  subgraphs: z.record(z.string(), subgraph).default({}),
  /** Whose tokens are accepted; null accepts nobody's, and only the open mode starts without. */
  identity: identity.nullable().default(null),
  /** PEM file of the Ed25519 key that signs contexts; the developer profile has a demo key. */
  contextKeyFile: z.string().min(1).nullable().default(null),
  /** Keys of the ids that clients know persons by; the developer profile has a demo key. */
  sealedIds: sealedIds.nullable().default(null),
  /** What was read, by whom and why; only the open mode has none. */
  accessLog: accessLog.prefault({}),
  /** Where people object to readings of their data; null where nobody takes it. */
  appeals: appeals.nullable().default(null),
  /** Who may introspect; by default everyone, in production the developer role. */
  introspection: z.enum(['everyone', 'developers', 'nobody']).optional(),
  limits: limits.prefault({}),
  /** Whose pages may read our answers, as https://host[:port]; every one cannot be told. */
  cors: cors.prefault({}),
  /** For one request, from its headers to its answer. */
  deadlineMs: milliseconds.default(10_000),
  /** So much processor time more a start takes, for warm code when it listens; 0 for none. */
  rehearsalMs: z.int().min(0).max(60_000).default(3_000),
  /** What executes query plans. */
  engine: z.enum(['compiled', 'reference']).default('compiled'),
  /**
   * Whether equal queries to a subgraph that are under way for one audience share its answer, and
   * in the open mode equal queries of clients theirs.
   */
  inFlightDedup: z.boolean().default(true),
  /**
   * `requests` lets a fetch wait for a later one to the same subgraph where the chain of fetches is
   * no longer for it; `latency` never lets it wait.
   */
  scheduling: z.enum(['requests', 'latency']).default('requests'),
});

const gatewayConfig = gatewayOptions
  .superRefine(({ profile, identity }, context) => {
    // Whoever answers for the issuer's keys decides who everybody is.
    const keysFrom = identity?.jwksUri ?? identity?.issuer;
    if (profile !== 'production' || keysFrom === undefined || isProtected(keysFrom)) return;
    const path = ['identity', identity?.jwksUri === undefined ? 'issuer' : 'jwksUri'];
    context.addIssue({ code: 'custom', path, message: 'expected an https URL in production' });
  })
  .superRefine(({ profile, authorization: { dryRun } }, context) => {
    if (profile !== 'production' || !dryRun) return;
    const path = ['authorization', 'dryRun'];
    context.addIssue({ code: 'custom', path, message: 'expected no dry run in production' });
  })
  .transform((config) => ({
    ...config,
    policyFile:
      config.policyFile === undefined && config.supergraphFile === SUPERGRAPH_FILE
        ? POLICY_FILE
        : (config.policyFile ?? null),
    host: config.host ?? (config.profile === 'developer' ? '127.0.0.1' : '0.0.0.0'),
    introspection:
      config.introspection ?? (config.profile === 'developer' ? 'everyone' : 'developers'),
  }));

function isProtected(address: string): boolean {
  const { protocol, hostname } = URL.parse(address) ?? { protocol: '', hostname: '' };
  return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}

/** Everything that a gateway is told; read once, passed down. */
export type GatewayConfig = z.output<typeof gatewayConfig>;

/** What a file or a caller may say; the rest are defaults. */
export type GatewayConfigInput = z.input<typeof gatewayConfig>;

/**
 * Checks a configuration and fills in defaults; throws naming every wrong or unknown key, and what
 * an unknown one may have meant.
 */
export function parseConfig(input: unknown): GatewayConfig {
  const result = gatewayConfig.safeParse(input);
  if (result.success) return result.data;
  const hints = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? suggestKeys(issue.keys, issue.path[0]) : [],
  );
  const problems = [z.prettifyError(result.error), ...hints].join('\n');
  throw new Error(`the configuration is not valid:\n${problems}`);
}

const SECTIONS = {
  ...{ limits, identity, subgraphs: subgraphOptions, cors, authorization, sealedIds },
  ...{ accessLog, appeals },
};

/** Names the known key of a section, or of the whole, that each unknown one is likest to. */
function suggestKeys(unknown: readonly string[], section: PropertyKey | undefined): string[] {
  const { shape } = SECTIONS[section as keyof typeof SECTIONS] ?? gatewayOptions;
  return unknown.flatMap((key) => {
    const near = Object.keys(shape)
      .map((known) => ({ known, distance: editDistance(key.toLowerCase(), known.toLowerCase()) }))
      .filter(({ known, distance }) => distance <= Math.ceil(known.length / 3))
      .sort((a, b) => a.distance - b.distance)[0];
    return near === undefined ? [] : [`  did you mean "${near.known}" in place of "${key}"?`];
  });
}

/** Letters to insert, take out or replace (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const [replaced, removed, inserted] = [
        row[column],
        row[column + 1],
        next[column],
      ] as number[];
      next.push(
        Math.min(
          (replaced as number) + (letter === other ? 0 : 1),
          (removed as number) + 1,
          (inserted as number) + 1,
        ),
      );
    }
    row = next;
  }
  return row[to.length] as number;
}

/** Reads a YAML file, if one is named, and lets `overrides` win key by key; throws as above. */
export async function readConfig(
  file: string | null,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<GatewayConfig> {
  const told: unknown = file === null ? {} : (parseYaml(await readFile(file, 'utf8')) ?? {});
  if (typeof told !== 'object' || told === null || Array.isArray(told)) {
    throw new Error(`expected ${file} to hold a mapping of options`);
  }
  return parseConfig({ ...told, ...overrides });
}
