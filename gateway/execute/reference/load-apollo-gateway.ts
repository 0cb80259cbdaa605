import { createRequire } from 'node:module';
import { assertPlannerIsProtected } from '../../plan/planner-environment.ts';

/**
 * Returns @apollo/gateway, loaded with its telemetry off.
 *
 * Throws where the environment turns its protection against endless planning off
 * (CVE-2024-43414): a gateway without it must not start.
 */
export function loadApolloGateway(): typeof import('@apollo/gateway') {
  assertPlannerIsProtected(process.env);
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  // An import would be hoisted above the line before this one.
  return createRequire(import.meta.url)('@apollo/gateway');
}
