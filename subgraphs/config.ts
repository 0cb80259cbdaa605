import { readFile } from 'node:fs/promises';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { StandaloneName } from '../schema/subgraph-names.ts';

const file = z.string().min(1);
const milliseconds = z.int().min(1);

/** Where a system is, and how it is called if not as usual; AgencyHttpOptions has the bounds. */
const endpoint = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  timeoutMs: milliseconds.exactOptional(),
  connectTimeoutMs: milliseconds.exactOptional(),
  connections: z.int().exactOptional(),
  queueMax: z.int().exactOptional(),
  queueWaitMs: milliseconds.exactOptional(),
  bodyBytesMax: z.int().exactOptional(),
  retriesMax: z.int().exactOptional(),
  /** By the clock of Asia/Almaty: every day (`22:00`), or once (`2026-12-31T18:00`). */
  maintenance: z.array(z.strictObject({ from: z.string(), to: z.string() })).exactOptional(),
  /** PEM files: the authority of the system, our certificate and its key. */
  tls: z
    .strictObject({ caFile: file, certificateFile: file, keyFile: file })
    .partial()
    .refine(
      ({ certificateFile, keyFile }) => (certificateFile === undefined) === (keyFile === undefined),
      'expected certificateFile and keyFile together',
    )
    .exactOptional(),
});

const bin = z.string().regex(/^\d{12}$/, 'expected 12 digits');

const applicant = z.strictObject({
  name: z.string().min(1),
  bin,
  responsible: z.string().min(1),
  employee: z.string().min(1),
  senderCode: z.string().min(1),
});

/** What each subgraph is told of its systems; what they have issued to us is no part of a file. */
const SYSTEMS = {
  person: z.strictObject({ kdp: endpoint, gbdFl: endpoint, isMpCard: endpoint, applicant }),
  crossing: z.strictObject({
    berkut: endpoint,
    answerTimeoutMs: milliseconds.exactOptional(),
    pollIntervalMs: milliseconds.exactOptional(),
  }),
  registration: z.strictObject({ isMp: endpoint }),
  employment: z.strictObject({
    enbekContracts: endpoint,
    enbekPermits: endpoint,
    enbekEmployers: endpoint,
  }),
  kandas: z.strictObject({ kuttyMeken: endpoint }),
  lodging: z.strictObject({ eqonaq: endpoint }),
  tax: z.strictObject({ kgd: endpoint }),
  medical: z.strictObject({ mohCertificates: endpoint }),
  visa: z.strictObject({ mfaVisas: endpoint }),
  consent: z.strictObject({ kdp: endpoint }),
  application: z.strictObject({ egovWindow: endpoint }),
  alert: z.strictObject({ alerts: endpoint }),
  organization: z.strictObject({ gbdUl: endpoint, requestorBin: bin }),
  offence: z.strictObject({ offences: endpoint }),
  statistics: z.strictObject({
    berkutAggregates: endpoint,
    enbekAggregates: endpoint,
    kgd: endpoint,
    /** DisclosureRules has the bounds. */
    disclosure: z
      .strictObject({ smallBelow: z.int().exactOptional(), roundTo: z.int().exactOptional() })
      .exactOptional(),
  }),
  compliance: z.strictObject({}),
  identity: z.strictObject({}),
} as const satisfies Record<StandaloneName, z.ZodType>;

/** Which subgraphs speak SHEP, and so need keys and a sender's password. */
export const SPEAKS_SHEP: ReadonlySet<StandaloneName> = new Set([
  'person',
  'crossing',
  'registration',
  'employment',
  'consent',
  'alert',
  'organization',
  'offence',
]);

const shep = z.strictObject({
  /** Our name on the bus; each replica of a subgraph has one of its own. */
  senderId: z.string().min(1),
  /** PEM: our RSA key, and the certificate over it. */
  keyFile: file,
  certificateFile: file,
  /** PEM: who may sign answers. */
  trustedCertificateFiles: z.array(file).min(1),
  /** PEM: who may sign the data in them; default the same. */
  dataCertificateFiles: z.array(file).min(1).exactOptional(),
});

/** PEM files: who we are, and the authority whose certificates we listen to. */
const tls = z.strictObject({ certificateFile: file, keyFile: file, clientCaFile: file });

const common = {
  /** TCP port; 0 for any free one. */
  port: z.int().min(0).max(65_535).default(4_001),
  host: z.string().min(1).default('127.0.0.1'),
  /** Listens with TLS, and to the gateway's certificate alone. */
  tls: tls.exactOptional(),
  /** `developer` stands in with the keys of the demo for those that are not told. */
  profile: z.enum(['developer', 'production']).default('production'),
  /** PEM: public keys with which the gateway signs contexts; two while they rotate. */
  contextKeyFiles: z.array(file).min(1).exactOptional(),
  shep: shep.exactOptional(),
};

export type EndpointConfig = z.output<typeof endpoint>;
export type ShepConfig = z.output<typeof shep>;
export type TlsConfig = z.output<typeof tls>;

/** Everything that one subgraph is told; read once, passed down. */
export type SubgraphConfig<Name extends StandaloneName = StandaloneName> = z.output<
  z.ZodObject<typeof common>
> & { readonly systems: z.output<(typeof SYSTEMS)[Name]> };

/**
 * Checks the configuration of one subgraph and fills in defaults; throws naming every wrong,
 * missing or unknown key.
 */
export function parseSubgraphConfig<Name extends StandaloneName>(
  name: Name,
  input: unknown,
): SubgraphConfig<Name> {
  const schema = z
    .strictObject({ ...common, systems: SYSTEMS[name] })
    .superRefine(({ profile, contextKeyFiles, shep: told }, context) => {
      if (profile === 'developer') return;
      const missing = {
        ...(contextKeyFiles === undefined && { contextKeyFiles: true }),
        ...(SPEAKS_SHEP.has(name) && told === undefined && { shep: true }),
      };
      for (const key of Object.keys(missing)) {
        const message = 'expected to be told outside the developer profile';
        context.addIssue({ code: 'custom', path: [key], message });
      }
    });
  const result = schema.safeParse(input);
  if (result.success) return result.data as SubgraphConfig<Name>;
  throw new Error(`the configuration of ${name} is not valid:\n${z.prettifyError(result.error)}`);
}

/** Reads a YAML file and lets `overrides` win key by key; throws as above. */
export async function readSubgraphConfig<Name extends StandaloneName>(
  name: Name,
  configFile: string,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<SubgraphConfig<Name>> {
  const told: unknown = parseYaml(await readFile(configFile, 'utf8')) ?? {};
  if (typeof told !== 'object' || told === null || Array.isArray(told)) {
    throw new Error(`expected ${configFile} to hold a mapping of options`);
  }
  return parseSubgraphConfig(name, { ...told, ...overrides });
}
