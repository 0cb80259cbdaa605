import { describe, expect, it } from 'vitest';
import {
  CONTENT,
  printPolicy,
  problemsAfter,
  problemsOf,
  problemsWith,
  RULES,
  TEXT,
} from '../kit/policy-problems.ts';

const LAW = 'source: {citation: Law No. 2, verified: true}';
const LONG_LAW = `source: {citation: ${'x'.repeat(201)}, verified: true}`;

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
    const text = printPolicy({ rules, roles, ...rest })
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
    [
      'retentionYears: 5',
      `retentionYears: 5\n    delay: {days: 0, ${LAW}}`,
      / <- categories\.identity\.delay\.days: /,
    ],
    [
      'retentionYears: 5',
      `retentionYears: 5\n    delay: {days: 3651, ${LAW}}`,
      / <- categories\.identity\.delay\.days: /,
    ],
    ['retentionYears: 5', 'retentionYears: 5\n    delay: {days: 30}', /delay\.source: /],
    ['retentionYears: 5', `retentionYears: 5\n    delay: {days: 1, ${LONG_LAW}}`, /\.citation: /],
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
