import { createHash, createPublicKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import type { PersonId } from '../../schema/person-id.ts';
import { createContextSigner, createContextVerifier } from '../../schema/signed-context.ts';
import type { SubjectAnswers } from '../../schema/subject-answers.ts';
import { signedContext } from '../kit/contexts.ts';

const NOW = Date.parse('2026-11-23T12:00:00+05:00');
const person = 'iin:900101300017' as PersonId;
const privateKey = demoEd25519Key('signed-context');
const stranger = demoEd25519Key('stranger');
const signer = createContextSigner({ privateKey, now: () => new Date(NOW) });
const answers: SubjectAnswers = {
  cases: [person],
  casesUnavailable: [],
  consents: [
    { person, service: 'GBDFLUniversal_token', state: 'GRANTED', token: 't', publicKey: 'k' },
  ],
};

function verifierFor(audience = 'person', now = NOW, keys = [privateKey]) {
  return createContextVerifier({
    publicKeys: keys.map((key) => createPublicKey(key)),
    audience,
    now: () => new Date(now),
  });
}

/** The middle of a token with some of its claims written anew, under the signature that it had. */
function altered(token: string, claims: object): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const told = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const other = Buffer.from(JSON.stringify({ ...told, ...claims })).toString('base64url');
  return [header, other, signature].join('.');
}

/** Answers under the gateway's own key, with what is overridden. */
async function forge(
  context: string,
  {
    typ = 'migrant-subjects+jwt',
    iss = 'migrant-graph/gateway',
    ...claims
  }: { readonly typ?: string; readonly iss?: string; readonly ctx?: undefined } = {},
): Promise<string> {
  const [head = ''] = context.split('.');
  const { kid = '' } = JSON.parse(Buffer.from(head, 'base64url').toString('utf8'));
  const ctx = createHash('sha256').update(context).digest('base64url');
  return new SignJWT({ ...answers, ctx, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ, kid })
    .setIssuer(iss)
    .setAudience('person')
    .setIssuedAt(NOW / 1000)
    .setExpirationTime(NOW / 1000 + 30)
    .sign(privateKey);
}

describe('answers about data subjects', () => {
  it('are accepted beside the context for which they were signed', async () => {
    const context = await signer.sign(signedContext(), 'person');
    const token = await signer.signSubjects(answers, context, 'person');
    expect(await verifierFor().verifySubjects(token, context)).toEqual(answers);
    const alike = await forge(context);
    expect(await verifierFor().verifySubjects(alike, context)).toEqual(answers);
  });

  it('are accepted under either key while keys rotate', async () => {
    const other = createContextSigner({ privateKey: stranger, now: () => new Date(NOW) });
    for (const each of [signer, other]) {
      const context = await each.sign(signedContext(), 'person');
      const token = await each.signSubjects(answers, context, 'person');
      const rotating = verifierFor('person', NOW, [privateKey, stranger]);
      expect(await rotating.verifySubjects(token, context)).toEqual(answers);
    }
  });

  it('are accepted for as long as their context, and five seconds', async () => {
    const context = await signer.sign(signedContext(), 'person');
    const token = await signer.signSubjects(answers, context, 'person');
    expect(await verifierFor('person', NOW + 34_000).verifySubjects(token, context)).toEqual(
      answers,
    );
    const late = verifierFor('person', NOW + 36_000);
    await expect(late.verifySubjects(token, context)).rejects.toThrow('exp');
  });

  it.each<[string, (context: string) => Promise<string>]>([
    [
      'with one more person than were signed',
      async (context) =>
        altered(await signer.signSubjects({ ...answers, cases: [] }, context, 'person'), {
          cases: [person],
        }),
    ],
    [
      'signed beside another context',
      async () => {
        const other = await signer.sign(signedContext({ caseReference: 'another' }), 'person');
        return signer.signSubjects(answers, other, 'person');
      },
    ],
    ['for another subgraph', (context) => signer.signSubjects(answers, context, 'crossing')],
    [
      'signed by a stranger',
      (context) =>
        createContextSigner({ privateKey: stranger, now: () => new Date(NOW) }).signSubjects(
          answers,
          context,
          'person',
        ),
    ],
    ['that are a context', async (context) => context],
    ['that lack the hash of their context', (context) => forge(context, { ctx: undefined })],
    ['of another issuer', (context) => forge(context, { iss: 'https://idp.example.test' })],
    ['that call themselves a context', (context) => forge(context, { typ: 'migrant-context+jwt' })],
    ['that nobody has signed', async () => ''],
  ])('are refused %s', async (_, make) => {
    const context = await signer.sign(signedContext(), 'person');
    const token = await make(context);
    await expect(verifierFor().verifySubjects(token, context)).rejects.toThrow();
  });

  it('are no context: whoever shows them in its place is refused', async () => {
    const context = await signer.sign(signedContext(), 'person');
    const token = await signer.signSubjects(answers, context, 'person');
    await expect(verifierFor().verify(token)).rejects.toThrow();
  });
});
