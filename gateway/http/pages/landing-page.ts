import { STUDIO_ORIGIN } from '../allowed-origins.ts';
import { inlineHash } from './inline-hash.ts';

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }
li { margin: .5rem 0; }
`;

// Goes on by itself unless the address ends with #stay.
const SCRIPT = `
const endpoint = location.origin + '/graphql';
const sandbox = '${STUDIO_ORIGIN}/sandbox/explorer?endpoint=' + encodeURIComponent(endpoint);
const link = document.getElementById('open-sandbox');
link.href = sandbox;
document.getElementById('endpoint').textContent = endpoint;
const say = (text) => { document.getElementById('status').textContent = text; };
const go = (url) => { if (location.hash !== '#stay') location.replace(url); };
fetch('${STUDIO_ORIGIN}/favicon.ico', {
  mode: 'no-cors', cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer',
  signal: AbortSignal.timeout(1500),
}).then(
  () => { say('Apollo Sandbox is within reach.'); go(sandbox); },
  () => { say('No internet here: use the explorer.'); link.hidden = true; go('/explorer'); },
);
`;

/** The landing page of the developer profile: Apollo Sandbox where there is internet. */
export const LANDING_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>migrant-graph</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<h1>migrant-graph</h1>
<p>GraphQL is served at <code id="endpoint">/graphql</code>.
<span id="status">Looking for Apollo Sandbox...</span></p>
<ul>
<li><a id="open-sandbox" href="${STUDIO_ORIGIN}/sandbox/explorer">Apollo Sandbox</a></li>
<li><a id="open-explorer" href="/explorer">Explorer</a>, which needs no internet</li>
<li><a id="open-health" href="/health/ready">Health</a></li>
</ul>
<script>${SCRIPT}</script>
</body>
</html>
`;

/** What the landing page may do: its own script, and the one question to Apollo Sandbox. */
export const LANDING_POLICY = [
  "default-src 'none'",
  `script-src ${inlineHash(SCRIPT)}`,
  `style-src ${inlineHash(STYLE)}`,
  'img-src data:',
  `connect-src ${STUDIO_ORIGIN}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
