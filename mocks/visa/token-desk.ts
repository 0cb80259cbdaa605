import { randomUUID } from 'node:crypto';
import {
  type LegacyRoute,
  type RestCheck,
  RestRefusal,
  restAnswer,
  restRoute,
} from '../kit/index.ts';

/** Who the simulator takes us for: published, worthless. */
export const MFA_CLIENT = { clientId: 'demo-migrant-graph', clientSecret: 'demo-mfa-visas' };

const SCOPE = 'visas.read';

export interface TokenDeskOptions {
  /** Seconds that a token is said to live, and does. Default 60. */
  readonly tokenLifeS?: number | undefined;
  /** Calls after which a token is called invalid, however young it is. Default: any number. */
  readonly callsPerToken?: number | undefined;
  /** The clock, in milliseconds. */
  readonly now: () => number;
}

/** The authorization server, and the check that its tokens pass. */
export interface TokenDesk {
  readonly route: LegacyRoute;
  /** Refuses with `invalid_token` what is no token, has ended, or has been used too often. */
  readonly check: RestCheck;
}

/** Makes an OAuth 2 token endpoint for client credentials (RFC 6749, 4.4), and its check (RFC 6750). */
export function createTokenDesk(options: TokenDeskOptions): TokenDesk {
  const { tokenLifeS = 60, callsPerToken = Number.POSITIVE_INFINITY, now } = options;
  const tokens = new Map<string, { readonly endsAt: number; callsLeft: number }>();

  return {
    route: restRoute({
      method: 'POST',
      path: '/oauth/token',
      takes: 'form',
      answer({ request, form }) {
        if (request.headers.authorization !== basic(MFA_CLIENT)) {
          return restAnswer(401, { error: 'invalid_client' }, { 'www-authenticate': 'Basic' });
        }
        if (form.get('grant_type') !== 'client_credentials') {
          return restAnswer(400, { error: 'unsupported_grant_type' });
        }
        if (form.get('scope') !== SCOPE) return restAnswer(400, { error: 'invalid_scope' });
        const token = randomUUID();
        tokens.set(token, { endsAt: now() + tokenLifeS * 1_000, callsLeft: callsPerToken });
        return { access_token: token, token_type: 'Bearer', expires_in: tokenLifeS, scope: SCOPE };
      },
    }),
    check({ headers }) {
      const token = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
      const held = tokens.get(token);
      if (held === undefined || held.endsAt <= now() || held.callsLeft <= 0) {
        tokens.delete(token);
        throw new RestRefusal(401, 'INVALID_TOKEN', 'the access token is not valid', {
          'www-authenticate': 'Bearer realm="visas", error="invalid_token"',
        });
      }
      held.callsLeft -= 1;
    },
  };
}

function basic({ clientId, clientSecret }: typeof MFA_CLIENT): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}
