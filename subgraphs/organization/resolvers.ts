import type { Resolvers } from '../../schema/generated/organization.ts';
import { type ContextWith, ownOrganization, type RecordHooks } from '../kit/index.ts';
import type { OrganizationLoaders } from './loaders.ts';
import { toOrganization, toRegistrationReport } from './mapping.ts';

/** Who heads it is no secret to the organization itself. */
export const ORGANIZATION_ACCESS: RecordHooks = {
  'Organization.director': ownOrganization,
};

/** Returns how the subgraph's fields are answered. */
export function createOrganizationResolvers(): Resolvers<ContextWith<OrganizationLoaders>> {
  const load = async (bin: string, { loaders }: ContextWith<OrganizationLoaders>) => {
    const record = await loaders.organizations.load(bin);
    return record === null ? null : toOrganization(record);
  };
  return {
    Query: { organization: (_query, { bin }, context) => load(bin, context) },
    Organization: {
      __resolveReference: ({ bin }, context) => load(bin, context),
      async registrationReport({ bin }, _args, { loaders }) {
        const report = await loaders.reports.load(bin);
        return report === null ? null : toRegistrationReport(report);
      },
    },
  };
}
