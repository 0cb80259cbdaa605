import type { PurposeCode, Role } from '../../../schema/requester.ts';
import { inlineHash } from './inline-hash.ts';
import type { ExampleOperation } from './read-example-operations.ts';

export interface ExplorerOptions {
  readonly operations: readonly ExampleOperation[];
  /** Tokens of invented people by persona, for demonstrations; empty where there are none. */
  readonly demoTokens: Readonly<Record<string, string>>;
}

/** A page and what it may do. */
export interface Page {
  readonly html: string;
  /** The value of its Content-Security-Policy. */
  readonly policy: string;
}

const PURPOSES: Readonly<Record<Role, PurposeCode>> = {
  migrant: 'self',
  host: 'hosting',
  employer: 'employment',
  'border-officer': 'border-control',
  inspector: 'migration-control',
  'labour-inspector': 'labour-control',
  hotel: 'lodging',
  auditor: 'data-protection',
  consul: 'service-delivery',
  statistician: 'statistics',
  developer: 'service-delivery',
};
const FIRST_PERSONA = 'inspector';
const PLACEHOLDER = 'options-of-the-explorer';

const STYLE = `
body { display: flex; flex-direction: column; height: 100vh; margin: 0; }
#root { flex: 1; min-height: 0; height: auto; }
#root .graphiql-container { height: 100%; width: 100%; }
#persona-bar { font: 14px/2 system-ui, sans-serif; padding: 4px 16px; }
`;

// The chosen persona stands in the address, so that a reload keeps it. Its headers are sent with
// every request, the schema's included, and what a tab says wins.
const CHOICE = `
const { personas, operations } = JSON.parse(document.getElementById('explorer-data').textContent);
const names = Object.keys(personas);
const asked = new URL(location.href).searchParams.get('persona');
const persona = names.includes(asked) ? asked : names[0];
const select = document.getElementById('persona');
for (const name of names) select.add(new Option(name, name, false, name === persona));
document.getElementById('persona-bar').hidden = names.length === 0;
select.addEventListener('change', () => {
  location.search = '?persona=' + encodeURIComponent(select.value);
});
const headers = persona === undefined ? {} : personas[persona];
// GraphiQL takes the first tab's variables from here; later it remembers its tabs by itself.
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const shown = JSON.stringify(headers, null, 2);
function explorerOptions(title) {
  return {
    title,
    endpoint: '/graphql',
    credentials: 'omit',
    shouldPersistHeaders: false,
    additionalHeaders: headers,
    headers: shown,
    defaultHeaders: shown,
    ...(operations.length === 0 ? {} : {
      ...(isFirstVisit ? { variables: operations[0].variables } : {}),
      defaultTabs: operations.map(({ query, variables }) => ({ query, variables, headers: shown })),
    }),
  };
}
`;

/**
 * Renders GraphiQL with everything that it needs, so that it runs without any other host.
 *
 * Rejects if the page of @graphql-yoga/render-graphiql is not of the form known here.
 */
export async function renderExplorerPage(options: ExplorerOptions): Promise<Page> {
  const { operations, demoTokens } = options;
  const title = 'migrant-graph';
  // Nine megabytes of text, which only who opens the page should wait for.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const rendered = renderGraphiQL({ title, defaultQuery: PLACEHOLDER });
  const [before, script, after] = split(rendered);
  const written = JSON.stringify({ title, defaultQuery: PLACEHOLDER });
  const main = script.replace(written, () => `explorerOptions(${JSON.stringify(title)})`);
  if (main === script) throw new Error('expected the options in the script of GraphiQL');
  const data = JSON.stringify({ personas: personaHeaders(demoTokens), operations });
  const bar =
    '<div id="persona-bar" hidden><label for="persona">Persona</label> ' +
    '<select id="persona"></select></div>';
  const html = [
    before
      .replace('</head>', () => `<style>${STYLE}</style></head>`)
      .replace('<div id="root">', () => `${bar}<div id="root">`),
    // Not run, so no hash; no tag of an operation may end it.
    `<script id="explorer-data" type="application/json">${data.replaceAll('<', '\\u003c')}</script>`,
    `<script>${CHOICE}</script>`,
    `<script>${main}</script>`,
    after,
  ].join('');
  const policy = [
    "default-src 'none'",
    `script-src ${inlineHash(CHOICE)} ${inlineHash(main)}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    'worker-src blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}

function personaHeaders(
  demoTokens: ExplorerOptions['demoTokens'],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const personas = Object.keys(demoTokens);
  const ordered = [
    ...personas.filter((persona) => persona === FIRST_PERSONA),
    ...personas.filter((persona) => persona !== FIRST_PERSONA),
  ];
  return Object.fromEntries(
    ordered.map((persona) => {
      const isKnown = Object.hasOwn(PURPOSES, persona);
      const purpose = isKnown ? PURPOSES[persona as Role] : 'service-delivery';
      const headers = {
        authorization: `Bearer ${demoTokens[persona]}`,
        'x-purpose': purpose,
        ...(purpose === 'self' ? {} : { 'x-case': 'DEMO-1' }),
      };
      return [persona, headers];
    }),
  );
}

/** The page around its only script. */
function split(html: string): readonly [before: string, script: string, after: string] {
  const begin = html.indexOf('<script>\n');
  const end = html.lastIndexOf('</script>');
  if (begin < 0 || end < begin) throw new Error('expected one script in the page of GraphiQL');
  const from = begin + '<script>'.length;
  return [html.slice(0, begin), html.slice(from, end), html.slice(end + '</script>'.length)];
}
