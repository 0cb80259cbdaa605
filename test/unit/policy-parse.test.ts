import { describe, expect, it } from 'vitest';
import { loadPolicy, parsePolicy } from '../../schema/policy/index.ts';
import { policyOf } from '../kit/policy-of.ts';
import {
  CONTENT,
  printPolicy,
  problemsAfter,
  problemsOf,
  RULES,
  TEXT,
} from '../kit/policy-problems.ts';

describe('a policy file', () => {
  it('is read, what it leaves open is filled in, and all of it is frozen', () => {
    const policy = parsePolicy(TEXT, 'policy.yaml');
    expect(policy.rules).toEqual([
      {
        id: 'checks',
        roles: ['inspector'],
        purpose: 'migration-control',
        basis: 'law',
        signature: 'none',
        permits: { any: ['identity', 'movement'], own: [], case: [], consent: [] },
        masks: {},
        silent: ['health'],
      },
      expect.objectContaining({ id: 'guests', roles: ['hotel'] }),
    ]);
    expect(policy.purposes.emergency.emergencyMinutesMax).toBe(60);
    expect(policy.purposes.self.emergencyMinutesMax).toBeNull();
    expect(policy.roles.hotel.cases).toBe('guests');
    expect(policy.categories.identity?.kdpService).toBe('KDP_identity');
    expect(Object.isFrozen(policy)).toBe(true);
    expect(Object.isFrozen(policy.rules[0]?.permits.any)).toBe(true);
    expect(Object.isFrozen(policy.categories.identity?.title)).toBe(true);
  });

  it('has no kdpService and no purposes unless it says so', () => {
    const { kdpService: _, ...category } = CONTENT.categories.identity as Record<string, unknown>;
    const { purposes: __, cases: ___, ...role } = CONTENT.roles.host as Record<string, unknown>;
    const text = printPolicy({
      ...CONTENT,
      categories: { ...CONTENT.categories, identity: category },
      roles: { ...CONTENT.roles, host: role },
    });
    const policy = parsePolicy(text, 'policy.yaml');
    expect(policy.categories.identity?.kdpService).toBeNull();
    expect(policy.roles.host).toMatchObject({ purposes: [], cases: null });
  });

  it('has the hash of what it says, not of how it is written', () => {
    const { hash } = parsePolicy(TEXT, 'policy.yaml');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const repeated = TEXT.replace('- movement', '- movement\n        - identity');
    const turned = TEXT.replace(/(- identity)(\s+)(- movement)/, '$3$2$1');
    expect(turned).not.toBe(TEXT);
    for (const same of [turned, `# A remark.\n${TEXT}`, JSON.stringify(CONTENT), repeated]) {
      expect(parsePolicy(same, 'another.yaml').hash).toBe(hash);
    }
    const others = [
      policyOf({ ...RULES, more: {} }).hash,
      policyOf({ checks: RULES.checks ?? {} }).hash,
      parsePolicy(TEXT.replace('retentionYears: 5', 'retentionYears: 6'), 'policy.yaml').hash,
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
  });

  it('that cannot be read is refused by its own name', () => {
    const missing = new URL('./no-such-policy.yaml', import.meta.url);
    expect(() => loadPolicy(missing)).toThrow('ENOENT');
    expect(() => loadPolicy('/no/such/policy.yaml')).toThrow('ENOENT');
    const notOne = new URL('./policy-parse.test.ts', import.meta.url);
    expect(() => loadPolicy(notOne)).toThrow(/^policy-parse\.test\.ts:\d+:\d+ /);
  });
});

describe('text that is no YAML of ours', () => {
  it('is refused at each place where it breaks off', () => {
    expect(problemsOf('rules: [a, b\nroles: }')[0]).toMatch(/<- /);
    expect(problemsOf('')).toEqual([' <- Invalid input: expected object, received null']);
  });

  it('is refused if a rule stands there twice', () => {
    expect(problemsAfter('  guests:', '  checks:')).toEqual([
      expect.stringMatching(/^checks: <- Map keys must be unique/),
    ]);
  });

  it('is refused for an alias: what a line says has to stand in it', () => {
    const text = TEXT.replace('- identity', '- &it identity').replace('- movement', '- *it');
    expect(problemsOf(text)).toEqual(['*it <- expected no alias, but got *it']);
  });

  it('is refused for a tag', () => {
    expect(problemsAfter('basis: law', 'basis: !law law')[0]).toContain('Unresolved tag');
  });

  it('is refused for a second document', () => {
    expect(problemsOf(`${TEXT}---\na: 1\n`)[0]).toContain('multiple documents');
  });

  it('is refused beyond 1,000,000 characters', () => {
    const padded = (length: number) => `${TEXT}#${'x'.repeat(length - TEXT.length - 1)}`;
    expect(problemsOf(padded(1_000_001))).toEqual([
      expect.stringContaining('the file is too long'),
    ]);
    expect(problemsOf(padded(1_000_000))).toEqual([]);
  });
});
