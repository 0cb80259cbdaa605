import { describe, expect, it } from 'vitest';
import { listRules } from '../../subgraphs/compliance/rules/index.ts';
import { EXPLANATIONS } from '../../subgraphs/compliance/rules/law/law.ts';
import { LawError } from '../../subgraphs/compliance/rules/law/law-error.ts';
import { parseExplanations } from '../../subgraphs/compliance/rules/law/parse-explanations.ts';
import { parseRules } from '../../subgraphs/compliance/rules/law/parse-rules.ts';
import { FIGURES } from '../../subgraphs/compliance/rules/law/rule-forms.ts';
import { findRule, ruleOn } from '../../subgraphs/compliance/rules/law/rule-on.ts';

const TITLE = 'title: { kk: a, ru: b, en: c }';
const rule = (id: string, more: string) =>
  `- { id: ${id}, ${TITLE}, article: Act, source: seen, verified: true, ${more} }\n`;

/** The problems that a file of rules has, but for the rules that it does not hold. */
function problemsOf(text: string): readonly string[] {
  try {
    parseRules({ 'test.yaml': text });
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    return error.problems.filter((problem) => !problem.endsWith(': no edition'));
  }
  return [];
}

describe('the committed rules', () => {
  it('hold each rule that is reckoned with, each with article, source and three languages', () => {
    expect(new Set(listRules().map(({ id }) => id))).toEqual(new Set(Object.keys(FIGURES)));
    for (const { article, source, title } of listRules()) {
      expect(article).not.toBe('');
      expect(source).not.toBe('');
      expect(Object.keys(title)).toEqual(['kk', 'ru', 'en']);
    }
  });

  it('never call a rule verified that was not seen', () => {
    const unseen = listRules().filter(({ source }) =>
      /not checked|our reading|not seen/.test(source),
    );
    expect(unseen.length).toBeGreaterThan(10);
    expect(unseen.filter(({ verified }) => verified)).toEqual([]);
  });

  it('hold the figures of the law as they were read', () => {
    expect(ruleOn('visa-free-stay', '2026-11-26').parameters).toEqual({
      stayDaysMax: 30,
      windowDaysMax: 90,
      windowDays: 180,
    });
    expect(ruleOn('host-notification', '2026-11-26').parameters).toEqual({ workingDays: 3 });
    expect(ruleOn('overstay-sanction', '2026-11-26').parameters.tiers).toMatchObject([
      { daysMax: 3, verified: true },
      { daysMax: 5, verified: true },
      { daysMax: 10, verified: false },
      { daysMax: null, verified: false },
    ]);
  });

  it('are found by the day: Order 923 since July 2026, the index of its year, none of a year to come', () => {
    expect(findRule('own-registration', '2026-06-30')).toBeNull();
    expect(findRule('own-registration', '2026-07-01')).not.toBeNull();
    const indexOf = (day: string) => findRule('monthly-index', day)?.parameters.tiyn ?? null;
    expect(
      ['2022-12-31', '2023-12-31', '2024-01-01', '2026-12-31', '2027-01-01'].map(indexOf),
    ).toEqual([null, 345_000, 369_200, 432_500, null]);
    expect(findRule('prepaid-tax', '2025-12-31')?.verified).toBe(true);
    expect(findRule('prepaid-tax', '2026-01-01')?.verified).toBe(false);
  });

  it('put every possible breach into words of three languages', () => {
    for (const texts of Object.values(EXPLANATIONS.breaches)) {
      expect(Object.keys(texts)).toEqual(['kk', 'ru', 'en']);
    }
  });
});

describe('a file of rules', () => {
  it.each<[string, string, RegExp]>([
    [
      'with a rule that nobody reckons with',
      rule('moon-tax', "validFrom: '2026-01-01'"),
      /test.yaml: 0.id/,
    ],
    ['without a day', rule('quota', "validFrom: 'soon'"), /validFrom/],
    ['with a day that no calendar has', rule('quota', "validFrom: '2026-02-30'"), /validFrom/],
    [
      'with a figure out of bounds',
      rule('host-notification', "validFrom: '2026-01-01', parameters: { workingDays: 0 }"),
      /host-notification: parameters: workingDays/,
    ],
    [
      'with a figure that the rule does not set',
      rule('quota', "validFrom: '2026-01-01', parameters: { days: 3 }"),
      /quota: parameters/,
    ],
    [
      'with something that no rule has',
      rule('quota', "validFrom: '2026-01-01', mood: grim"),
      /mood/,
    ],
    [
      'with two editions of one day',
      rule('quota', "validFrom: '2026-01-01'") + rule('quota', "validFrom: '2026-01-01'"),
      /no day is left/,
    ],
    [
      'with an end in the middle, which would leave a gap',
      rule('quota', "validFrom: '2024-01-01', validUntil: '2024-12-31'") +
        rule('quota', "validFrom: '2026-01-01'"),
      /only the last edition has an end/,
    ],
    [
      'with an end before its beginning',
      rule('quota', "validFrom: '2026-01-01', validUntil: '2025-01-01'"),
      /no day is left/,
    ],
  ])('%s is refused', (_, text, problem) => {
    expect(problemsOf(text).join('\n')).toMatch(problem);
  });

  it('that lacks a rule is refused', () => {
    expect(() => parseRules({ 'test.yaml': '[]' })).toThrow('citizen-stay: no edition');
  });

  it('has no gap between editions: each ends on the day before the next', () => {
    const editions = listRules().filter(({ id }) => id === 'monthly-index');
    expect(editions.map(({ validFrom, validUntil }) => [validFrom, validUntil])).toEqual([
      ['2023-01-01', '2023-12-31'],
      ['2024-01-01', '2024-12-31'],
      ['2025-01-01', '2025-12-31'],
      ['2026-01-01', '2026-12-31'],
    ]);
  });
});

describe('the words of possible breaches', () => {
  it('are refused where one language has a word to fill in that another lacks', () => {
    const texts = structuredClone(EXPLANATIONS) as {
      breaches: Record<string, Record<string, string>>;
    };
    (texts.breaches.OVERSTAY as Record<string, string>).en = 'over';
    expect(() => parseExplanations(JSON.stringify(texts))).toThrow(LawError);
  });

  it('are refused where a kind has none', () => {
    expect(() => parseExplanations('{ breaches: {}, evidence: {} }')).toThrow(LawError);
  });
});
