import { afterAll, beforeAll, expect, test } from 'vitest';
import { CAST_IINS } from '../../mocks/people.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

const PAPERS = `{
  visas { nodes { number category { code } } }
  invitations { nodes { invitingPerson { id } invitingOrganization { bin } } }
  medicalCertificates { nodes { number isFit status { code } } }
  prepaidTaxes(first: 1) { nodes { month amountTiyn region { code } } }
}`;

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
afterAll(() => graph.close());

test('tells a migrant of visas, certificates and taxes, and of no diagnosis', async () => {
  const { data, errors, text } = await graph.ask('migrant', `{ me ${PAPERS} }`);
  expect(errors).toEqual([]);
  const migrant = graph.people.cast['labour-migrant'];
  const last = migrant.taxPrepayments.at(-1);
  expect(data.me).toEqual({
    visas: { nodes: [{ number: 'VI-C01-1', category: { code: 'C1' } }] },
    invitations: {
      nodes: [{ invitingPerson: { id: expect.any(String) }, invitingOrganization: null }],
    },
    medicalCertificates: {
      nodes: [
        { number: 'MC-C01-3', isFit: true, status: { code: 'amended' } },
        { number: 'MC-C01-1', isFit: true, status: { code: 'final' } },
      ],
    },
    prepaidTaxes: {
      nodes: [{ month: last?.month, amountTiyn: last?.amountTiyn, region: { code: 'KZ-75' } }],
    },
  });
  expect(text).not.toContain(CAST_IINS.director);
  for (const { diagnoses } of migrant.medicalCertificates) {
    for (const { text: words } of diagnoses) expect(text).not.toContain(words);
  }
});

test('lets an inspector see visas, and asks nobody about health or taxes', async () => {
  graph.calls.length = 0;
  const iin = graph.people.cast['labour-migrant'].iin;
  const { data, errors } = await graph.ask(
    'inspector',
    `query ($iin: Iin!) { person(iin: $iin) ${PAPERS} }`,
    { iin },
  );
  expect(data.person).toMatchObject({
    visas: { nodes: [{ number: 'VI-C01-1' }] },
    medicalCertificates: null,
    prepaidTaxes: null,
  });
  expect(errors.map(({ path, extensions }) => [path.join('.'), extensions.code])).toEqual([
    ['person.medicalCertificates', 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ['person.prepaidTaxes', 'UNAUTHORIZED_FIELD_OR_TYPE'],
  ]);
  const asked = new Set(graph.calls.map(({ agency }) => agency));
  expect(asked).toContain('MFA_VISAS');
  expect(asked).not.toContain('MOH_CERTIFICATES');
  expect(asked).not.toContain('KGD');
});
