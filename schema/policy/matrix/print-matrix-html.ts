import { LANGUAGES, type LocalizedText } from '../../localized-text.ts';
import { citeSource } from '../cite-source.ts';
import type { Decision } from '../decide.ts';
import { CONDITIONS } from '../grants.ts';
import type { LegalBasis, Policy, Rule } from '../policy.ts';
import { describeRequirement } from './describe-requirement.ts';
import type { MatrixRow, PolicyMatrix } from './policy-matrix.ts';

/**
 * Returns the matrix as one page of HTML with titles in Kazakh, Russian and English. It has no
 * script, loads nothing, and shows the rules behind a cell when it is pointed at.
 */
export function printMatrixHtml({ policy, columns, rows }: PolicyMatrix): string {
  const heads = columns.map(
    ({ role, purpose }) =>
      `<th scope="col"><b>${escapeHtml(role)}</b>${titles(policy.roles[role].title)}` +
      `<b>${escapeHtml(purpose)}</b>${titles(policy.purposes[purpose].title)}</th>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Policy matrix</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Policy matrix</h1>
<p>Written by <code>npm run policy -- matrix</code>. Policy <code>${policy.hash}</code>.</p>
<p>
${LANGUAGE_CHOICE}
</p>
<table>
<thead>
<tr><td></td>${heads.join('')}</tr>
</thead>
<tbody>
${rows.map((row) => matrixRow(policy, row)).join('\n')}
</tbody>
</table>
<h2>Rules</h2>
<table>
<thead>
<tr>${['rule', 'who', 'why', 'on what basis', 'what'].map((it) => `<th scope="col">${it}</th>`).join('')}</tr>
</thead>
<tbody>
${policy.rules.map((rule) => ruleRow(policy, rule)).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

const STYLE = `
body { font: 14px/1.4 system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid #bbb; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: #fff; }
span { display: block; font-weight: normal; color: #555; }
td.any { background: #fbd9b5; }
td.own { background: #cfe8cf; }
td.case { background: #cfdff5; }
td.consent { background: #ece0f5; }
span[lang] { display: none; }
body:has(#kk:checked) [lang="kk"], body:has(#ru:checked) [lang="ru"],
body:has(#en:checked) [lang="en"] { display: block; }
`;

const LANGUAGE_NAMES: LocalizedText = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** One language is shown at a time, by the style alone. */
const LANGUAGE_CHOICE = LANGUAGES.map((code, index) => {
  const checked = index === 0 ? ' checked' : '';
  return (
    `<label><input type="radio" name="language" id="${code}"${checked}> ` +
    `${LANGUAGE_NAMES[code]}</label>`
  );
}).join('\n');

function matrixRow(policy: Policy, { requirement, fields, decisions }: MatrixRow): string {
  const [only, ...others] = requirement.flat();
  const category = only === undefined || others.length > 0 ? undefined : policy.categories[only];
  const title = category === undefined ? '' : titles(category.title);
  const name = escapeHtml(describeRequirement(requirement));
  const head = `<th scope="row" title="${escapeHtml(fields.join('\n'))}"><b>${name}</b>${title}</th>`;
  return `<tr>${head}${decisions.map(cell).join('')}</tr>`;
}

function cell({ conditions, rules }: Decision): string {
  const [first] = conditions;
  if (first === undefined) return '<td></td>';
  return `<td class="${first}" title="${escapeHtml(rules.join('\n'))}">${conditions.join(' / ')}</td>`;
}

function ruleRow({ bases, roles, purposes }: Policy, rule: Rule): string {
  const basis = bases[rule.basis] as LegalBasis;
  const cells = [
    `<b>${escapeHtml(rule.id)}</b>`,
    rule.roles.map((role) => `<b>${role}</b>${titles(roles[role].title)}`).join(''),
    `<b>${rule.purpose}</b>${titles(purposes[rule.purpose].title)}`,
    `${titles(basis.title)}${escapeHtml(citeSource(basis.source))}`,
    [
      ...CONDITIONS.map((condition) => [condition, rule.permits[condition]] as const),
      ['masked', Object.entries(rule.masks).map(([field, mask]) => `${field} ${mask}`)] as const,
      ['refused in silence', rule.silent] as const,
    ]
      .filter(([, items]) => items.length > 0)
      .map(([label, items]) => `<b>${label}</b><span>${escapeHtml(items.join(', '))}</span>`)
      .join(''),
  ];
  return `<tr>${cells.map((it) => `<td>${it}</td>`).join('')}</tr>`;
}

function titles(text: LocalizedText): string {
  return LANGUAGES.map((code) => `<span lang="${code}">${escapeHtml(text[code])}</span>`).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
