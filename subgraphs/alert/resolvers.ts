import { randomUUID } from 'node:crypto';
import type { AgencyCode } from '../../schema/agencies.ts';
import type { Resolvers } from '../../schema/generated/alert.ts';
import type { PersonId } from '../../schema/person-id.ts';
import { AgencyError, type ContextWith, type RecordHooks } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { AlertClient } from './client.ts';
import { openFile } from './file-desk.ts';
import type { AlertLoaders } from './loaders.ts';

/** A file is about the person whom the request names. */
export const ALERT_HOOKS: RecordHooks = {
  'Mutation.openAlertFile': {
    subject: ({ input }) => (input as { readonly person: PersonId }).person,
  },
};

/** A person with the registers that could have told more identifiers; null where nobody knows. */
type CheckedReference = PersonReference & {
  readonly registersUnanswered?: readonly AgencyCode[] | null;
};

/** Whom identifiers come from, where not even that is known. */
const REGISTERS: readonly AgencyCode[] = ['GBD_FL', 'IS_MP'];

/** Returns how the subgraph's fields are answered. */
export function createAlertResolvers(client: AlertClient): Resolvers<ContextWith<AlertLoaders>> {
  return {
    Mutation: {
      openAlertFile: (_, { input }, context) => openFile(client, input, context),
    },
    Person: {
      __resolveReference: (reference) => reference,
      async alertCheck(person, _args, { loaders }) {
        const { registersUnanswered, ...reference } = person as CheckedReference;
        const check = await loaders.checks.load(knownIdentifiers(reference));
        // Under an identifier that nobody could tell us there may be a hit.
        const [unanswered] = registersUnanswered ?? REGISTERS;
        if (!check.hit && unanswered !== undefined) throw identifiersUnknown(unanswered);
        return check;
      },
    },
  };
}

function identifiersUnknown(agency: AgencyCode): AgencyError {
  const call = { agency, service: 'identifiers', correlationId: randomUUID() };
  return new AgencyError('AGENCY_UNAVAILABLE', call);
}
