import { z } from 'zod';
import { AgencyError } from './agency-error.ts';
import type { AgencyHttp } from './agency-http.ts';
import { createRestClient } from './rest-client.ts';
import type { AgencyAnswer } from './send-once.ts';

/** How we are known to an OAuth 2 authorization server (RFC 6749, 4.4). */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Path of the token endpoint under the service's URL. */
  readonly tokenPath: string;
  readonly scope: string;
}

/** A token is renewed this long before it ends, so that it does not end on its way. */
const EARLY_MS = 2_000;

const tokenAnswer = z.object({
  access_token: z.string().regex(/^[\w.~+/-]+=*$/),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.int().min(1).max(86_400),
});

/**
 * Returns `http` with an access token on every request.
 *
 * The token is asked for when it is first needed and shared until shortly before it ends; those who
 * need one while it is asked for wait for the same answer. An answer 401 that calls the token
 * invalid forgets it, and the request is sent once more with a new one: never a third time. A second
 * refusal rejects with `AGENCY_FAULT`; so does a refusal of our credentials.
 */
export function withAccessToken(
  http: AgencyHttp,
  credentials: ClientCredentials,
  now: () => number,
): AgencyHttp {
  const { clientId, clientSecret, tokenPath, scope } = credentials;
  const basic = [clientId, clientSecret].map(encodeURIComponent).join(':');
  const authorization = `Basic ${Buffer.from(basic).toString('base64')}`;
  const rest = createRestClient(http, { headers: () => ({ authorization }) });
  let held: { readonly token: string; readonly endsAt: number } | null = null;
  let renewal: Promise<string> | null = null;

  async function renew(): Promise<string> {
    try {
      const askedAt = now();
      const fields = { grant_type: 'client_credentials', scope };
      // Asking again for a token does no harm: the one before stays valid or is forgotten.
      const answer = await rest.sendForm(tokenPath, fields, tokenAnswer, { readOnly: true });
      held = { token: answer.access_token, endsAt: askedAt + answer.expires_in * 1_000 };
      return answer.access_token;
    } finally {
      renewal = null;
    }
  }

  function load(): Promise<string> {
    if (held !== null && now() < held.endsAt - EARLY_MS) return Promise.resolve(held.token);
    // Not bound to the request that happens to be first: others wait for the same token.
    renewal ??= renew();
    return renewal;
  }

  return {
    ...http,
    async request(request) {
      const send = async (token: string): Promise<AgencyAnswer> => {
        const headers = { ...request.headers, authorization: `Bearer ${token}` };
        return http.request({ ...request, headers });
      };
      const token = await load();
      const answer = await send(token);
      if (!isTokenRefused(answer)) return answer;
      // Another request may have renewed it in the meantime: then that one is used.
      if (held?.token === token) held = null;
      const second = await send(await load());
      if (!isTokenRefused(second)) return second;
      const correlationId = request.correlationId ?? crypto.randomUUID();
      const call = { agency: http.agency, service: http.service, correlationId };
      throw new AgencyError('AGENCY_FAULT', call, { internalMessage: 'token refused twice' });
    },
  };
}

function isTokenRefused({ status, headers }: AgencyAnswer): boolean {
  const challenge = headers['www-authenticate'];
  return status === 401 && typeof challenge === 'string' && /invalid_token/.test(challenge);
}
