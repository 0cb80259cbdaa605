import type { Mask } from '../../schema/policy/grants.ts';
import { type Asker, type Condition, type Policy, parsePolicy } from '../../schema/policy/index.ts';
import { PURPOSES, type PurposeCode, ROLES, type Role } from '../../schema/requester.ts';

/** What a test says of a rule; the rest is as unremarkable as it can be. */
export interface RuleOf {
  readonly roles?: readonly Role[];
  readonly purpose?: PurposeCode;
  readonly basis?: string;
  readonly signature?: Asker['signatureLevel'];
  readonly permits?: Partial<Record<Condition, readonly string[]>>;
  readonly masks?: Readonly<Record<string, Mask>>;
  readonly silent?: readonly string[];
}

export type RulesOf = Readonly<Record<string, RuleOf>>;

/** The categories of a policy in a test; a consent opens all of them. */
export const CATEGORIES = ['identity', 'document', 'movement', 'health'] as const;

const TITLE = { kk: 'kk', ru: 'ru', en: 'en' };
const SOURCE = { citation: 'Law No. 1', verified: true };

/**
 * Returns what a policy file says that has these rules: every role has every purpose on the basis
 * `law`; hotels have guests, employers employees, hosts whom they host.
 */
export function policyContent(rules: RulesOf) {
  const category = { title: TITLE, sensitivity: 'restricted', source: SOURCE, retentionYears: 5 };
  return {
    categories: byName(CATEGORIES, (name) => ({ ...category, kdpService: `KDP_${name}` })),
    bases: { law: { title: TITLE, source: SOURCE }, consent: { title: TITLE, source: SOURCE } },
    purposes: byName(PURPOSES, (name) => ({
      title: TITLE,
      caseReference: 'optional',
      bases: ['law', 'consent'],
      ...(name === 'emergency' && { emergencyMinutesMax: 60 }),
    })),
    roles: byName(ROLES, (name) => ({
      title: TITLE,
      speaksFor: 'organization',
      purposes: PURPOSES,
      cases: { hotel: 'guests', employer: 'employees', host: 'hosted' }[name as string] ?? null,
    })),
    rules: Object.fromEntries(
      Object.entries(rules).map(([id, rule]) => [
        id,
        { roles: ['inspector'], purpose: 'migration-control', basis: 'law', permits: {}, ...rule },
      ]),
    ),
  };
}

/** Returns the policy that has these rules. */
export function policyOf(rules: RulesOf): Policy {
  return parsePolicy(JSON.stringify(policyContent(rules)), 'policy.yaml');
}

/** Returns an asker for whom every condition can hold, changed as told. */
export function askerOf(changes: Partial<Asker> = {}): Asker {
  return {
    roles: ['inspector'],
    purpose: 'migration-control',
    hasIin: true,
    hasOrganization: true,
    hasHotel: true,
    signatureLevel: 'eds',
    mandates: true,
    emergency: false,
    ...changes,
  };
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}
