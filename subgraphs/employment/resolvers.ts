import type { Resolvers } from '../../schema/generated/employment.ts';
import {
  type ContextWith,
  readPageRequest,
  toConnection,
  todayInKazakhstan,
} from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { EmploymentLoaders } from './loaders.ts';
import { isEmployee, toContracts, toPermitKeys, toWorkPermits } from './mapping.ts';

/** Returns how the subgraph's fields are answered; `now` tells which contract is in force. */
export function createEmploymentResolvers(
  now: () => Date,
): Resolvers<ContextWith<EmploymentLoaders>> {
  return {
    Person: {
      __resolveReference: (reference) => reference,
      async employmentContracts(person, args, { loaders }) {
        readPageRequest(args);
        // A contract is registered on an IIN: nobody without one is asked about.
        const { iin } = knownIdentifiers(person as PersonReference);
        if (iin === null) return toConnection([], args);
        return toConnection(toContracts(await loaders.contracts.load(iin)), args);
      },
      async workPermits(person, args, { loaders }) {
        readPageRequest(args);
        const keys = toPermitKeys(knownIdentifiers(person as PersonReference));
        const records = await Promise.all(keys.map((key) => loaders.permits.load(key)));
        return toConnection(toWorkPermits(records.flat()), args);
      },
      async isEmployedBy(person, { bin }, { loaders }) {
        const { iin } = knownIdentifiers(person as PersonReference);
        if (iin === null) return false;
        return isEmployee(await loaders.contracts.load(iin), bin, todayInKazakhstan(now()));
      },
    },
    Organization: { __resolveReference: (reference) => reference },
  };
}
