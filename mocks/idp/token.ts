import { issueToken } from './issue-token.ts';
import { personaNamed, personas } from './personas.ts';

const USAGE = `Usage: npm run --silent token -- PERSONA

Prints a demo access token (JWT, valid for one hour) for a persona on standard output.

Personas:
${personas()
  .map(({ name, description }) => `  ${name.padEnd(17)} ${description}`)
  .join('\n')}
`;

const [name, ...rest] = process.argv.slice(2);
if (name === '--help' || name === '-h') {
  process.stdout.write(USAGE);
} else {
  const persona = name === undefined || rest.length > 0 ? undefined : personaNamed(name);
  if (persona === undefined) {
    const got = process.argv.slice(2).join(' ');
    process.stderr.write(`expected one persona, but got: ${got || 'nothing'}\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    process.stdout.write(`${await issueToken(persona.name)}\n`);
  }
}
