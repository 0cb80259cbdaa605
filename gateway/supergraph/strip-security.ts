import type { CoreFeature, Schema } from '@apollo/federation-internals';
import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type NameNode,
  print,
  valueFromASTUntyped,
  visit,
} from 'graphql';

/** One demand that a supergraph makes of a requester, and where. */
export interface SecurityRequirement {
  /** `Type` or `Type.field`. */
  readonly coordinate: string;
  /** The directive's name in its specification, whatever the supergraph calls it. */
  readonly directive: 'authenticated' | 'requiresScopes' | 'policy';
  /** Alternatives of sets: `scopes` or `policies`; null for `authenticated`. */
  readonly anyOf: readonly (readonly string[])[] | null;
}

/** A supergraph without its security directives, and what they demanded. */
export interface StrippedSupergraph {
  readonly document: DocumentNode;
  readonly requirements: readonly SecurityRequirement[];
}

const DIRECTIVES = ['authenticated', 'requiresScopes', 'policy'] as const;

/**
 * Takes @authenticated, @requiresScopes and @policy out of a supergraph, by whatever names it links
 * them, because the reference engine refuses to load a supergraph that has them.
 *
 * Never takes out another SECURITY feature: a supergraph with an unknown one must not be served.
 */
export function stripSecurity(document: DocumentNode, schema: Schema): StrippedSupergraph {
  const features = DIRECTIVES.flatMap((directive) => {
    const feature = schema.coreFeatures?.getByIdentity(`https://specs.apollo.dev/${directive}`);
    return feature === undefined ? [] : [{ directive, feature }];
  });
  if (features.length === 0) return { document, requirements: [] };

  const links = new Set(features.map(({ feature }) => linkOf(feature)));
  const directives = new Map(
    features.map(({ directive, feature }) => [feature.directiveNameInSchema(directive), directive]),
  );
  const types = new Set(
    schema
      .types()
      .filter((type) => features.some(({ feature }) => feature.isFeatureDefinition(type)))
      .map((type) => type.name),
  );
  const requirements: SecurityRequirement[] = [];

  const stripped = visit(document, {
    DirectiveDefinition: (node) => (directives.has(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) => (types.has(node.name.value) ? null : undefined),
    Directive(node, _key, _parent, _path, ancestors) {
      if (links.has(print(node))) return null;
      const directive = directives.get(node.name.value);
      if (directive === undefined) return undefined;
      const coordinate = coordinateOf(ancestors as readonly (ASTNode | readonly ASTNode[])[]);
      const anyOf = alternativesOf(node as ConstDirectiveNode);
      requirements.push({ coordinate, directive, anyOf });
      return null;
    },
  });
  return { document: stripped, requirements };
}

/** The `@link` application as it is printed: two of one feature are the same link. */
function linkOf(feature: CoreFeature): string {
  const source = feature.directive.sourceAST;
  if (source === undefined) throw new Error(`the link to ${feature.url} has no source`);
  return print(source);
}

function coordinateOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  const names = ancestors
    .filter((ancestor): ancestor is ASTNode & { name: NameNode } => 'name' in ancestor)
    .map((ancestor) => ancestor.name.value);
  return names.join('.');
}

function alternativesOf(node: ConstDirectiveNode): readonly (readonly string[])[] | null {
  const [argument] = node.arguments ?? [];
  if (argument === undefined) return null;
  // GraphQL coerces a single value to a list of one.
  const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
  return listed(valueFromASTUntyped(argument.value)).map((all) => listed(all).map(String));
}
