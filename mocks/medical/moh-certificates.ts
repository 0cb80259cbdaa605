import { randomUUID } from 'node:crypto';
import type { Faults } from '../faults.ts';
import {
  bearerCheck,
  type LegacyServer,
  type RestCall,
  RestRefusal,
  restAnswer,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import type { InventedPerson, People } from '../people.ts';
import { certificateOf, laboratoryFindingOf, patientOf, type Resource } from './resources.ts';

/** The token that the simulator accepts: published, worthless. */
export const MOH_TOKEN = 'demo-moh-certificates';

export interface MohCertificatesOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** The host that links to further pages name. Default: the one that was asked. */
  readonly linkHost?: string;
}

interface Match {
  readonly certificate: Resource;
  readonly included: readonly Resource[];
}

const FHIR_TYPE = { 'content-type': 'application/fhir+json; charset=utf-8' };
const TOKENS_MAX = 1_000;
const COUNT_MAX = 50;
/** How many searches are kept for those who page through them. */
const SEARCHES_MAX = 1_000;

/**
 * Starts the Ministry of Health's FHIR R4 server: a search of certificates by identifiers of
 * patients, by POST, with patients and laboratory's findings included, in pages of at most 50
 * matches whose links lead on.
 */
export function startMohCertificates(options: MohCertificatesOptions): Promise<LegacyServer> {
  const { people, linkHost, ...server } = options;
  const check = bearerCheck((token) => token === MOH_TOKEN);
  const searches = new Map<string, readonly Match[]>();

  const guarded = (answer: (call: RestCall) => object) => (call: RestCall) => {
    try {
      check(call.request);
      return answer(call);
    } catch (error) {
      if (error instanceof RestRefusal) return toOutcome(error);
      throw error;
    }
  };
  const pageOf = (id: string, { request }: RestCall, offset: number, count: number) => {
    const matches = searches.get(id);
    if (matches === undefined) throw new RestRefusal(410, 'expired', 'the search is gone');
    const base = `http://${linkHost ?? request.headers.host}/fhir`;
    return restAnswer(200, toBundle(matches, { base, id, offset, count }), FHIR_TYPE);
  };

  return startLegacyServer({
    name: 'MOH_CERTIFICATES',
    ...server,
    routes: [
      restRoute({
        method: 'POST',
        path: '/fhir/Observation/_search',
        takes: 'form',
        keyOf: ({ form }) => form.get('patient.identifier') ?? '',
        answer: guarded((call) => {
          const id = randomUUID();
          searches.set(id, search(people, call));
          const [oldest] = searches.keys();
          if (searches.size > SEARCHES_MAX && oldest !== undefined) searches.delete(oldest);
          return pageOf(id, call, 0, readCount(call.form));
        }),
      }),
      restRoute({
        method: 'GET',
        path: '/fhir',
        answer: guarded((call) => {
          const offset = Number(call.query.get('_getpagesoffset') ?? 0);
          return pageOf(call.query.get('_getpages') ?? '', call, offset, readCount(call.query));
        }),
      }),
    ],
  });
}

function search(people: People, { form, fault }: RestCall): Match[] {
  const tokens = (form.get('patient.identifier') ?? '').split(',').filter((each) => each !== '');
  if (tokens.length === 0 || tokens.length > TOKENS_MAX) {
    throw new RestRefusal(400, 'too-costly', `patient.identifier takes 1 to ${TOKENS_MAX}`);
  }
  if (form.get('code') !== 'urn:kz:certificate|foreigner-fitness') {
    throw new RestRefusal(400, 'not-supported', 'code is not one of ours');
  }
  if (fault?.kind === 'notFound') return [];
  const found = new Map(
    tokens
      .map((token) => findPerson(people, token))
      .filter((person) => person !== null)
      .map((person) => [person.key, person]),
  );
  if (fault?.kind === 'otherPerson') {
    const other = people.cast['ended-permit'];
    found.set(other.key, other);
  }
  const matches = [...found.values()].flatMap(matchesOf);
  return fault?.kind === 'duplicate' ? [...matches, ...matches] : matches;
}

function findPerson(people: People, token: string): InventedPerson | null {
  const [system = '', value = ''] = token.split('|');
  if (system === 'urn:kz:iin') return people.byIin(value);
  const issuer = /^urn:kz:passport:([A-Z]{1,3})$/.exec(system)?.[1];
  return issuer === undefined ? null : people.byDocument(issuer, value);
}

function matchesOf(person: InventedPerson): Match[] {
  return person.medicalCertificates.map((certificate) => ({
    certificate: certificateOf(person, certificate),
    included: [patientOf(person), laboratoryFindingOf(person, certificate)],
  }));
}

function readCount(query: URLSearchParams): number {
  return Math.min(Number(query.get('_count') ?? 20), COUNT_MAX);
}

/** One page as a searchset: matches, what belongs to them, and a remark of the server's own. */
function toBundle(
  matches: readonly Match[],
  page: { base: string; id: string; offset: number; count: number },
): object {
  const { base, id, offset, count } = page;
  const shown = matches.slice(offset, offset + count);
  const included = new Map(
    shown.flatMap(({ included: each }) => each).map((each) => [each.id, each]),
  );
  const entryOf = (mode: string) => (resource: Resource) => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode },
  });
  const pageUrl = (at: number) => `${base}?_getpages=${id}&_getpagesoffset=${at}&_count=${count}`;
  return {
    resourceType: 'Bundle',
    id,
    type: 'searchset',
    total: matches.length,
    link: [
      { relation: 'self', url: pageUrl(offset) },
      ...(offset + count < matches.length
        ? [{ relation: 'next', url: pageUrl(offset + count) }]
        : []),
    ],
    entry: [
      ...shown.map(({ certificate }) => entryOf('match')(certificate)),
      ...[...included.values()].map(entryOf('include')),
      entryOf('outcome')({
        resourceType: 'OperationOutcome',
        id: 'remark',
        issue: [{ severity: 'information', code: 'informational', diagnostics: 'index is warm' }],
      }),
    ],
  };
}

function toOutcome({ status, code, message }: RestRefusal): object {
  const issue = [{ severity: 'error', code, diagnostics: message }];
  return restAnswer(status, { resourceType: 'OperationOutcome', issue }, FHIR_TYPE);
}
