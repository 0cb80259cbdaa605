import type { ErrorCode } from '../../schema/error-codes.ts';
import { ClientError } from '../client-error.ts';
import type { GatewayConfig } from '../config.ts';
import type { SelectionSize } from './measure-operations.ts';

/** The limits of a document; see the configuration for what each counts. */
export type DocumentLimits = Readonly<
  Pick<
    GatewayConfig['limits'],
    'tokens' | 'depth' | 'aliases' | 'directives' | 'rootFields' | 'selections'
  >
>;

/** In the order in which they are checked: what costs most to plan comes first. */
const CHECKS: readonly [keyof SelectionSize, keyof DocumentLimits, ErrorCode][] = [
  ['selections', 'selections', 'MAX_TOKENS_LIMIT'],
  ['depth', 'depth', 'MAX_DEPTH_LIMIT'],
  ['aliases', 'aliases', 'MAX_ALIASES_LIMIT'],
  ['directives', 'directives', 'MAX_DIRECTIVES_LIMIT'],
  ['fields', 'rootFields', 'MAX_ROOT_FIELDS_LIMIT'],
];

/** Throws the code of the first limit that an operation of this size exceeds. */
export function assertWithinLimits(size: SelectionSize, limits: DocumentLimits): void {
  for (const [measure, limit, code] of CHECKS) {
    if (Number(size[measure]) > limits[limit]) {
      throw new ClientError(code, { detail: `The limit is ${limits[limit]}.` });
    }
  }
}
