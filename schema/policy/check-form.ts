import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { type PolicyContent, policyForm } from './policy-form.ts';

/** The content of a file, or what about its form is wrong. */
export type FormCheck =
  | { readonly content: PolicyContent; readonly findings?: undefined }
  | { readonly content?: undefined; readonly findings: readonly Finding[] };

/** Returns the content with its defaults if it is of the form; else every departure from it. */
export function checkForm(value: unknown): FormCheck {
  const { data, error } = policyForm.safeParse(value);
  return error === undefined ? { content: data } : { findings: error.issues.flatMap(toFindings) };
}

function toFindings(issue: z.core.$ZodIssue): readonly Finding[] {
  const { path, message } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: 'nothing of this name may stand here',
        ofKey: true,
      }));
    case 'invalid_key':
      return issue.issues.map((reason) => ({ path, message: reason.message, ofKey: true }));
    default:
      return [{ path, message }];
  }
}
