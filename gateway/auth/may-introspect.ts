import type { SignedContext } from '../../schema/signed-context.ts';
import type { GatewayConfig } from '../config.ts';

/** True where the configuration lets this requester read the schema; null is the open mode. */
export function mayIntrospect(
  allowed: GatewayConfig['introspection'],
  context: SignedContext | null,
): boolean {
  return allowed === 'developers' ? isDeveloper(context) : allowed === 'everyone';
}

/** True for a requester in the developer role; null is the open mode, where nobody has a role. */
export function isDeveloper(context: SignedContext | null): boolean {
  return context?.requester.roles.includes('developer') ?? false;
}
