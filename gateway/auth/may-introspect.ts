import type { SignedContext } from '../../schema/signed-context.ts';
import type { GatewayConfig } from '../config.ts';

/** True where the configuration lets this requester read the schema; null is the open mode. */
export function mayIntrospect(
  allowed: GatewayConfig['introspection'],
  context: SignedContext | null,
): boolean {
  if (allowed === 'developers') {
    return context?.requester.roles.includes('developer') ?? false;
  }
  return allowed === 'everyone';
}
