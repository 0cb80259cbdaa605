import type { NotifyArrivalErrorCode } from '../../schema/code-lists/notify-arrival-errors.ts';
import { NOTIFY_ARRIVAL_ERRORS } from '../../schema/code-lists/notify-arrival-errors.ts';
import type {
  NotifyArrivalInput,
  Resolvers,
  UserError,
} from '../../schema/generated/registration.ts';
import type { PersonId } from '../../schema/person-id.ts';
import type { RegionCode } from '../../schema/regions.ts';
import {
  type Connection,
  type ContextWith,
  type RecordHooks,
  readPageRequest,
  toConnection,
  toConnectionPage,
  todayInKazakhstan,
} from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import { answerRegistration } from './answer-registration.ts';
import type { NotifyRequest, RegistrationClient } from './client.ts';
import { type Host, hostOf } from './host-of.ts';
import type { RegistrationLoaders } from './loaders.ts';
import { isHost, type RecordsEntity, toRegistrationFacts } from './mapping.ts';
import type { OwnRegistrationClient, Waiting } from './own-client.ts';
import { isIdempotencyKey, requestIdOf, toAddress, wrongAddressParts } from './read-input.ts';
import { registerImmigrant } from './register-immigrant.ts';

const WORKLIST_MAX = 1_000;
/** Whoever is neither a person nor an organization receives nobody. */
const NOTHING_WAITS: Waiting = { waiting: [], total: 0 };

/**
 * What a host has filed is about the host's own guest, and so is what waits for the host's word; an
 * immigrant's own registration is about the immigrant.
 */
export const REGISTRATION_ACCESS: RecordHooks = {
  'Mutation.notifyArrival': { isCase: () => true },
  'Mutation.answerRegistration': { isCase: () => true },
  'Query.registrationsToAnswer': { isCase: () => true },
  'Mutation.registerImmigrant': {
    subject: ({ input }) => (input as { readonly immigrant: PersonId }).immigrant,
  },
};

/** Returns the resolvers of the subgraph. */
export function createRegistrationResolvers(
  client: RegistrationClient,
  ownClient: OwnRegistrationClient,
  now: () => Date,
): Resolvers<ContextWith<RegistrationLoaders>> {
  return {
    Query: {
      async registrationsDue(_, { region, ...page }, { loaders }) {
        const asked = readPageRequest(page, WORKLIST_MAX);
        const { arrivals, total } = await loaders.due.load({
          region: region as RegionCode,
          ...asked,
        });
        const hasNextPage = asked.offset + arrivals.length < total && arrivals.length > 0;
        return toConnectionPage(arrivals, { offset: asked.offset, hasNextPage });
      },
      async registrationsToAnswer(_, page, { loaders, signed }) {
        const asked = readPageRequest(page);
        const host = hostOf(signed.requester);
        const { waiting, total } =
          host === null ? NOTHING_WAITS : await loaders.waiting.load({ host, ...asked });
        const hasNextPage = asked.offset + waiting.length < total && waiting.length > 0;
        return toConnectionPage(waiting, { offset: asked.offset, hasNextPage });
      },
    },
    Mutation: {
      async notifyArrival(_, { input }, { signed, signal }) {
        const host = hostOf(signed.requester);
        const userErrors = checkInput(input, todayInKazakhstan(now()));
        if (host === null) userErrors.unshift(userError('HOST_UNKNOWN'));
        if (host === null || userErrors.length > 0) return { notification: null, userErrors };
        const filed = await client.notifyArrival(toNotifyRequest(input, host), signal);
        if (filed.outcome === 'FILED') return { notification: filed.notification, userErrors };
        return { notification: null, userErrors: [userError(filed.reason)] };
      },
      registerImmigrant: (_, { input }, context) =>
        registerImmigrant(ownClient, input, { ...context, today: todayInKazakhstan(now()) }),
      answerRegistration: (_, { input }, context) => answerRegistration(ownClient, input, context),
    },
    Person: {
      __resolveReference: (reference) => reference,
      arrivalNotifications: pageOf('notifications'),
      immigrantRegistrations: pageOf('registrations'),
      residencePermits: pageOf('permits'),
      async registrationFacts(person, _args, { loaders }) {
        const identifiers = knownIdentifiers(person as PersonReference);
        return toRegistrationFacts(await loaders.records.load(identifiers));
      },
      async isHostedBy(person, { host }, { loaders }) {
        const records = await loaders.records.load(knownIdentifiers(person as PersonReference));
        return records !== null && isHost(records, host, todayInKazakhstan(now()));
      },
    },
    ArrivalNotification: {
      async __resolveReference({ number }, { loaders }) {
        const record = await loaders.numbered.load(number);
        return record?.__typename === 'ArrivalNotification' ? record : null;
      },
    },
    ImmigrantRegistration: {
      async __resolveReference({ number }, { loaders }) {
        const record = await loaders.numbered.load(number);
        return record?.__typename === 'ImmigrantRegistration' ? record : null;
      },
    },
    ResidencePermit: {
      async __resolveReference({ number }, { loaders }) {
        const record = await loaders.numbered.load(number);
        return record?.__typename === 'ResidencePermit' ? record : null;
      },
    },
  };
}

