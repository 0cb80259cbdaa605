import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { SUBGRAPH_CODEGEN } from '../../schema/codegen.ts';
import type { SubgraphName } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';

/** Paths are relative to `schema/generated/`, where the file will lie. */
const SCALARS = {
  PersonId: '../person-id.ts#PersonId',
  Iin: '../iin.ts#Iin',
  Bin: '../bin.ts#Bin',
  CountryCode: 'string',
  RegionCode: 'string',
  LocalDate: 'string',
  DateTime: 'string',
  Tiyn: 'number',
  ID: 'string',
  _FieldSet: 'string',
};

/** Returns the TypeScript of one subgraph's resolver types: the same text for the same SDL. */
export async function generateResolverTypes(name: SubgraphName): Promise<string> {
  const text = await codegen({
    filename: `schema/generated/${name}.ts`,
    schema: parse(readSubgraphSdl(name)),
    documents: [],
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
    config: {
      federation: true,
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars: SCALARS,
      // Each subgraph names its own context: schema/ imports nobody.
      contextType: 'unknown',
      ...SUBGRAPH_CODEGEN[name],
    },
  });
  return `// Made by \`npm run codegen\` from schema/${name}.graphql.\n${text.trimEnd()}\n`;
}
