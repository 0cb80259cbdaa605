import { citeSource } from '../cite-source.ts';
import { CONDITIONS } from '../grants.ts';
import type { LegalBasis, Rule } from '../policy.ts';
import { describeRequirement } from './describe-requirement.ts';
import type { PolicyMatrix } from './policy-matrix.ts';

/** Returns the matrix as a page of Markdown. */
export function printMatrixMarkdown(matrix: PolicyMatrix): string {
  const sections = [
    '# Policy matrix',
    INTRODUCTION,
    `Policy \`${matrix.policy.hash}\`.`,
    '## Who may have what',
    LEGEND,
    table(matrix),
    '## Which fields that is',
    FIELDS,
    ...fieldLists(matrix),
    '## By which rules',
    ...matrix.policy.rules.map((rule) => ruleSection(matrix, rule)),
  ];
  return `${sections.join('\n\n')}\n`;
}

const INTRODUCTION = `\`npm run policy -- matrix\` writes this page from [policy.yaml](../schema/policy.yaml) and the
supergraph: edit those. [policy.md](policy.md) tells how to read and to change the file.
[policy-matrix.html](policy-matrix.html) is the same with titles in Kazakh and Russian.`;

const LEGEND = `\`any\`: the records of anybody. \`own\`: the requester's own, and of those whose mandate they hold.
\`case\`: of those who are the requester's case. \`consent\`: of those who consented. \`/\`: one of them is
enough. Empty: nothing. A role that has no column reads nothing personal.`;

const FIELDS = `A field that is not listed is public, or is reached only through one that is listed. Connections and
edges demand what their nodes demand.`;

function table({ columns, rows }: PolicyMatrix): string {
  const header = ['', ...columns.map(({ role, purpose }) => `${role}<br>${purpose}`)];
  const lines = rows.map(({ requirement, decisions }) => [
    describeRequirement(requirement),
    ...decisions.map(({ conditions }) => conditions.join(' / ')),
  ]);
  return [header, header.map(() => '---'), ...lines].map(tableRow).join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function fieldLists({ rows }: PolicyMatrix): readonly string[] {
  return rows
    .map(({ requirement, fields }) => ({ requirement, fields: fields.filter(isNoPlumbing) }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ requirement, fields }) => {
      const names = fields.map((coordinate) => `\`${coordinate}\``).join(', ');
      return `**${describeRequirement(requirement)}**: ${names}`;
    });
}

/** Of a list's own types nobody asks who may have them. */
function isNoPlumbing(coordinate: string): boolean {
  return !/^\w+(Connection|Edge)\./.test(coordinate);
}

function ruleSection({ policy }: PolicyMatrix, rule: Rule): string {
  const basis = policy.bases[rule.basis] as LegalBasis;
  const masks = Object.entries(rule.masks).map(([field, mask]) => `\`${field}\` ${mask}`);
  const lines = [
    `- Who: ${rule.roles.join(', ')}`,
    `- Why: ${rule.purpose}`,
    `- On what basis: ${basis.title.en}, ${citeSource(basis.source)}`,
    ...CONDITIONS.filter((condition) => rule.permits[condition].length > 0).map(
      (condition) => `- ${condition}: ${rule.permits[condition].join(', ')}`,
    ),
    ...(rule.signature === 'none' ? [] : [`- Signature: ${rule.signature}`]),
    ...(masks.length === 0 ? [] : [`- Masked: ${masks.join(', ')}`]),
    ...(rule.silent.length === 0 ? [] : [`- Refused in silence: ${rule.silent.join(', ')}`]),
  ];
  return `### ${rule.id}\n\n${lines.join('\n')}`;
}
