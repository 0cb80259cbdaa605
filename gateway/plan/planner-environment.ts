/**
 * Throws where the environment turns the planner's protection against endless planning off
 * (CVE-2024-43414): nothing that plans may start without it.
 */
export function assertPlannerIsProtected(env: Readonly<Record<string, string | undefined>>): void {
  for (const name of ['RECURSIVE_SELECTIONS', 'NON_LOCAL_SELECTIONS']) {
    const variable = `APOLLO_DISABLE_SECURITY_${name}_CHECK`;
    if (env[variable] !== undefined) {
      throw new Error(`expected ${variable} to be unset: it disables a protection of the planner`);
    }
  }
}
