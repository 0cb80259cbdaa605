import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';

const POLICY = new URL('../../../schema/policy.yaml', import.meta.url);

/** Returns the committed policy and one rule more: whoever asks may read whatever there is. */
export async function policyOfEverything(): Promise<string> {
  const policy = parse(await readFile(POLICY, 'utf8'));
  const any = Object.keys(policy.categories);
  const purposes: [string, { bases: string[] }][] = Object.entries(policy.purposes);
  const rules = purposes.map(([purpose, { bases }]) => [
    `everything-${purpose}`,
    {
      roles: Object.keys(policy.roles).filter((role) =>
        (policy.roles[role].purposes ?? []).includes(purpose),
      ),
      purpose,
      basis: bases[0],
      permits: { any },
    },
  ]);
  return stringify(
    { ...policy, rules: Object.fromEntries(rules) },
    { aliasDuplicateObjects: false },
  );
}
