import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { GatewayConfig } from '../config.ts';

const TIMEOUT_MS = 5_000;
const BYTES_MAX = 256 * 1024;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });
const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/**
 * Reads the key set (RFC 7517) of an identity provider: from `jwksUri`, or from where its discovery
 * document says (OpenID Connect Discovery 1.0, section 4), which must name the same issuer.
 *
 * Rejects for anything but a 200 with JSON of that form, at most 256 KiB, within five seconds.
 */
export async function fetchKeySet(
  identity: Pick<NonNullable<GatewayConfig['identity']>, 'issuer' | 'jwksUri'>,
): Promise<JSONWebKeySet> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const uri = identity.jwksUri ?? (await discoverKeys(identity.issuer, signal));
  return keySet.parse(await fetchJson(uri, signal)) as JSONWebKeySet;
}

async function discoverKeys(issuer: string, signal: AbortSignal): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = discovery.parse(await fetchJson(address, signal));
  if (found.issuer !== issuer) {
    throw new Error(`expected the discovery document of ${issuer}, but got another issuer's`);
  }
  return found.jwks_uri;
}

async function fetchJson(uri: string, signal: AbortSignal): Promise<unknown> {
  const headers = { accept: 'application/json' };
  const response = await fetch(uri, { signal, headers, redirect: 'error' });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > BYTES_MAX) throw new Error(`expected at most ${BYTES_MAX} bytes from ${uri}`);
    chunks.push(chunk);
  }
  if (response.status !== 200) {
    throw new Error(`expected status 200 from ${uri}, but got ${response.status}`);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
