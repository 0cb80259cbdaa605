import type { GatewayConfig } from '../config.ts';
import type { Credentials } from './credentials-of.ts';

/** True where the configuration lets this requester read the schema; null is the open mode. */
export function mayIntrospect(
  allowed: GatewayConfig['introspection'],
  credentials: Credentials | null,
): boolean {
  return allowed === 'developers' ? isDeveloper(credentials) : allowed === 'everyone';
}

/** True for a requester in the developer role; null is the open mode, where nobody has a role. */
export function isDeveloper(credentials: Credentials | null): boolean {
  return credentials?.requester.roles.includes('developer') ?? false;
}
