import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILES = globSync('{gateway,subgraphs,schema,mocks,test}/**/*.ts', {
  cwd: ROOT,
  exclude: ['**/node_modules/**'],
}).map((file) => file.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(`${ROOT}/${file}`, 'utf8');
const readJson = (file: string) => JSON.parse(read(file));

/** `import x from`, `export ... from`, `import 'x'`, `import('x')`. */
const SPECIFIER = /\b(?:from|import)\s*\(?\s*(['"`])([^'"`\n]+)\1/g;
type Import = { readonly file: string; readonly specifier: string; readonly target: string };

function importsIn(file: string, source: string): Import[] {
  return [...source.matchAll(SPECIFIER)].map(([, , specifier = '']) => ({
    file,
    specifier,
    target: specifier.startsWith('.')
      ? posix.join(posix.dirname(file), specifier)
      : `node_modules/${specifier}`,
  }));
}

const IMPORTS = FILES.flatMap((file) => importsIn(file, read(file)));
const LOCAL = IMPORTS.filter(({ target }) => !target.startsWith('node_modules/'));
const areaOf = (file: string) => file.split('/')[0] as string;
const named = ({ file, target }: Import) => `${file} -> ${target}`;

/** The rooms of the gateway; a room imports its own floor and those below. */
const FLOORS = [
  // What every room may name: the settings, the refusal that a client reads, a file that changes.
  ['config.ts', 'access-log-options.ts', 'client-error.ts', 'watch-file.ts'],
  ['supergraph', 'transport'],
  ['auth', 'plan', 'execute', 'access-log'],
  // What the access log is told of requests.
  ['disclosure'],
  // What the pipeline takes and returns is its own, in files of their own.
  ['pipeline.ts', 'graphql-request.ts', 'graphql-answer.ts'],
  ['http'],
  // Programs and the function that puts the rooms together.
  [
    'open-door.ts',
    'open-log.ts',
    'serve-access-subgraph.ts',
    'usage-of.ts',
    'start-gateway.ts',
    'main.ts',
    'cli',
  ],
];

function floorOf(file: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(file.split('/')[1] ?? ''));
}

function climbs({ file, target }: Import): boolean {
  return floorOf(target) > floorOf(file);
}

/** `subgraphs/person`, or the file itself where it stands in no folder. */
const subgraphOf = (file: string) => file.split('/').slice(0, 2).join('/');

/** The subgraph of the access log runs in the process of the gateway whose log it is. */
const servesOwnLog = ({ file, target }: Import) =>
  file === 'gateway/serve-access-subgraph.ts' &&
  ['subgraphs/access/index.ts', 'subgraphs/kit/index.ts'].includes(target);

/** Starts simulators, subgraphs and gateway together, and so imports them. */
const isLauncher = (file: string) => file === 'mocks/start.ts' || file.startsWith('mocks/demo/');

describe('the reading of imports', () => {
  it('finds every form of import', () => {
    const source = [
      `import a from './a.ts';`,
      `import type { B } from '../b.ts';`,
      `export { c } from "./c.ts";`,
      `import './d.ts';`,
      `const e = await import('../../e.ts');`,
      `import {\n  f,\n} from 'f';`,
    ].join('\n');
    expect(importsIn('x/y/z.ts', source).map(({ target }) => target)).toEqual([
      'x/y/a.ts',
      'x/b.ts',
      'x/y/c.ts',
      'x/y/d.ts',
      'e.ts',
      'node_modules/f',
    ]);
  });

  it('sees the whole tree', () => {
    expect(FILES.length).toBeGreaterThan(200);
    expect(LOCAL.length).toBeGreaterThan(FILES.length);
    expect(climbs({ file: 'gateway/plan/a.ts', specifier: '', target: 'gateway/http/b.ts' })).toBe(
      true,
    );
  });
});

describe('an import', () => {
  it('in gateway/ never goes up a floor', () => {
    const inside = LOCAL.filter(
      ({ file, target }) => areaOf(file) === 'gateway' && areaOf(target) === 'gateway',
    );
    const homeless = inside.filter(({ file, target }) => floorOf(file) < 0 || floorOf(target) < 0);
    expect(homeless.map(named)).toEqual([]);
    expect(inside.filter(climbs).map(named)).toEqual([]);
  });

  it('in gateway/ leaves it for schema/ only, but to serve its own log', () => {
    const strays = LOCAL.filter(
      ({ file, target }) =>
        areaOf(file) === 'gateway' &&
        !['gateway', 'schema'].includes(areaOf(target)) &&
        !servesOwnLog({ file, specifier: '', target }),
    );
    expect(strays.map(named)).toEqual([]);
  });

  it('in schema/ stays in schema/', () => {
    const strays = LOCAL.filter(
      ({ file, target }) => areaOf(file) === 'schema' && areaOf(target) !== 'schema',
    );
    expect(strays.map(named)).toEqual([]);
  });

  it('in a subgraph goes to itself, the kit and schema/ only', () => {
    const strays = LOCAL.filter(({ file, target }) => {
      if (areaOf(file) !== 'subgraphs' || areaOf(target) === 'schema') return false;
      // What stands beside the subgraphs puts them together and starts them.
      if (file.split('/').length === 2) return areaOf(target) !== 'subgraphs';
      return subgraphOf(target) !== subgraphOf(file) && subgraphOf(target) !== 'subgraphs/kit';
    });
    expect(strays.map(named)).toEqual([]);
  });

  it('of mocks/ or test/ stands in mocks/ and test/ only', () => {
    const strays = LOCAL.filter(
      ({ file, target }) =>
        (areaOf(target) === 'mocks' && !['mocks', 'test'].includes(areaOf(file))) ||
        (areaOf(target) === 'test' && areaOf(file) !== 'test'),
    );
    expect(strays.map(named)).toEqual([]);
  });

  it('in mocks/ goes to mocks/ and schema/ only, but for the launcher', () => {
    const strays = LOCAL.filter(
      ({ file, target }) =>
        areaOf(file) === 'mocks' &&
        !isLauncher(file) &&
        !['mocks', 'schema'].includes(areaOf(target)),
    );
    expect(strays.map(named)).toEqual([]);
  });

  it('of graphql-shield stands in one file', () => {
    const importers = IMPORTS.filter(({ specifier }) => /^graphql-shield(\/|$)/.test(specifier));
    expect(importers.map(({ file }) => file)).toEqual(['subgraphs/kit/graphql-shield.ts']);
  });
});

describe('a file', () => {
  it('is not a drawer', () => {
    const drawers = /^(utils?|helpers?|commons?|types?)(\.|$)/;
    expect(FILES.filter((file) => drawers.test(basename(file)))).toEqual([]);
  });

  it.each(SUBGRAPH_NAMES)('of each kind is in subgraphs/%s', (name) => {
    // Those that reason about what others tell them ask no system of record.
    const asking = ['compliance', 'identity'].includes(name) ? [] : ['client', 'loaders'];
    const shape = ['index', 'mapping', 'resolvers', ...asking].map((f) => `${f}.ts`);
    const missing = [...shape, 'README.md'].filter(
      (file) => !existsSync(`${ROOT}/subgraphs/${name}/${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('never turns on a cache of undici, which would answer one requester with what another read', () => {
    const users = FILES.filter(
      (file) =>
        file !== 'test/unit/layout.test.ts' &&
        /interceptors\s*(\?\.|\.|\[\s*['"])\s*(cache|deduplicate)\b/.test(read(file)),
    );
    expect(users).toEqual([]);
  });
});

describe('the lock file', () => {
  const lock = readJson('package-lock.json') as {
    packages: Record<string, { version?: string; resolved?: string }>;
  };

  it('names no host of a registry', () => {
    const hosts = Object.entries(lock.packages).filter(([, { resolved }]) =>
      resolved?.includes('://'),
    );
    expect(hosts.map(([path]) => path)).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/registry\./);
  });

  // xml-crypto takes 0.8 of its DOM and no later. By its changelog, 0.8.15 has the security fixes
  // of 0.9.12 that concern 0.8; the older line is let in there alone.
  const exceptions: Readonly<Record<string, string>> = {
    'node_modules/xml-crypto/node_modules/@xmldom/xmldom': '0.8.15',
  };
  const floors = readJson('test/fixtures/safe-version-floors.json') as Record<string, string>;
  it.each(Object.entries(floors))('keeps every copy of %s at %s or above', (name, floor) => {
    const copies = Object.entries(lock.packages).filter(([path]) =>
      path.endsWith(`node_modules/${name}`),
    );
    expect(copies.length).toBeGreaterThan(0);
    const unsafe = copies.filter(([path, { version = '' }]) =>
      isBelow(version, exceptions[path] ?? floor),
    );
    expect(unsafe.map(([path, { version }]) => `${path} ${version}`)).toEqual([]);
  });

  it('is compared number by number', () => {
    expect(isBelow('8.10.0', '8.9.0')).toBe(false);
    expect(isBelow('8.8.9', '8.9.0')).toBe(true);
    expect(isBelow('8.9.0-rc.1', '8.9.0')).toBe(true);
    expect(isBelow('', '8.9.0')).toBe(true);
  });
});

/** Whether a version comes before the floor; one that is a pre-release of it, or none, does. */
function isBelow(version: string, floor: string): boolean {
  const [numbers = '', preRelease] = version.split('-');
  const [found, least] = [numbers, floor].map((text) => text.split('.').map(Number));
  for (const [at, low] of (least ?? []).entries()) {
    const number = found?.[at] ?? 0;
    if (number !== low) return number < low;
  }
  return preRelease !== undefined;
}
