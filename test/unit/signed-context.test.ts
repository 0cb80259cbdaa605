import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import type { PersonId } from '../../schema/person-id.ts';
import { createContextSigner, createContextVerifier } from '../../schema/signed-context.ts';
import { signedContext } from '../kit/contexts.ts';

const NOW = Date.parse('2026-11-23T12:00:00+05:00');
const privateKey = demoEd25519Key('signed-context');
const publicKey = createPublicKey(privateKey);
const CHILD = 'iin:900101300017' as PersonId;
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

describe('a signer of contexts', () => {
  it('signs once for equal contexts, whichever object they are, until half of their life is over', async () => {
    const clock = { now: NOW };
    const signer = createContextSigner({ privateKey, now: () => new Date(clock.now) });
    const token = await signer.sign(signedContext(), 'kandas');
    clock.now += 14_000;
    expect(await signer.sign(signedContext(), 'kandas')).toBe(token);
    clock.now += 2_000;
    expect(await signer.sign(signedContext(), 'kandas')).not.toBe(token);
  });

  it.each([
    ['requester', { requester: { ...context.requester, id: 'another' } }],
    ['purpose', { purpose: 'emergency' as const }],
    ['case', { caseReference: 'another' }],
    ['grants', { grants: {} }],
    ['policy', { policy: 'another' }],
    ['facts', { facts: ['Person.identifiers'] }],
    ['mandates', { mandates: [{ kind: 'parent' as const, subject: CHILD }] }],
    ['emergency', { emergency: true }],
  ])('signs anew for another %s, and the subgraph learns it', async (_, changed) => {
    const signer = createContextSigner({ privateKey, now: () => new Date(NOW) });
    const token = await signer.sign(context, 'kandas');
    const other = await signer.sign({ ...context, ...changed }, 'kandas');
    expect(other).not.toBe(token);
    expect(await verifierAt({ now: NOW }).verify(other)).toEqual({ ...context, ...changed });
  });
});

describe('a verifier of contexts', () => {
  it('accepts what the gateway has signed for its subgraph', async () => {
    const signer = createContextSigner({ privateKey, now: () => new Date(NOW) });
    const token = await signer.sign(context, 'kandas');
    expect(await verifierAt({ now: NOW }).verify(token)).toEqual(context);
    expect(await verifierAt({ now: NOW }).verify(await forge())).toEqual(context);
  });

  it('accepts what either key has signed while keys rotate', async () => {
    const former = demoEd25519Key('stranger');
    const now = () => new Date(NOW);
    const publicKeys = [privateKey, former].map((key) => createPublicKey(key));
    const verifier = createContextVerifier({ publicKeys, audience: 'kandas', now });
    for (const key of [former, privateKey]) {
      const token = await createContextSigner({ privateKey: key, now }).sign(context, 'kandas');
      expect(await verifier.verify(token)).toEqual(context);
    }
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

  it.each(Object.keys(context))('refuses a context that does not say its %s', async (claim) => {
    const kid = await calculateJwkThumbprint(await exportJWK(publicKey));
    const claims = Object.fromEntries(Object.entries(context).filter(([name]) => name !== claim));
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'migrant-context+jwt', kid })
      .setIssuer('migrant-graph/gateway')
      .setAudience('kandas')
      .setIssuedAt(NOW / 1000)
      .setExpirationTime(NOW / 1000 + 30)
      .sign(privateKey);
    await expect(verifierAt({ now: NOW }).verify(token)).rejects.toThrow(claim);
  });

  it.each([
    ['an access token in place of a context', { typ: 'at+jwt' }],
    ['a context of another issuer', { iss: 'https://idp.example.test' }],
  ])('refuses %s, under the right key', async (_, forged) => {
    await expect(verifierAt({ now: NOW }).verify(await forge(forged))).rejects.toThrow();
  });
});
