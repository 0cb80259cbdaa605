import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Requirements } from '../../schema/policy/index.ts';
import { parsePolicy } from '../../schema/policy/index.ts';
import { describeRequirement } from '../../schema/policy/matrix/describe-requirement.ts';
import { policyMatrix } from '../../schema/policy/matrix/policy-matrix.ts';
import { printMatrixHtml } from '../../schema/policy/matrix/print-matrix-html.ts';
import { printMatrixMarkdown } from '../../schema/policy/matrix/print-matrix-markdown.ts';
import { loadCommittedPolicy } from '../kit/committed-policy.ts';
import { policyContent, policyOf } from '../kit/policy-of.ts';

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

const requirements: Requirements = new Map([
  ['Person.name', [['identity']]],
  ['Person.ethnicity', [['health', 'identity']]],
  ['Hotel.name', []],
  ['CrossingConnection.nodes', [['movement']]],
  ['Person.birthDate', [['identity']]],
]);
const policy = policyOf({
  checks: { permits: { any: ['identity'] } },
  files: { roles: ['consul'], permits: { own: ['identity'], consent: ['identity', 'health'] } },
});
const matrix = policyMatrix(policy, requirements);
const columnOf = (role: string, purpose: string) =>
  matrix.columns.findIndex((column) => column.role === role && column.purpose === purpose);

describe('the pages that show the policy', () => {
  it('are current: `npm run policy -- matrix` writes them', async () => {
    const committed = await loadCommittedPolicy();
    const current = policyMatrix(committed.policy, committed.requirements);
    expect(page('policy-matrix.md')).toBe(printMatrixMarkdown(current));
    expect(page('policy-matrix.html')).toBe(printMatrixHtml(current));
  });
});

describe('the matrix', () => {
  it('has a column for every purpose of every role', () => {
    expect(matrix.columns).toHaveLength(11 * 11);
    expect(columnOf('consul', 'migration-control')).toBeGreaterThan(0);
  });

  it('has a row for every category, then one for what else fields demand, and none for public', () => {
    expect(matrix.rows.map(({ requirement }) => describeRequirement(requirement))).toEqual([
      'identity',
      'document',
      'movement',
      'health',
      'health and identity',
    ]);
  });

  it('names the fields of a row in alphabetical order', () => {
    expect(matrix.rows.map(({ fields }) => fields)).toEqual([
      ['Person.birthDate', 'Person.name'],
      [],
      ['CrossingConnection.nodes'],
      [],
      ['Person.ethnicity'],
    ]);
  });

  it('holds the decision for the asker of each column', () => {
    const decided = (row: number, role: string) =>
      matrix.rows[row]?.decisions[columnOf(role, 'migration-control')];
    expect(decided(0, 'inspector')).toMatchObject({ conditions: ['any'], rules: ['checks'] });
    // The exemplary consul speaks for an organization: nothing is their own.
    expect(decided(0, 'consul')).toMatchObject({ conditions: ['consent'], rules: ['files'] });
    expect(decided(4, 'consul')).toMatchObject({ conditions: ['consent'] });
    expect(decided(4, 'inspector')).toMatchObject({ allowed: false, missing: ['health'] });
  });
});

describe('a requirement in words', () => {
  it('says what is demanded together and what instead', () => {
    expect(describeRequirement([])).toBe('nothing');
    expect(describeRequirement([['a', 'b'], ['c']])).toBe('a and b or c');
  });
});

describe('the page of Markdown', () => {
  it('leaves the types of lists out of the fields', () => {
    const text = printMatrixMarkdown(matrix);
    expect(text).toContain('**identity**: `Person.birthDate`, `Person.name`');
    expect(text).not.toContain('CrossingConnection');
    expect(text).not.toContain('**movement**');
  });

  it('tells of each rule who, why, on what basis and what, and what is special about it', () => {
    const text = printMatrixMarkdown(
      policyMatrix(
        policyOf({
          plain: { permits: { any: ['identity'] } },
          special: {
            signature: 'eds',
            permits: { own: ['document', 'health'] },
            masks: { 'TravelDocument.number': 'last4' },
            silent: ['movement'],
          },
        }),
        requirements,
      ),
    );
    expect(text.slice(text.indexOf('### plain'))).toBe(`### plain

- Who: inspector
- Why: migration-control
- On what basis: en, Law No. 1
- any: identity

### special

- Who: inspector
- Why: migration-control
- On what basis: en, Law No. 1
- own: document, health
- Signature: eds
- Masked: \`TravelDocument.number\` last4
- Refused in silence: movement
`);
  });

  it('says of a citation that nobody has verified it', () => {
    const content = policyContent({ it: {} });
    const bases = {
      ...content.bases,
      law: { title: { kk: 'a', ru: 'b', en: 'c' }, source: { citation: 'Law', verified: false } },
    };
    const unverified = parsePolicy(JSON.stringify({ ...content, bases }), 'policy.yaml');
    const shown = policyMatrix(unverified, requirements);
    expect(printMatrixMarkdown(shown)).toContain('- On what basis: c, Law (not verified)');
    expect(printMatrixHtml(shown)).toContain('Law (not verified)');
  });
});

describe('the page of HTML', () => {
  it('has the titles in three languages, and the rules behind a cell', () => {
    const html = printMatrixHtml(matrix);
    expect(html).toContain(
      '<b>identity</b><span lang="kk">kk</span><span lang="ru">ru</span><span lang="en">en</span>',
    );
    expect(html).toContain('<td class="any" title="checks">any</td>');
    expect(html).toContain('<b>consent</b><span>health, identity</span>');
  });

  it('runs no script, loads nothing, and shows what the file says as text', () => {
    const content = policyContent({ it: {} });
    const title = { kk: '<script>alert(1)</script>', ru: '"', en: '&' };
    const health = { ...(content.categories.health as object), title };
    const categories = { ...content.categories, health };
    const hostile = parsePolicy(JSON.stringify({ ...content, categories }), 'policy.yaml');
    const html = printMatrixHtml(policyMatrix(hostile, requirements));
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(html).toContain('<span lang="ru">&#34;</span><span lang="en">&#38;</span>');
    expect(html).not.toMatch(/<script|src=|href=|url\(/);
  });
});
