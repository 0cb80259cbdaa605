import { CONSENT_ERRORS, type ConsentErrorCode } from '../../schema/code-lists/consent-errors.ts';
import type {
  ConsentState,
  RequestConsentInput,
  Resolvers,
  UserError,
} from '../../schema/generated/consent.ts';
import { parsePersonId } from '../../schema/person-id.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import { AgencyError, type ContextWith, readPageRequest, toConnection } from '../kit/index.ts';
import { knownIdentifiers } from '../kit/known-identifiers.ts';
import type { AccessQuestion, ConsentClient } from './client.ts';
import type { ConsentLoaders } from './loaders.ts';
import {
  type ConsentSubjects,
  latestFirst,
  toConsent,
  toConsentRequest,
  toConsentState,
} from './mapping.ts';

const CATEGORIES_MAX = 10;
/** An id that KDP can have given. */
const CONSENT_ID = /^[\w-]{1,64}$/;

/** Returns how the subgraph's fields are answered. */
export function createConsentResolvers(
  client: ConsentClient,
  subjects: ConsentSubjects,
): Resolvers<ContextWith<ConsentLoaders>> {
  const { services } = subjects;
  return {
    Query: {
      async consentRequest(_, { id }, { signed, loaders }) {
        const { organization } = signed.requester;
        if (organization === null || !CONSENT_ID.test(id)) return null;
        const record = await loaders.consents.load(id);
        // The id alone opens nothing: it stands in the errors of whoever was refused.
        return record?.organization.bin === organization.bin
          ? toConsentRequest(record, services)
          : null;
      },
    },
    Mutation: {
      async requestConsent(_, { input }, { signed, loaders, requestId }) {
        const asked = toQuestions(input, signed, subjects);
        if ('userErrors' in asked) return { requests: [], ...asked };
        const accesses = await Promise.all(
          asked.questions.map((each) => loaders.access.load(each)),
        );
        const ids = accesses.flatMap((access) => access?.requestId ?? []);
        if (ids.length < accesses.length) {
          return { requests: [], userErrors: [userError('PERSON_UNREACHABLE')] };
        }
        const records = await Promise.all(ids.map((id) => loaders.consents.load(id)));
        const requests = records.map((record) => {
          if (record !== null) return toConsentRequest(record, services);
          const call = {
            agency: 'KDP',
            service: 'KDP_CONSENTS',
            correlationId: requestId,
          } as const;
          throw new AgencyError('AGENCY_INCOMPLETE', call);
        });
        return { requests, userErrors: [] };
      },
      async revokeConsent(_, { id }, { signed, loaders, signal }) {
        const unknown = { request: null, userErrors: [userError('CONSENT_UNKNOWN')] };
        const record = CONSENT_ID.test(id) ? await loaders.consents.load(id) : null;
        // Somebody else's consent is as unknown as one that does not exist.
        if (record === null || !iinsOf(signed).has(record.iin)) return unknown;
        const isOpen = record.status === 'PENDING' || record.status === 'GRANTED';
        const closed = isOpen ? await client.withdraw(id, record.iin, signal) : record;
        loaders.consents.clear(id);
        loaders.consentsOf.clear(record.iin);
        if (closed === null) return unknown;
        return { request: toConsentRequest(closed, services), userErrors: [] };
      },
    },
    Person: {
      __resolveReference: (reference) => reference,
      async consents(person, page, { loaders }) {
        readPageRequest(page);
        const { iin } = knownIdentifiers(person);
        const records = iin === null ? [] : await loaders.consentsOf.load(iin);
        const consents = latestFirst(records).map((each) => toConsent(each, services));
        return toConnection(consents, page);
      },
      async consentStates(person, args, context, info) {
        const { iin } = knownIdentifiers(person);
        const { purpose } = context.signed;
        const organization = { bin: args.organizationBin, name: args.organizationName };
        const official = args.official ?? args.organizationName;
        const stateOf = async (service: string): Promise<ConsentState> => {
          // Nobody to ask, or nothing to tell them: no consent can be in force.
          if (iin === null || purpose === null) return toConsentState(service, null);
          const statement = subjects.statementFor(service, purpose);
          const question = { iin, service, statement, organization, official };
          try {
            return toConsentState(service, await context.loaders.access.load(question));
          } catch (error) {
            if (!(error instanceof AgencyError)) throw error;
            const { agency, code: reason } = error;
            context.reportIncomplete(info, { agency, service: error.service, reason });
            return { service, state: 'UNAVAILABLE' };
          }
        };
        return Promise.all([...new Set(args.services)].map(stateOf));
      },
    },
  };
}

/** Says at once everything that can be told without asking KDP. */
function toQuestions(
  { person, categories }: RequestConsentInput,
  { requester: { organization, official }, purpose }: SignedContext,
  { serviceOf, statementFor }: ConsentSubjects,
): { readonly questions: readonly AccessQuestion[] } | { readonly userErrors: UserError[] } {
  const { iin } = knownIdentifiers({ id: person });
  const named = [...new Set(categories)];
  const services = new Set(named.map(serviceOf));
  const userErrors = [
    ...(organization === null ? [userError('ORGANIZATION_REQUIRED')] : []),
    ...(purpose === null ? [userError('PURPOSE_REQUIRED')] : []),
    ...(iin === null ? [userError('PERSON_WITHOUT_IIN')] : []),
    ...(named.length < 1 || named.length > CATEGORIES_MAX ? [userError('CATEGORIES_INVALID')] : []),
    ...(services.has(undefined) ? [userError('CATEGORY_NOT_BY_CONSENT')] : []),
  ];
  if (organization === null || purpose === null || iin === null || userErrors.length > 0) {
    return { userErrors };
  }
  const questions = [...services].flatMap((service = '') => ({
    iin,
    service,
    statement: statementFor(service, purpose),
    organization,
    official: official ?? organization.name,
  }));
  return { questions };
}

const FIELDS: Readonly<Record<ConsentErrorCode, readonly string[]>> = {
  ORGANIZATION_REQUIRED: [],
  PURPOSE_REQUIRED: [],
  PERSON_WITHOUT_IIN: ['input', 'person'],
  PERSON_UNREACHABLE: ['input', 'person'],
  CATEGORIES_INVALID: ['input', 'categories'],
  CATEGORY_NOT_BY_CONSENT: ['input', 'categories'],
  CONSENT_UNKNOWN: ['id'],
};

function userError(code: ConsentErrorCode): UserError {
  return { code, field: [...FIELDS[code]], message: CONSENT_ERRORS[code] };
}

/** Those for whom the requester may answer: themselves, and whose mandate they hold. */
function iinsOf({ requester, mandates }: SignedContext): ReadonlySet<string> {
  const iins = mandates
    .map(({ subject }) => parsePersonId(subject))
    .flatMap((parts) => (parts.kind === 'iin' ? [parts.iin as string] : []));
  return new Set(requester.iin === null ? iins : [requester.iin, ...iins]);
}
