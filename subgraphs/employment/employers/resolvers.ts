import type { OrganizationResolvers } from '../../../schema/generated/employment.ts';
import {
  type ContextWith,
  ownOrganization,
  type RecordHooks,
  readPageRequest,
  toConnection,
  toConnectionPage,
} from '../../kit/index.ts';
import type { EmploymentLoaders } from '../loaders.ts';
import { toLocalContent } from './local-content.ts';
import {
  toEmployerFacts,
  toForeignLabourPermits,
  toForeignWorker,
  toQuota,
  toTrainingDuties,
  UNKNOWN_EMPLOYER,
} from './mapping.ts';

type Context = ContextWith<EmploymentLoaders>;

const WORKLIST_MAX = 1_000;

/** An employer's list holds its own workers, and its record is its own. */
export const EMPLOYERS_ACCESS: RecordHooks = {
  'Organization.foreignWorkers': ownOrganization,
  'Organization.foreignLabourPermits': ownOrganization,
  'Organization.quota': ownOrganization,
  'Organization.localContent': ownOrganization,
  'Organization.trainingDuties': ownOrganization,
};

/** Returns how the fields of an employer are answered. */
export function createEmployerResolvers(): OrganizationResolvers<Context> {
  const load = async (bin: string, { loaders }: Context) =>
    (await loaders.employers.load(bin)) ?? { bin, ...UNKNOWN_EMPLOYER };
  return {
    __resolveReference: (reference) => reference,
    async foreignWorkers({ bin }, args, { loaders }) {
      const { offset, limit } = readPageRequest(args, WORKLIST_MAX);
      const { workers, total } = await loaders.workers.load({ bin, offset, limit });
      const hasNextPage = offset + workers.length < total && workers.length > 0;
      return toConnectionPage(workers.map(toForeignWorker), { offset, hasNextPage });
    },
    async foreignLabourPermits({ bin }, args, context) {
      readPageRequest(args);
      return toConnection(toForeignLabourPermits(await load(bin, context)), args);
    },
    quota: async ({ bin }, _args, context) => toQuota(await load(bin, context)),
    localContent: async ({ bin }, _args, context) => toLocalContent(await load(bin, context)),
    trainingDuties: async ({ bin }, _args, context) => toTrainingDuties(await load(bin, context)),
    employerFacts: async ({ bin }, _args, context) => toEmployerFacts(await load(bin, context)),
  };
}
