import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../mocks/idp/index.ts';
import type { Role } from '../../schema/requester.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

const QUERY = `query OnePerson($iin: Iin!) {
  person(iin: $iin) {
    name { latin { surname givenName } }
    birthDate
    registeredAddress { city street }
    travelDocuments(first: 1) { nodes { issuingState number } }
    crossings(first: 1) { nodes { direction borderPoint { code } } }
    arrivalNotifications(first: 1) { nodes { number status } }
    employmentContracts(first: 1) { nodes { position employer { bin } } }
    hotelStays(first: 1) { nodes { hotel { name } } }
    kandasStatus { certificateNumber }
  }
}`;
const SHOWN = ['migrant', 'employer', 'hotel', 'inspector', 'consul'] as const;

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
afterAll(() => graph.close());

describe('one query', () => {
  it('answers five personas as docs/personas.md shows', async () => {
    const iin = graph.people.cast['labour-migrant'].iin ?? '';
    const sections = [];
    for (const role of SHOWN) sections.push(await section(role, iin));
    const page = [INTRODUCTION, '```graphql', QUERY, '```', '', `Variables: \`{"iin": "${iin}"}\``];
    await expect([...page, ...sections, ''].join('\n')).toMatchFileSnapshot(
      '../../docs/personas.md',
    );
  });
});

const INTRODUCTION = `# One query, five personas

What follows is what the running graph answers to one and the same query about the labour migrant of
the cast, an invented person. A test asks it again and compares: this page is made by
\`npx vitest run test/e2e/personas.e2e.test.ts -u\`. Why a persona gets a field, or does not, is
told by \`npm run policy -- explain\`; all that anybody may get is in policy-matrix.md.
`;

async function section(role: Role, iin: string): Promise<string> {
  const persona = personas().find(({ name }) => name === role);
  const { data, errors } = await graph.ask(role, QUERY, { iin }, { 'accept-language': 'en' });
  const refused = errors.map(
    ({ path, extensions, message }) =>
      `| \`${path.join('.')}\` | ${extensions.code} | ${message} |`,
  );
  return [
    '',
    `## ${role}`,
    '',
    `${persona?.description[0]?.toUpperCase()}${persona?.description.slice(1)}, for \`${persona?.purpose}\`.`,
    '',
    '```json',
    JSON.stringify(data, null, 2),
    '```',
    ...(refused.length === 0 ? [] : ['', '| path | code | message |', '| --- | --- | --- |']),
    ...refused.sort(),
  ].join('\n');
}
