import { personaNamed } from '../../mocks/idp/personas.ts';
import { exemplaryAsker, type Grants, grantsFor, loadPolicy } from '../../schema/policy/index.ts';
import type { PurposeCode, Requester, Role } from '../../schema/requester.ts';
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

/** The committed policy. */
export const POLICY = loadPolicy();

/** What the policy grants to a role. */
export function grantsOfRole(role: Role, purpose: PurposeCode): Grants {
  return grantsFor(POLICY, exemplaryAsker(POLICY, role, purpose));
}

/** A context as the gateway would make it for a persona of the demo, with what is overridden. */
export function contextOf(
  role: Role,
  purpose: PurposeCode,
  overrides: Partial<SignedContext> = {},
): SignedContext {
  const persona = personaNamed(role);
  if (persona === undefined) throw new RangeError(`expected a persona, but got ${role}`);
  const { organization, system, official, iin, region, hotelId } = persona;
  return {
    requester: {
      id: `${role}-1`,
      roles: [role],
      organization,
      system,
      official,
      iin,
      region,
      hotelId,
    },
    purpose,
    caseReference: 'case-1',
    grants: grantsOfRole(role, purpose),
    policy: POLICY.hash,
    facts: [],
    mandates: [],
    emergency: false,
    ...overrides,
  };
}

/** An inspector's context, with what is overridden. */
export function signedContext(overrides: Partial<SignedContext> = {}): SignedContext {
  return contextOf('inspector', 'migration-control', { requester: INSPECTOR, ...overrides });
}

/** A verifier that finds this context whatever the token is: for tests that sign nothing. */
export function verifierOf(context: SignedContext = signedContext()): ContextVerifier {
  return { verify: async () => context, verifySubjects: async () => NO_SUBJECT_ANSWERS };
}
