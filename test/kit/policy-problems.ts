import { expect } from 'vitest';
import { stringify } from 'yaml';
import { PolicyError, parsePolicy } from '../../schema/policy/index.ts';
import { policyContent, type RulesOf } from './policy-of.ts';

/** The rules of the file that tests of its form spoil. */
export const RULES: RulesOf = {
  checks: { permits: { any: ['identity', 'movement'] }, silent: ['health'] },
  guests: { roles: ['hotel'], purpose: 'lodging', permits: { case: ['identity'] } },
};
export const CONTENT = policyContent(RULES);
export const TEXT = printPolicy(CONTENT);

/** Returns content as the text of a file, each thing in its own place. */
export function printPolicy(content: object): string {
  return stringify(content, { aliasDuplicateObjects: false });
}

/** Returns, for each problem of a text, the rest of the line that it is about, and what is wrong. */
export function problemsOf(text: string): readonly string[] {
  try {
    parsePolicy(text, 'policy.yaml');
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    expect(error.code).toBe('POLICY_INVALID');
    expect(error.message.split('\n')).toEqual(
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
export function problemsAfter(
  line: string,
  replacement: string,
  text: string = TEXT,
): readonly string[] {
  expect(text).toContain(line);
  return problemsOf(text.replace(line, replacement));
}

/** The problems of content that was changed at its top. */
export function problemsWith(changes: object, rules: RulesOf = RULES): readonly string[] {
  return problemsOf(printPolicy({ ...policyContent(rules), ...changes }));
}
