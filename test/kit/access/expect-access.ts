import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';

/** What a requester has to do with the person whom a record is about. */
export interface Relation {
  readonly own: boolean;
  readonly case: boolean;
}

/** What becomes of a field: it is let out, masked or not; it waits for a consent; it is refused. */
export type Expectation =
  | { readonly kind: 'visible'; readonly mask: string | null }
  | { readonly kind: 'consent' }
  | { readonly kind: 'refused'; readonly silent: boolean };

interface RuleOfFile {
  readonly roles: readonly string[];
  readonly purpose: string;
  readonly permits: Readonly<Record<string, readonly string[] | undefined>>;
  readonly masks?: Readonly<Record<string, string>>;
  readonly silent?: readonly string[];
}

interface PolicyFile {
  readonly categories: Readonly<Record<string, { readonly delay?: { readonly days: number } }>>;
  readonly roles: Readonly<
    Record<string, { readonly purposes?: readonly string[]; readonly cases?: string }>
  >;
  readonly rules: Readonly<Record<string, RuleOfFile>>;
}

const POLICY = new URL('../../../schema/policy.yaml', import.meta.url);

/** The policy as its file says it, read by nothing of the product. */
export function readPolicyFile(): PolicyFile {
  return parseYaml(readFileSync(POLICY, 'utf8')) as PolicyFile;
}

/**
 * Says what a role gets of a field for a purpose, straight from the rules as they are written: the
 * oracle of the access matrix. Nobody has consented.
 */
export function expectAccess(
  policy: PolicyFile,
  asked: { readonly role: string; readonly purpose: string; readonly coordinate: string },
  categories: readonly string[],
  relation: Relation,
): Expectation {
  const rules = Object.values(policy.rules).filter(
    ({ roles, purpose }) => roles.includes(asked.role) && purpose === asked.purpose,
  );
  const letsOut = (rule: RuleOfFile, category: string): boolean =>
    (rule.permits.any?.includes(category) ?? false) ||
    (relation.own && (rule.permits.own?.includes(category) ?? false)) ||
    (relation.case && (rule.permits.case?.includes(category) ?? false));
  const lacking = categories.filter((name) => !rules.some((rule) => letsOut(rule, name)));
  if (lacking.length === 0) {
    const masks = categories.flatMap((name) => {
      const granting = rules.filter((rule) => letsOut(rule, name));
      const unmasked = granting.some(({ masks }) => masks?.[asked.coordinate] === undefined);
      return unmasked ? [] : [granting[0]?.masks?.[asked.coordinate] ?? null];
    });
    return { kind: 'visible', mask: masks[0] ?? null };
  }
  const mayConsent = lacking.every((name) =>
    rules.some(({ permits }) => permits.consent?.includes(name)),
  );
  if (mayConsent) return { kind: 'consent' };
  return {
    kind: 'refused',
    silent: lacking.some((name) => rules.some(({ silent }) => silent?.includes(name))),
  };
}
