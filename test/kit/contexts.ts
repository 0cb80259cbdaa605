import type { Grants } from '../../schema/policy/grants.ts';
import type { Requester } from '../../schema/requester.ts';
import type { ContextVerifier, SignedContext } from '../../schema/signed-context.ts';
import { NO_SUBJECT_ANSWERS } from '../../schema/subject-answers.ts';

/** An inspector, as the gateway's context would name one. */
export const INSPECTOR: Requester = {
  id: 'inspector-1',
  roles: ['inspector'],
  organization: { bin: '200140000014', name: 'Migration police' },
  system: 'test',
  official: 'official-1',
  iin: null,
  region: null,
  hotelId: null,
};

/** Every category of any person: for tests that are about something else. */
export const EVERYTHING: Grants = Object.fromEntries(
  [
    'identity',
    'document',
    'contact',
    'movement',
    'registration',
    'residence',
    'employment',
    'lodging',
    'kandas',
    'consent',
    'lookup',
    'notify-arrival',
  ].map((category) => [category, [{ condition: 'any', rule: 'test' }]]),
);

/** An inspector's context, with what is overridden. */
export function signedContext(overrides: Partial<SignedContext> = {}): SignedContext {
  return {
    requester: INSPECTOR,
    purpose: 'migration-control',
    caseReference: 'case-1',
    grants: EVERYTHING,
    policy: 'test',
    facts: [],
    mandates: [],
    emergency: false,
    ...overrides,
  };
}

/** A verifier that finds this context whatever the token is: for tests that sign nothing. */
export function verifierOf(context: SignedContext = signedContext()): ContextVerifier {
  return { verify: async () => context, verifySubjects: async () => NO_SUBJECT_ANSWERS };
}
