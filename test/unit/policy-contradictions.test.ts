import { describe, expect, it } from 'vitest';
import type { RulesOf } from '../kit/policy-of.ts';
import { CONTENT, problemsWith, RULES } from '../kit/policy-problems.ts';

describe('the parts of a policy', () => {
  const problemsOfRule = (rule: RulesOf[string]) => problemsWith({}, { ...RULES, more: rule });
  const changed = (part: 'purposes' | 'roles' | 'categories', name: string, changes: object) => ({
    [part]: { ...CONTENT[part], [name]: { ...(CONTENT[part][name] as object), ...changes } },
  });

  it('are refused where a rule names a basis or a category that is not there', () => {
    expect(
      problemsOfRule({
        basis: 'custom',
        permits: { any: ['identity', 'taste'], own: ['smell'], case: [], consent: ['sound'] },
        silent: ['touch'],
      }),
    ).toEqual([
      'custom <- rules.more.basis: there is no basis custom',
      'custom <- rules.more.basis: migration-control does not rest on custom',
      'taste <- rules.more.permits.any.1: there is no category taste',
      'smell <- rules.more.permits.own.0: there is no category smell',
      'sound <- rules.more.permits.consent.0: there is no category sound',
      'touch <- rules.more.silent.0: there is no category touch',
    ]);
  });

  it('are refused where a category is called like a property of every object', () => {
    expect(problemsOfRule({ permits: { any: ['constructor'] } })).toEqual([
      'constructor <- rules.more.permits.any.0: there is no category constructor',
    ]);
    expect(problemsOfRule({ permits: { consent: ['constructor'] } })).toHaveLength(1);
  });

  it('are refused where a purpose names a basis that is not there', () => {
    expect(problemsWith(changed('purposes', 'self', { bases: ['law', 'custom'] }))).toEqual([
      'custom <- purposes.self.bases.1: there is no basis custom',
    ]);
  });

  it('are refused where the purpose of a rule does not rest on its basis', () => {
    expect(problemsWith(changed('purposes', 'lodging', { bases: ['consent'] }))).toEqual([
      'law <- rules.guests.basis: lodging does not rest on law',
    ]);
  });

  it('are refused where a role of a rule has not its purpose', () => {
    expect(problemsWith(changed('roles', 'hotel', { purposes: ['hosting'] }))).toEqual([
      'hotel <- rules.guests.roles.0: hotel has no purpose lodging',
    ]);
  });

  it('are refused where a consent is asked for that no service of KDP takes', () => {
    const changes = changed('categories', 'movement', { kdpService: null });
    const rules = { ...RULES, more: { permits: { consent: ['identity', 'movement'] } } };
    expect(problemsWith(changes, rules)).toEqual([
      'movement <- rules.more.permits.consent.1: movement has no kdpService',
    ]);
  });

  it.each(['own', 'case', 'consent'] as const)(
    'are refused where what is refused in silence is permitted by record: %s',
    (condition) => {
      const more = { roles: ['hotel'] as const, permits: { [condition]: ['health'] } };
      expect(problemsOfRule(more)).toEqual([
        'health <- rules.checks.silent.0: more permits health by record, and so tells of its refusal',
      ]);
      expect(problemsOfRule({ ...more, purpose: 'lodging' })).toEqual([]);
    },
  );

  it('may refuse in silence what others have of anybody', () => {
    expect(problemsOfRule({ permits: { any: ['health'] } })).toEqual([]);
  });

  it('are refused where a role has no cases', () => {
    expect(problemsOfRule({ roles: ['host', 'consul'], permits: { case: ['identity'] } })).toEqual([
      'consul <- rules.more.roles.1: consul has no cases',
    ]);
  });

  it('are refused where case would mean two things for one purpose', () => {
    expect(
      problemsOfRule({ roles: ['employer'], purpose: 'lodging', permits: { case: ['identity'] } }),
    ).toEqual([
      'employer <- rules.more.roles.0: case means guests for lodging elsewhere, but employees for employer',
    ]);
    expect(problemsOfRule({ roles: ['hotel', 'host'], permits: { case: ['identity'] } })).toEqual([
      'host <- rules.more.roles.1: case means guests for migration-control elsewhere, but hosted for host',
    ]);
  });

  it('may name relations that no rule asks for, and one relation for many purposes', () => {
    expect(
      problemsWith(
        {},
        {
          ...RULES,
          one: { roles: ['employer', 'hotel'], purpose: 'lodging', permits: { any: ['identity'] } },
          two: { roles: ['hotel'], purpose: 'hosting', permits: { case: ['identity'] } },
          three: { roles: ['hotel'], purpose: 'lodging', permits: { case: ['document'] } },
        },
      ),
    ).toEqual([]);
  });
});
