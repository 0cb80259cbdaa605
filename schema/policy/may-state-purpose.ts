import type { PurposeCode, Role } from '../requester.ts';
import type { Policy } from './policy.ts';

/** Whether one of the roles may ask for this purpose; false does not say whether anything is read. */
export function mayStatePurpose(
  policy: Policy,
  roles: readonly Role[],
  purpose: PurposeCode,
): boolean {
  return roles.some((role) => policy.roles[role].purposes.includes(purpose));
}
