import type { Role } from '../../schema/requester.ts';
import { type IssueTokenOptions, issueToken } from './issue-token.ts';
import { personaNamed } from './personas.ts';

/** The case that every persona works on. */
const DEMO_CASE = 'DEMO-1';

/**
 * Returns the headers with which a persona asks: a token, the purpose, and a case where they do not
 * ask for themselves. Throws on a name that is not a persona's.
 */
export async function personaHeaders(
  name: Role,
  options: Pick<IssueTokenOptions, 'now'> = {},
): Promise<Readonly<Record<string, string>>> {
  const authorization = `Bearer ${await issueToken(name, options)}`;
  const purpose = personaNamed(name)?.purpose ?? null;
  return {
    authorization,
    ...(purpose !== null && { 'x-purpose': purpose }),
    ...(purpose !== null && purpose !== 'self' && { 'x-case': DEMO_CASE }),
  };
}
