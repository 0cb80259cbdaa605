import type { Person, Resolvers } from '../../schema/generated/employment.ts';
import { type ContextWith, readPageRequest, toConnection } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { ContractRecord, PermitRecord } from './client.ts';
import { createEmployerResolvers } from './employers/resolvers.ts';
import { toEmployeeHeld, toPermitHoldersHeld } from './held-identity.ts';
import type { EmploymentLoaders } from './loaders.ts';
import {
  toContractFacts,
  toContracts,
  toPermitKeys,
  toWorkPermitFacts,
  toWorkPermits,
} from './mapping.ts';

type Context = ContextWith<EmploymentLoaders>;

/** Returns how the subgraph's fields are answered. */
export function createEmploymentResolvers(): Resolvers<Context> {
  return {
    Person: {
      __resolveReference: (reference) => reference,
      async employmentContracts(person, args, context) {
        readPageRequest(args);
        return toConnection(toContracts(await loadContracts(person, context)), args);
      },
      async workPermits(person, args, context) {
        readPageRequest(args);
        return toConnection(toWorkPermits(await loadPermits(person, context)), args);
      },
      async contractFacts(person, _args, context) {
        return toContractFacts(await loadContracts(person, context));
      },
      async workPermitFacts(person, _args, context) {
        return toWorkPermitFacts(await loadPermits(person, context));
      },
      async heldByEnbek(person, _args, context) {
        const [contracts, permits] = await Promise.all([
          loadContracts(person, context),
          loadPermits(person, context),
        ]);
        return [...contracts.map(toEmployeeHeld), ...toPermitHoldersHeld(permits)];
      },
      async isEmployedBy(person, { bin }, { loaders }) {
        const { iin } = knownIdentifiers(person as PersonReference);
        return iin !== null && loaders.employed.load({ iin, bin });
      },
    },
    Organization: createEmployerResolvers(),
  };
}

/** A contract is registered on an IIN: nobody without one is asked about. */
async function loadContracts(
  person: Pick<Person, 'id'>,
  { loaders }: Context,
): Promise<readonly ContractRecord[]> {
  const { iin } = knownIdentifiers(person as PersonReference);
  return iin === null ? [] : loaders.contracts.load(iin);
}

async function loadPermits(
  person: Pick<Person, 'id'>,
  { loaders }: Context,
): Promise<readonly PermitRecord[]> {
  const keys = toPermitKeys(knownIdentifiers(person as PersonReference));
  return (await Promise.all(keys.map((key) => loaders.permits.load(key)))).flat();
}
