import type { Resolvers } from '../../schema/generated/tax.ts';
import { type ContextWith, readPageRequest, toConnection } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { PaymentRecord } from './client.ts';
import type { TaxLoaders } from './loaders.ts';
import { toPrepaidTaxes, toPrepaidTaxFacts } from './mapping.ts';

/** How the subgraph's fields are answered. */
export const TAX_RESOLVERS: Resolvers<ContextWith<TaxLoaders>> = {
  Person: {
    __resolveReference: (reference) => reference,
    async prepaidTaxes(person, args, { loaders }) {
      readPageRequest(args);
      return toConnection(toPrepaidTaxes(await loadPayments(person, loaders)), args);
    },
    prepaidTaxFacts: async (person, _args, { loaders }) =>
      toPrepaidTaxFacts(await loadPayments(person, loaders)),
  },
};

/** A taxpayer is known by an IIN: nobody without one is asked about. */
async function loadPayments(
  person: unknown,
  loaders: TaxLoaders,
): Promise<readonly PaymentRecord[]> {
  const { iin } = knownIdentifiers(person as PersonReference);
  return iin === null ? [] : loaders.payments.load(iin);
}
