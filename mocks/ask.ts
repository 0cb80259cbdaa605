import { readFileSync } from 'node:fs';
import { personaHeaders, personaNamed } from './idp/index.ts';
import { personaOf } from './operation-personas.ts';
import { valuesOfTheDay } from './values-of-the-day.ts';

const HELP = `Asks a running gateway one of the operations of schema/operations as a persona, with the
values beside it, put right for the day, for the persona's own purpose and a demo case. The persona
is the one whose question it is, if none is named.

  npm run ask -- OPERATION [PERSONA] [URL]

  npm run ask -- person-overview inspector http://127.0.0.1:4000
`;

const [operation, persona, url = 'http://127.0.0.1:4000'] = process.argv.slice(2);
const found = personaNamed(persona ?? personaOf(operation ?? ''));
if (operation === undefined || !/^[a-z-]+$/.test(operation) || found === undefined) {
  process.stderr.write(HELP);
  process.exit(2);
}
const read = (ending: string): string =>
  readFileSync(new URL(`../schema/operations/${operation}${ending}`, import.meta.url), 'utf8');
const response = await fetch(`${url}/graphql`, {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'accept-language': 'en',
    ...(await personaHeaders(found.name)),
  },
  body: JSON.stringify({
    query: read('.graphql'),
    variables: valuesOfTheDay(operation, JSON.parse(read('.variables.json')), Date.now()),
  }),
});
process.stdout.write(`${JSON.stringify(await response.json(), null, 2)}\n`);
