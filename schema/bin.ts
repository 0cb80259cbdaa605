import { IdentifierError, type IdentifierFault } from './identifier-error.ts';
import { iinCheckDigit } from './iin.ts';

/**
 * A business identification number of Kazakhstan: twelve digits, always a string.
 *
 * `YYMM K D SSSSS C`: month of registration, kind (4 resident legal entity, 5 non-resident, 6 joint
 * sole traders), division (0 head, 1 branch, 2 representative office, 3 peasant farm), serial,
 * check digit. The fifth digit tells it from an IIN, where it is at most 3.
 */
export type Bin = string & { readonly __bin: unique symbol };

/** Whether the text is twelve ASCII digits with a month, a kind, a division and the check digit. */
export function isBin(text: string): text is Bin {
  return faultOf(text) === null;
}

/** Returns the text as a BIN, or throws an IdentifierError that does not repeat it. */
export function parseBin(text: string): Bin {
  const fault = faultOf(text);
  if (fault === null) return text as Bin;
  throw new IdentifierError('BIN', fault, 'twelve digits with a valid month and check digit');
}

function faultOf(text: string): IdentifierFault | null {
  if (!/^[0-9]{4}[4-6][0-3][0-9]{6}$/.test(text)) return 'WRONG_SHAPE';
  if (!/^..(0[1-9]|1[0-2])/.test(text)) return 'IMPOSSIBLE_DATE';
  // The check digit is computed as that of an IIN.
  return iinCheckDigit(text.slice(0, 11)) === Number(text[11]) ? null : 'WRONG_CHECK_DIGIT';
}
