import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import { createContextSigner, createContextVerifier } from '../../schema/signed-context.ts';
import { signedContext } from '../kit/contexts.ts';

const NOW = Date.parse('2026-11-23T12:00:00+05:00');
const privateKey = demoEd25519Key('signed-context');
const publicKey = createPublicKey(privateKey);
const context = signedContext();

function verifierAt(clock: { now: number }) {
  const now = () => new Date(clock.now);
  return createContextVerifier({ publicKeys: [publicKey], audience: 'kandas', now });
}

/** A context under the gateway's own key, with what is overridden. */
async function forge({ typ = 'migrant-context+jwt', iss = 'migrant-graph/gateway' } = {}) {
  const kid = await calculateJwkThumbprint(await exportJWK(publicKey));
  return new SignJWT({ ...context })
    .setProtectedHeader({ alg: 'EdDSA', typ, kid })
    .setIssuer(iss)
    .setAudience('kandas')
    .setIssuedAt(NOW / 1000)
    .setExpirationTime(NOW / 1000 + 30)
    .sign(privateKey);
}

describe('a verifier of contexts', () => {
  it('accepts what the gateway has signed for its subgraph', async () => {
    const signer = createContextSigner({ privateKey, now: () => new Date(NOW) });
    const token = await signer.sign(context, 'kandas');
    expect(await verifierAt({ now: NOW }).verify(token)).toEqual(context);
    expect(await verifierAt({ now: NOW }).verify(await forge())).toEqual(context);
  });

  it('refuses a context that it has verified before once its time is up', async () => {
    const clock = { now: NOW };
    const verifier = verifierAt(clock);
    const token = await forge();
    await verifier.verify(token);
    clock.now += 34_000;
    expect(await verifier.verify(token)).toEqual(context);
    clock.now += 2_000;
    await expect(verifier.verify(token)).rejects.toThrow('exp');
  });

  it.each([
    ['an access token in place of a context', { typ: 'at+jwt' }],
    ['a context of another issuer', { iss: 'https://idp.example.test' }],
  ])('refuses %s, under the right key', async (_, forged) => {
    await expect(verifierAt({ now: NOW }).verify(await forge(forged))).rejects.toThrow();
  });
});
