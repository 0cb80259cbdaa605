import { createRequire } from 'node:module';

/**
 * Returns @apollo/gateway, loaded with its telemetry off.
 *
 * Throws where the environment turns its protection against endless planning off
 * (CVE-2024-43414): a gateway without it must not start.
 */
export function loadApolloGateway(): typeof import('@apollo/gateway') {
  for (const name of ['RECURSIVE_SELECTIONS', 'NON_LOCAL_SELECTIONS']) {
    const variable = `APOLLO_DISABLE_SECURITY_${name}_CHECK`;
    if (process.env[variable] !== undefined) {
      throw new Error(`expected ${variable} to be unset: it disables a protection of the planner`);
    }
  }
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  // An import would be hoisted above the line before this one.
  return createRequire(import.meta.url)('@apollo/gateway');
}
