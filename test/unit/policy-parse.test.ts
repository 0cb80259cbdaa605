import { describe, expect, it } from 'vitest';
import { stringify as stringifyYaml } from 'yaml';
import { loadPolicy, PolicyError, parsePolicy } from '../../schema/policy/index.ts';
import { policyContent, policyOf, type RulesOf } from '../kit/policy-of.ts';

const stringify = (content: object) => stringifyYaml(content, { aliasDuplicateObjects: false });

const RULES: RulesOf = {
  checks: { permits: { any: ['identity', 'movement'] }, silent: ['health'] },
  guests: { roles: ['hotel'], purpose: 'lodging', permits: { case: ['identity'] } },
};
const CONTENT = policyContent(RULES);
const TEXT = stringify(CONTENT);

/** The problems of a text, as `line:column message`, with the line that each is about. */
function problemsOf(text: string): readonly string[] {
  try {
    parsePolicy(text, 'policy.yaml');
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    expect(error.code).toBe('POLICY_INVALID');
    const lines = error.message.split('\n');
    expect(lines).toEqual(
      error.problems.map((it) => `policy.yaml:${it.line}:${it.column} ${it.message}`),
    );
    return error.problems.map(({ line, column, message }) => {
      const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
      return `${rest} <- ${message}`;
    });
  }
  return [];
}

/** The problems after one line of the text was replaced. */
const problemsAfter = (line: string, replacement: string, text = TEXT) => {
  expect(text).toContain(line);
  return problemsOf(text.replace(line, replacement));
};

/** The problems of content that was changed at its top. */
const problemsWith = (changes: object, rules = RULES) =>
  problemsOf(stringify({ ...policyContent(rules), ...changes }));

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
    const text = stringify({
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

describe('the form of a policy', () => {
  it('is refused with the place of every departure at once, in the order of the file', () => {
    const text = TEXT.replace('sensitivity: restricted', 'sensitivity: harmless')
      .replace('caseReference: optional', 'caseReference: perhaps')
      .replace('    basis: law', '    ground: law');
    expect(problemsOf(text).map((it) => it.split(' <- ')[0])).toEqual([
      'harmless',
      'perhaps',
      'checks:',
      'ground: law',
    ]);
  });

  it('is refused in the order of the file, not of the form', () => {
    const { rules, roles, ...rest } = CONTENT;
    const text = stringify({ rules, roles, ...rest })
      .replace('sensitivity: restricted', 'sensitivity: harmless')
      .replace('speaksFor: organization', 'speaksFor: everybody')
      .replace('    basis: law', '    basis: Law');
    expect(problemsOf(text).map((it) => it.split(' <- ')[0])).toEqual([
      'Law',
      'everybody',
      'harmless',
    ]);
  });

  it('takes `yes` for no boolean, whatever YAML the file says it is', () => {
    const older = `%YAML 1.1\n---\n${TEXT}`;
    expect(problemsAfter('verified: true', 'verified: yes', older)).toEqual([
      expect.stringMatching(/^yes <- categories\.identity\.source\.verified: /),
    ]);
  });

  it.each([
    ['basis: law', 'basis: [law]', /^basis: \[law\] <- rules\.checks\.basis: .*expected string/],
    ['basis: law', 'basis: Law', /^Law <- rules\.checks\.basis: expected a name of small letters/],
    ['basis: law', 'basis:', /^ ?<- rules\.checks\.basis: .*received null/],
    ['  checks:', '  Checks:', /^Checks: <- rules\.Checks: expected a name/],
    ['  checks:', '  checks--x:', /^checks--x: <- rules\.checks--x: expected a name/],
    ['    purpose: lodging', '    purpose: leisure', /^leisure <- rules\.guests\.purpose: /],
    ['      case:', '      some:', /^some: <- rules\.guests\.permits\.some: nothing of this name/],
    ['retentionYears: 5', 'retentionYears: 0', /^0 <- categories\.identity\.retentionYears: /],
    ['retentionYears: 5', 'retentionYears: 76', /^76 <- /],
    ['retentionYears: 5', 'retentionYears: 1.5', /^1\.5 <- /],
    ['emergencyMinutesMax: 60', 'emergencyMinutesMax: 61', /^61 <- purposes\.emergency/],
    ['emergencyMinutesMax: 60', 'emergencyMinutesMax: 0', /^0 <- purposes\.emergency/],
    ['kdpService: KDP_identity', 'kdpService: KDP identity', /<- .* the name of a SHEP service$/],
    ['verified: true', 'verified: yes', /^yes <- categories\.identity\.source\.verified: /],
    ['en: en', 'en: ""', /^"" <- categories\.identity\.title\.en: /],
    ['en: en', 'en: "a\\tb"', /<- .*expected one line of text$/],
    ['  migrant:', '  stranger:', /^stranger: <- roles\.stranger: nothing of this name/],
    ['rules:', 'rulez:', /^rulez: <- rulez: nothing of this name/],
  ])('is refused for %s as %s', (line, replacement, problem) => {
    expect(problemsAfter(line, replacement).some((it) => problem.test(it))).toBe(true);
  });

  it('is refused where a role or a purpose is not provided for', () => {
    expect(problemsAfter('  migrant:', '  stranger:')).toContainEqual(
      expect.stringMatching(/^roles: <- roles\.migrant: .*received undefined/),
    );
    expect(problemsAfter('  self:', '  themselves:')).toContainEqual(
      expect.stringMatching(/^purposes: <- purposes\.self: /),
    );
  });

  it('is refused for a rule of nobody', () => {
    expect(problemsWith({}, { ...RULES, more: { roles: [] } })).toEqual([
      expect.stringMatching(/^roles: \[\] <- rules\.more\.roles: /),
    ]);
  });

  it('is refused for a mask of no field, and for a mask that is none', () => {
    const masked = (masks: object) => problemsWith({}, { more: { masks: masks as never } });
    expect(masked({ number: 'last4' })).toEqual([
      'number: last4 <- rules.more.masks.number: expected a coordinate, Type.field',
    ]);
    expect(masked({ 'Person.iin': 'first4' })[0]).toMatch(
      /^first4 <- rules\.more\.masks\.Person\.iin/,
    );
  });

  it('is refused for text of more than 300 characters', () => {
    expect(problemsAfter('en: en', `en: ${'x'.repeat(301)}`)).toHaveLength(1);
    expect(problemsAfter('en: en', `en: ${'x'.repeat(300)}`)).toEqual([]);
  });

  it('is refused for a key that would name the prototype of an object', () => {
    expect(problemsAfter('rules:', '__proto__:\n  x: 1\nrules:')).toEqual([
      '__proto__: <- __proto__: nothing of this name may stand here',
    ]);
  });
});

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
    const changes = changed('categories', 'health', { kdpService: null });
    const rules = { ...RULES, more: { permits: { consent: ['identity', 'health'] } } };
    expect(problemsWith(changes, rules)).toEqual([
      'health <- rules.more.permits.consent.1: health has no kdpService',
    ]);
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
