import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createRequestLog, type RequestLog } from '../kit/request-log.ts';
import { ISSUER, issueToken, TOKEN_LIFETIME_S } from './issue-token.ts';
import { type Persona, personaNamed, personas } from './personas.ts';
import { publicJwk } from './signing-key.ts';

/** The client secret of every persona's system: published, worthless. */
export const DEMO_CLIENT_SECRET = 'demo';

/** The demo's own grant: a token for a persona, and no questions asked. */
export const PERSONA_GRANT = 'urn:migrant-graph:grant:persona';

/** A running identity provider. */
export interface IdentityProvider {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** The `iss` of its tokens, whatever its port. */
  readonly issuer: string;
  readonly requests: RequestLog;
  /** Stops listening and cuts every open connection. */
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly json: object;
}

/**
 * Starts the demo's OpenID provider on 127.0.0.1: discovery, JWKS and `POST /token`.
 *
 * Tokens are given for client credentials (a persona's name and `DEMO_CLIENT_SECRET`) or, with
 * `grant_type=urn:migrant-graph:grant:persona`, for `persona=NAME` alone. Port 0 (the default)
 * takes any free one; `now` is the clock of the tokens, in milliseconds.
 */
export async function startIdentityProvider(
  options: { port?: number; now?: () => number } = {},
): Promise<IdentityProvider> {
  const now = options.now ?? Date.now;
  const { log, open } = createRequestLog();
  let url = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { end } = open(request.method ?? 'GET', pathname);
    response.once('close', () => end(String(response.statusCode)));
    void reply(request, pathname, url, now)
      .catch((): Reply => ({ status: 500, json: { error: 'server_error' } }))
      .then(({ status, json }) => {
        response.writeHead(status, {
          'content-type': 'application/json',
          'cache-control': 'no-store',
        });
        response.end(JSON.stringify(json));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    issuer: ISSUER,
    requests: log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function reply(
  request: IncomingMessage,
  path: string,
  url: string,
  now: () => number,
): Promise<Reply> {
  const call = `${request.method} ${path}`;
  if (call === 'GET /.well-known/openid-configuration')
    return { status: 200, json: discovery(url) };
  if (call === 'GET /jwks') return { status: 200, json: { keys: [await publicJwk()] } };
  if (call === 'POST /token') return grantToken(request, await text(request), now());
  return { status: 404, json: { error: 'not_found' } };
}

function discovery(url: string): object {
  return {
    issuer: ISSUER,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/jwks`,
    grant_types_supported: ['client_credentials', PERSONA_GRANT],
    response_types_supported: ['token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['EdDSA'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  };
}

async function grantToken(request: IncomingMessage, body: string, now: number): Promise<Reply> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    return refusal(400, 'invalid_request', 'expected application/x-www-form-urlencoded');
  }
  const form = new URLSearchParams(body);
  const persona = authenticate(form, request.headers.authorization);
  if (!('name' in persona)) return persona;
  return {
    status: 200,
    json: {
      access_token: await issueToken(persona.name, { now }),
      token_type: 'Bearer',
      expires_in: TOKEN_LIFETIME_S,
    },
  };
}

function authenticate(form: URLSearchParams, authorization: string | undefined): Persona | Reply {
  const grant = form.get('grant_type');
  if (grant === PERSONA_GRANT) {
    const persona = personaNamed(form.get('persona') ?? '');
    const known = personas().map(({ name }) => name);
    return persona ?? refusal(400, 'invalid_grant', `expected persona=${known.join('|')}`);
  }
  if (grant !== 'client_credentials') {
    return refusal(
      400,
      'unsupported_grant_type',
      `expected client_credentials or ${PERSONA_GRANT}`,
    );
  }
  const [id, secret] = readClient(form, authorization);
  const persona = secret === DEMO_CLIENT_SECRET ? personaNamed(id) : undefined;
  return persona ?? refusal(401, 'invalid_client', 'client is not known or its secret is wrong');
}

function readClient(form: URLSearchParams, authorization: string | undefined): [string, string] {
  const basic = /^Basic ([\w+/]+=*)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return [id, secret];
}

function refusal(status: number, error: string, description: string): Reply {
  return { status, json: { error, error_description: description } };
}
