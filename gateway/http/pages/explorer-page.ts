import type { PurposeCode, Role } from '../../../schema/requester.ts';
import { inlineHash } from './inline-hash.ts';
import type { ExampleOperation } from './read-example-operations.ts';

export interface ExplorerOptions {
  /** Where GraphiQL itself is. */
  readonly script: string;
  readonly style: string;
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

const PURPOSES: Readonly<Record<Role, PurposeCode | null>> = {
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
  developer: null,
};
const FIRST_PERSONA = 'inspector';
const TITLE = 'migrant-graph';

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
function explorerOptions() {
  return {
    title: '${TITLE}',
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

const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${inlineHash(CHOICE)}`,
  // The editor writes styles as it goes.
  "style-src 'self' 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  'worker-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Renders the page around GraphiQL: it loads nothing from any other host. */
export function renderExplorerPage(options: ExplorerOptions): Page {
  const { script, style, operations, demoTokens } = options;
  const data = JSON.stringify({ personas: personaHeaders(demoTokens), operations });
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${TITLE}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<style>${STYLE}</style>
</head>
<body id="body" class="no-focus-outline">
<noscript>The explorer needs JavaScript.</noscript>
<div id="persona-bar" hidden><label for="persona">Persona</label> <select id="persona"></select></div>
<div id="root"></div>
<script id="explorer-data" type="application/json">${withoutTags(data)}</script>
<script>${CHOICE}</script>
<script src="${script}"></script>
</body>
</html>
`;
  return { html, policy: POLICY };
}

/** No tag of an operation may end the element that it stands in. */
function withoutTags(json: string): string {
  return json.replaceAll('<', '\\u003c');
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
      const purpose = Object.hasOwn(PURPOSES, persona) ? PURPOSES[persona as Role] : null;
      const headers = {
        authorization: `Bearer ${demoTokens[persona]}`,
        ...(purpose !== null && { 'x-purpose': purpose }),
        ...(purpose !== null && purpose !== 'self' && { 'x-case': 'DEMO-1' }),
      };
      return [persona, headers];
    }),
  );
}
