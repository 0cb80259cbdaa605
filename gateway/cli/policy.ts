import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { effectiveRequirements } from '../../schema/policy/effective-requirements.ts';
import { exemplaryAsker } from '../../schema/policy/exemplary-asker.ts';
import { explainDecision } from '../../schema/policy/explain-decision.ts';
import { loadPolicy, POLICY_FILE } from '../../schema/policy/load-policy.ts';
import { policyMatrix } from '../../schema/policy/matrix/policy-matrix.ts';
import { printMatrixHtml } from '../../schema/policy/matrix/print-matrix-html.ts';
import { printMatrixMarkdown } from '../../schema/policy/matrix/print-matrix-markdown.ts';
import { PolicyError } from '../../schema/policy/policy-error.ts';
import { PURPOSES, type PurposeCode, ROLES, type Role } from '../../schema/requester.ts';
import { declaredRequirements, loadSupergraph, SUPERGRAPH_FILE } from '../supergraph/index.ts';

const DOCS = new URL('../../docs/', import.meta.url);
const MARKDOWN = fileURLToPath(new URL('policy-matrix.md', DOCS));
const HTML = fileURLToPath(new URL('policy-matrix.html', DOCS));

const program = new Command('policy')
  .description('Checks schema/policy.yaml, and shows what it amounts to.')
  .option('--policy <file>', 'the policy', fileURLToPath(POLICY_FILE))
  .option('--supergraph <file>', 'the supergraph', fileURLToPath(SUPERGRAPH_FILE));

program
  .command('matrix')
  .description('writes who may have what, for every role and purpose')
  .option('--markdown <file>', 'where the page of Markdown goes', MARKDOWN)
  .option('--html <file>', 'where the page of HTML goes', HTML)
  .action(async ({ markdown, html }: { markdown: string; html: string }) => {
    const { policy, requirements } = await read();
    const matrix = policyMatrix(policy, requirements);
    writeFileSync(markdown, printMatrixMarkdown(matrix));
    writeFileSync(html, printMatrixHtml(matrix));
    say([`${matrix.rows.length} rows for ${matrix.columns.length} roles and purposes`]);
  });

program
  .command('explain')
  .description('says whether a role may have a field for a purpose, and by which rule')
  .addOption(new Option('--persona <role>').choices(ROLES).makeOptionMandatory())
  .addOption(new Option('--purpose <purpose>').choices(PURPOSES).makeOptionMandatory())
  .requiredOption('--field <coordinate>', 'Type.field')
  .action(async (asked: { persona: Role; purpose: PurposeCode; field: string }) => {
    const { policy, requirements } = await read();
    const requirement = requirements.get(asked.field);
    if (requirement === undefined) throw new RangeError(`there is no field ${asked.field}`);
    const asker = exemplaryAsker(policy, asked.persona, asked.purpose);
    say(explainDecision(policy, asker, asked.field, requirement));
  });

async function read() {
  const files: { policy: string; supergraph: string } = program.opts();
  const policy = loadPolicy(files.policy);
  const { apiSchema, requirements } = await loadSupergraph(files.supergraph);
  const declared = declaredRequirements(requirements, 'policy');
  return { policy, requirements: effectiveRequirements(apiSchema, declared) };
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  await program.parseAsync();
} catch (error) {
  const expected = error instanceof PolicyError || error instanceof RangeError;
  process.stderr.write(`${expected ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