/** Reads the page before anything is asked for: a wrong one costs IS MP nothing. */
function pageOf<List extends keyof RecordsEntity>(list: List) {
  return async (
    person: PersonReference,
    page: { readonly first?: number | null; readonly after?: string | null },
    { loaders, access, signed }: ContextWith<RegistrationLoaders>,
  ): Promise<Connection<RecordsEntity[List][number]>> => {
    readPageRequest(page);
    const records = await loaders.records.load(knownIdentifiers(person));
    const all: readonly RecordsEntity[List][number][] = records?.[list] ?? [];
    // Whoever notifies an arrival is a host from then on: that must not open what others have filed.
    const shown = access.readsAsCaseAlone('registration', person)
      ? all.filter((record) => isOf(record, hostOf(signed.requester)))
      : all;
    return toConnection(shown, page);
  };
}

/** Permits name no host, and are of a category of their own. */
function isOf(record: object, host: Host | null): boolean {
  return !('host' in record) || (host !== null && record.host === host.number);
}

/** Says at once everything that can be told without asking IS MP. */
function checkInput(input: NotifyArrivalInput, today: string): UserError[] {
  const { idempotencyKey: key, arrivedOn, leavesOn, address } = input;
  const errors: UserError[] = [];
  if (!isIdempotencyKey(key)) errors.push(userError('IDEMPOTENCY_KEY_INVALID'));
  if (arrivedOn > today) errors.push(userError('ARRIVED_IN_FUTURE'));
  if (leavesOn && leavesOn < arrivedOn) errors.push(userError('LEAVES_BEFORE_ARRIVAL'));
  errors.push(...wrongAddressParts(address).map((part) => userError('ADDRESS_INVALID', part)));
  return errors;
}

const FIELDS: Readonly<Record<NotifyArrivalErrorCode, readonly string[]>> = {
  HOST_UNKNOWN: [],
  GUEST_UNKNOWN: ['input', 'guest'],
  ARRIVED_IN_FUTURE: ['input', 'arrivedOn'],
  LEAVES_BEFORE_ARRIVAL: ['input', 'leavesOn'],
  ADDRESS_INVALID: ['input', 'address'],
  IDEMPOTENCY_KEY_INVALID: ['input', 'idempotencyKey'],
  IDEMPOTENCY_KEY_REUSED: ['input', 'idempotencyKey'],
};

function userError(code: NotifyArrivalErrorCode, ...part: string[]): UserError {
  return { code, field: [...FIELDS[code], ...part], message: NOTIFY_ARRIVAL_ERRORS[code] };
}

function toNotifyRequest(input: NotifyArrivalInput, host: Host): NotifyRequest {
  const { idempotencyKey, guest, arrivedOn, leavesOn, address } = input;
  return {
    requestId: requestIdOf(host.kind, host.number, idempotencyKey),
    host,
    guest: knownIdentifiers({ id: guest }),
    address: toAddress(address),
    arrivedOn,
    leavesOn: leavesOn ?? null,
  };
}
