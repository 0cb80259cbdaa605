import { z } from 'zod';
import { AgencyError, type AgencyHttp, createRestClient } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';

/** Names of the ministry's own: of identifiers, of what a certificate is and of what it says. */
const CERTIFICATE_NUMBER = 'urn:kz:certificate-number';
const IIN = 'urn:kz:iin';
const PASSPORT = 'urn:kz:passport:';
const CODE = 'urn:kz:certificate|foreigner-fitness';

const LOCAL_DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const identifier = z.object({ system: z.string(), value: z.string().min(1) });

// All that is read of a resource. Diagnoses, findings and names stand beside it in what comes, and
// stay behind here: nothing leaves this file but a `CertificateRecord`.
const observation = z.object({
  resourceType: z.literal('Observation'),
  identifier: z.array(identifier),
  status: z.string(),
  subject: z.object({ reference: z.string() }),
  effectivePeriod: z.object({ start: LOCAL_DATE, end: LOCAL_DATE }),
  valueCodeableConcept: z.object({
    coding: z.array(z.object({ code: z.enum(['fit', 'unfit']) })).length(1),
  }),
});
const patient = z.object({
  resourceType: z.literal('Patient'),
  id: z.string().min(1),
  identifier: z.array(identifier).default([]),
});
const entry = z.object({
  search: z.object({ mode: z.string() }),
  resource: z.object({ resourceType: z.string() }).loose(),
});
const bundle = z.object({
  resourceType: z.literal('Bundle'),
  type: z.literal('searchset'),
  link: z.array(z.object({ relation: z.string(), url: z.string() })).default([]),
  entry: z.array(entry).default([]),
});

/** A certificate as far as it is anybody's business but a doctor's. */
export interface CertificateRecord {
  readonly number: string;
  /** FHIR's code of an observation's status. */
  readonly status: string;
  readonly isFit: boolean;
  readonly issuedOn: string;
  readonly validUntil: string;
}

/** How a call ends with its request. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

/** Reads the Ministry of Health's FHIR server. Failures reject with `AgencyError`. */
export interface MedicalClient {
  /** Returns the certificates of each person, in the order asked. At most 100 people. */
  fetchCertificates(
    persons: readonly KnownIdentifiers[],
    options: CallOptions,
  ): Promise<readonly (readonly CertificateRecord[])[]>;
}

const PAGE_SIZE = 50;
/** What links to further pages may ask for. */
const PAGE_QUERY = /^\?[\w\-.~%&=+]+$/;
/** A list that has not ended by then is no list of a hundred people. */
const PAGES_MAX = 200;

type Entry = z.infer<typeof entry>;

/** Makes the client of the ministry's FHIR search. */
export function createMedicalClient(http: AgencyHttp, token: string): MedicalClient {
  const rest = createRestClient(http, {
    headers: () => ({ authorization: `Bearer ${token}`, accept: 'application/fhir+json' }),
  });

  /** Searches by POST, which keeps identifiers out of addresses, and follows the pages. */
  async function fetchEntries(tokens: readonly string[], signal: AbortSignal): Promise<Entry[]> {
    const fields = {
      'patient.identifier': tokens.join(','),
      code: CODE,
      _include: 'Observation:subject',
      _count: String(PAGE_SIZE),
    };
    const options = { signal, readOnly: true };
    let page = await rest.sendForm('/fhir/Observation/_search', fields, bundle, options);
    const entries = [...page.entry];
    const seen = new Set<string>();
    for (let next = nextPath(page.link); next !== undefined; next = nextPath(page.link)) {
      if (seen.has(next) || seen.size >= PAGES_MAX) throw failure('AGENCY_INCOMPLETE');
      seen.add(next);
      page = await rest.readJson(next, bundle, { signal });
      entries.push(...page.entry);
    }
    return entries;
  }

  /**
   * Returns the path of the page that follows. Of the address no more than path and query count: it
   * is asked of the system itself, whatever host the link names.
   */
  function nextPath(links: z.infer<typeof bundle>['link']): string | undefined {
    const url = links.find(({ relation }) => relation === 'next')?.url;
    if (url === undefined) return undefined;
    const { pathname = '', search = '' } = URL.parse(url) ?? {};
    if (!pathname.endsWith('/fhir') || !PAGE_QUERY.test(search)) {
      throw failure('AGENCY_BAD_RESPONSE');
    }
    return `/fhir${search}`;
  }

  function read<T>(schema: z.ZodType<T>, { resource }: Entry): T {
    const result = schema.safeParse(resource);
    if (result.success) return result.data;
    throw failure('AGENCY_SCHEMA_MISMATCH');
  }

  function failure(code: AgencyError['code']): AgencyError {
    const { agency, service } = http;
    return new AgencyError(code, { agency, service, correlationId: crypto.randomUUID() });
  }

  return {
    async fetchCertificates(persons, { signal }) {
      const asked = persons.map((person) => new Set(toTokens(person)));
      const entries = await fetchEntries([...new Set(asked.flatMap((each) => [...each]))], signal);
      const patients = new Map(
        entries
          .filter(({ resource }) => resource.resourceType === 'Patient')
          .map((each) => read(patient, each))
          .map(({ id, identifier: held }) => [`Patient/${id}`, held.map(toToken)]),
      );
      const found = new Map<string, { tokens: readonly string[]; record: CertificateRecord }>();
      for (const each of entries) {
        // What is included beside a match, such as a laboratory's finding, was not asked for.
        if (each.search.mode !== 'match' || each.resource.resourceType !== 'Observation') continue;
        const matched = read(observation, each);
        const number = matched.identifier.find(({ system }) => system === CERTIFICATE_NUMBER);
        if (number === undefined) throw failure('AGENCY_SCHEMA_MISMATCH');
        const tokens = patients.get(matched.subject.reference) ?? [];
        found.set(number.value, { tokens, record: toRecord(number.value, matched) });
      }
      const known = new Set(asked.flatMap((each) => [...each]));
      for (const { tokens } of found.values()) {
        if (!tokens.some((each) => known.has(each))) throw failure('ENTITY_IDENTITY_MISMATCH');
      }
      return asked.map((own) =>
        [...found.values()]
          .filter(({ tokens }) => tokens.some((each) => own.has(each)))
          .map(({ record }) => record),
      );
    },
  };
}

/** Every identifier of a person, as FHIR's `system|value`. */
function toTokens({ iin, documents }: KnownIdentifiers): string[] {
  return [
    ...(iin === null ? [] : [`${IIN}|${iin}`]),
    ...documents.map(({ issuingState, number }) => `${PASSPORT}${issuingState}|${number}`),
  ];
}

function toToken({ system, value }: z.infer<typeof identifier>): string {
  return `${system}|${value}`;
}

function toRecord(number: string, matched: z.infer<typeof observation>): CertificateRecord {
  const { status, effectivePeriod: period, valueCodeableConcept: value } = matched;
  return {
    number,
    status,
    isFit: value.coding[0]?.code === 'fit',
    issuedOn: period.start,
    validUntil: period.end,
  };
}
