import { personaHeaders } from '../../../mocks/idp/index.ts';
import type { Role } from '../../../schema/requester.ts';
import type { ComparedAnswer } from './compare-access.ts';

/** What a persona read, and what it sent. */
export type ReceivedAnswer = Pick<ComparedAnswer, 'data' | 'errors' | 'text' | 'sent' | 'told'> & {
  readonly requestId: string | null;
};

/** Asks a gateway as a persona, for a purpose: in an emergency, one is declared before. */
export type Asking = (
  url: string,
  asked: { readonly role: Role; readonly purpose: string },
  query: string,
) => Promise<ReceivedAnswer>;

const CASE = 'matrix-1';

/** Makes a way to ask in which each role declares one emergency to each gateway, where it has to. */
export function createAsking(): Asking {
  const emergencies = new Map<string, Promise<string>>();
  const emergencyOf = (url: string, role: Role) => {
    const key = `${url} ${role}`;
    const known = emergencies.get(key) ?? declareEmergency(url, role);
    emergencies.set(key, known);
    return known;
  };

  return async (url, { role, purpose }, query) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(await personaHeaders(role)),
        'x-purpose': purpose,
        'x-case': CASE,
        ...(purpose === 'emergency' && { 'x-emergency': await emergencyOf(url, role) }),
      },
      body: JSON.stringify({ query }),
    });
    const body = await response.text();
    const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const { data, errors = [] } = JSON.parse(body);
    const told = errors.flatMap(
      ({ extensions }: { extensions: { consentRequestId?: string } }) =>
        extensions.consentRequestId ?? [],
    );
    const requestId = response.headers.get('x-request-id');
    // An answer may repeat what it was asked for.
    const sent = `${purpose}\n${query}`;
    return { data, errors, text: `${head}\n${body}`, sent, told, requestId };
  };
}

async function declareEmergency(url: string, role: Role): Promise<string> {
  const { authorization = '' } = await personaHeaders(role);
  const response = await fetch(`${url}/emergencies`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      reason: 'A traveller has collapsed at the checkpoint.',
      caseReference: CASE,
      minutes: 10,
    }),
  });
  const { emergency } = (await response.json()) as { emergency: string };
  return emergency;
}
