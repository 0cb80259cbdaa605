import { readFileSync } from 'node:fs';
import { type Explanations, parseExplanations } from './parse-explanations.ts';
import { type Law, parseRules } from './parse-rules.ts';

const RULE_FILES = [
  'stay.yaml',
  'registration.yaml',
  'work.yaml',
  'figures.yaml',
  'employer.yaml',
  'sanctions.yaml',
];

/** The rules that are committed beside this file. */
export const LAW: Law = parseRules(
  Object.fromEntries(RULE_FILES.map((file) => [file, readText(file)])),
);

/** The words for possible breaches. */
export const EXPLANATIONS: Explanations = parseExplanations(readText('explanations.yaml'));

function readText(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
