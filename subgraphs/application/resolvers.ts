import {
  type DraftPartCode,
  SERVICE_AREAS,
  type ServiceAreaCode,
} from '../../schema/code-lists/service-areas.ts';
import type { Resolvers } from '../../schema/generated/application.ts';
import type { PersonId } from '../../schema/person-id.ts';
import { type ContextWith, type RecordHooks, readPageRequest, toConnection } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { ApplicationClient } from './client.ts';
import { type PersonKnown, toDraftPart } from './draft.ts';
import type { ApplicationLoaders } from './loaders.ts';
import {
  type ApplicationEntity,
  sortApplications,
  toApplication,
  toServiceArea,
} from './mapping.ts';
import type { ApplicationRecord } from './records.ts';
import { SERVICES } from './services.ts';
import { createSubmitDesk, type SubmitDesk, type SubmitInput } from './submit-desk.ts';

type Context = ContextWith<ApplicationLoaders>;

const AREAS = Object.keys(SERVICE_AREAS) as readonly ServiceAreaCode[];

/** An application is about whom it names; what an employer files or has filed is its case. */
export const APPLICATION_ACCESS: RecordHooks = {
  ...Object.fromEntries(
    AREAS.map((area) => [
      `Mutation.${SERVICES[area].mutation}`,
      SERVICE_AREAS[area].appliedForBy === 'EMPLOYER'
        ? { subject: personOf, isCase: () => true }
        : { subject: personOf },
    ]),
  ),
  'Mutation.withdrawApplication': { subject: personOf },
  'Organization.applications': {
    isCase: (_, { organization }, parent) =>
      organization !== null && organization.bin === (parent as { readonly bin?: string }).bin,
  },
};

/** Returns how the subgraph's fields are answered; `now` tells which days are past. */
export function createApplicationResolvers(
  client: ApplicationClient,
  now: () => Date,
): Resolvers<Context> {
  const desk = createSubmitDesk(client, now);
  return {
    Query: { serviceAreas: () => AREAS.map(toServiceArea) },
    Mutation: {
      ...submitters(desk),
      withdrawApplication: (_, { input }, context) => desk.withdraw(input, context),
    },
    Person: {
      __resolveReference: (reference) => reference as PersonKnown,
      async applications(person, page, { loaders, access, signed }) {
        readPageRequest(page);
        const records = await loaders.ofPersons.load(knownIdentifiers(person as PersonReference));
        const bin = signed.requester.organization?.bin;
        // An employee's other applications are no business of the employer's.
        const shown = access.readsAsCaseAlone('application', person)
          ? records.filter(({ employerBin }) => employerBin === bin)
          : records;
        return toConnection(toEntities(shown, person.id), page);
      },
      identityDraft: draftOf('IDENTITY'),
      documentDraft: draftOf('DOCUMENT'),
      addressDraft: draftOf('ADDRESS'),
      workDraft: draftOf('WORK'),
      residenceDraft: draftOf('RESIDENCE'),
      kandasDraft: draftOf('KANDAS'),
      visaDraft: draftOf('VISA'),
    },
    Organization: {
      __resolveReference: ({ bin }) => ({ bin }),
      async applications({ bin }, page, { loaders }) {
        readPageRequest(page);
        return toConnection(toEntities(await loaders.ofEmployers.load(bin)), page);
      },
    },
    Application: {
      async __resolveReference({ number }, { loaders }) {
        const record = await loaders.numbered.load(number);
        return record === null ? null : toApplication(record);
      },
    },
  };
}

/** One resolver for each area, all of them the desk's. */
function submitters(desk: SubmitDesk): Resolvers<Context>['Mutation'] {
  return Object.fromEntries(
    AREAS.map((area) => [
      SERVICES[area].mutation,
      (_: unknown, { input }: { input: SubmitInput }, context: Context) =>
        desk.submit(area, input, context),
    ]),
  );
}

function draftOf(part: DraftPartCode) {
  return (person: PersonKnown, { area }: { readonly area: ServiceAreaCode }) =>
    toDraftPart(part, area, person);
}

function toEntities(records: readonly ApplicationRecord[], person?: PersonId): ApplicationEntity[] {
  return sortApplications(records).flatMap((record) => toApplication(record, person) ?? []);
}

function personOf({ input }: Readonly<Record<string, unknown>>): PersonId {
  const { applicant, worker } = input as Pick<SubmitInput, 'applicant' | 'worker'>;
  return (applicant ?? worker) as PersonId;
}
