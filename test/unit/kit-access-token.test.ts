import { afterEach, describe, expect, test } from 'vitest';
import { withAccessToken } from '../../subgraphs/kit/access-token.ts';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';
import { createAgencyHttp } from '../../subgraphs/kit/agency-http.ts';
import { startBareServer } from '../kit/bare-server.ts';

const toClose: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((each) => each.close()));
});

const INVALID = 'Bearer realm="visas", error="invalid_token"';

interface Manners {
  /** Whether the n-th token, counted from 1, is good. Default: all are. */
  readonly accepts?: (token: number) => boolean;
  readonly challenge?: string;
  readonly tokenStatus?: number;
  readonly tokenBody?: object;
}

async function startOffice({ accepts = () => true, challenge = INVALID, ...token }: Manners = {}) {
  let issued = 0;
  let nowMs = 1_000_000;
  const asked: string[] = [];
  const server = await startBareServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const authorization = String(request.headers.authorization);
    if (request.url?.endsWith('/token') === true) {
      asked.push(`token ${authorization} ${body}`);
      issued += 1;
      const granted = { access_token: `T-${issued}`, token_type: 'Bearer', expires_in: 60 };
      response.writeHead(token.tokenStatus ?? 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(token.tokenBody ?? granted));
      return;
    }
    asked.push(`${request.url} ${authorization}`);
    const isGood = accepts(Number(/T-(\d+)/.exec(authorization)?.[1]));
    response.writeHead(isGood ? 200 : 401, isGood ? {} : { 'www-authenticate': challenge });
    response.end('{}');
  });
  const http = createAgencyHttp({ agency: 'MFA_VISAS', service: 'visas', url: server.url });
  toClose.push(server, http);
  const client = withAccessToken(
    http,
    { clientId: 'we', clientSecret: 'a:secret', tokenPath: '/token', scope: 'visas.read' },
    () => nowMs,
  );
  const get = (path: string) => client.request({ method: 'GET', path, readOnly: true });
  const passMs = (ms: number) => {
    nowMs += ms;
  };
  const tokensAsked = () => asked.filter((line) => line.startsWith('token')).length;
  return { get, asked, passMs, tokensAsked };
}

async function codeOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(JSON.stringify, (reason: unknown) => reason);
  return error instanceof AgencyError ? error.code : error;
}

describe('an access token', () => {
  test('is asked for with our credentials and goes with every request', async () => {
    const { get, asked } = await startOffice();
    expect((await get('/a')).status).toBe(200);
    await get('/b');
    const basic = Buffer.from('we:a%3Asecret').toString('base64');
    expect(asked).toEqual([
      `token Basic ${basic} grant_type=client_credentials&scope=visas.read`,
      '/base/a Bearer T-1',
      '/base/b Bearer T-1',
    ]);
  });

  test('is asked for once by many requests at once', async () => {
    const { get, tokensAsked } = await startOffice();
    await Promise.all(Array.from({ length: 20 }, (_, n) => get(`/${n}`)));
    expect(tokensAsked()).toBe(1);
  });

  test('is renewed once, shortly before it ends', async () => {
    const { get, passMs, tokensAsked } = await startOffice();
    await get('/a');
    passMs(57_999);
    await get('/b');
    expect(tokensAsked()).toBe(1);
    passMs(1);
    await Promise.all([get('/c'), get('/d')]);
    expect(tokensAsked()).toBe(2);
  });

  test('that is called invalid is renewed once for all who were refused', async () => {
    const { get, asked, tokensAsked } = await startOffice({ accepts: (token) => token > 1 });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => get(`/${n}`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(tokensAsked()).toBe(2);
    expect(asked.filter((line) => line.endsWith('T-2'))).toHaveLength(10);
  });

  test('that is called invalid again is not renewed a second time for one request', async () => {
    const { get, asked, tokensAsked } = await startOffice({ accepts: () => false });
    expect(await codeOf(get('/a'))).toBe('AGENCY_FAULT');
    expect(tokensAsked()).toBe(2);
    expect(asked.filter((line) => line.startsWith('/base/a'))).toHaveLength(2);
  });

  test('is not renewed for a refusal of another kind', async () => {
    const challenge = 'Bearer error="insufficient_scope"';
    const { get, tokensAsked } = await startOffice({ accepts: () => false, challenge });
    expect((await get('/a')).status).toBe(401);
    expect(tokensAsked()).toBe(1);
  });
});

test.each([
  [{ tokenStatus: 401, tokenBody: { error: 'invalid_client' } }, 'AGENCY_FAULT'],
  [{ tokenStatus: 500, tokenBody: {} }, 'AGENCY_UNAVAILABLE'],
  [
    { tokenBody: { access_token: 'T', token_type: 'mac', expires_in: 5 } },
    'AGENCY_SCHEMA_MISMATCH',
  ],
  [
    { tokenBody: { access_token: 'T\r\nx: y', token_type: 'Bearer', expires_in: 5 } },
    'AGENCY_SCHEMA_MISMATCH',
  ],
])(
  'answers a token endpoint that says %j with %s, and asks anew the next time',
  async (token, code) => {
    const { get, asked, tokensAsked } = await startOffice(token);
    expect(await codeOf(get('/a'))).toBe(code);
    expect(await codeOf(get('/a'))).toBe(code);
    expect(tokensAsked()).toBe(2);
    expect(asked.every((line) => line.startsWith('token'))).toBe(true);
  },
);
