import { GraphQLError } from 'graphql';
import { isMonth, listMonths, monthsBetween } from '../../schema/month.ts';

/** A year of months beside two to compare it with. */
const MONTHS_MAX = 36;

/**
 * Returns the months of a question, both ends included. Throws BAD_USER_INPUT for a text that is no
 * month, for a last one before the first, and for more than 36.
 */
export function readMonths({ from, to }: { readonly from: string; readonly to: string }): string[] {
  if (!isMonth(from) || !isMonth(to)) throw badInput('Expected months as YYYY-MM.');
  const count = monthsBetween(from, to) + 1;
  if (count < 1 || count > MONTHS_MAX) throw badInput(`Expected 1 to ${MONTHS_MAX} months.`);
  return listMonths(from, to);
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
