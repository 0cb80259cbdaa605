import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, parse, print } from 'graphql';
import { type EntityKeys, entityKeysOf } from './entity-keys.ts';
import { putResolvableKeysFirst } from './order-keys.ts';
import { type PlannerFacts, plannerFactsOf } from './planner-facts.ts';
import { setRequirementsApart } from './set-requirements-apart.ts';
import { type SecurityRequirement, stripSecurity } from './strip-security.ts';

/** A subgraph, as the supergraph tells it. */
export interface LoadedSubgraph {
  readonly name: string;
  /** The URL that the supergraph itself names. */
  readonly url: string;
  readonly schema: GraphQLSchema;
  readonly entityKeys: EntityKeys;
}

/** A supergraph that was read and found valid. */
export interface LoadedSupergraph {
  /** SHA-256 of the text, in hexadecimal: the key of whatever is cached for this supergraph. */
  readonly hash: string;
  /** The text without @authenticated, @requiresScopes and @policy. */
  readonly executableSdl: string;
  /**
   * The text for the planner: security directives kept, resolvable keys first, requirements of
   * requirements apart.
   */
  readonly plannerSdl: string;
  readonly plannerFacts: PlannerFacts;
  /** What those directives demanded; somebody else has to enforce it. */
  readonly requirements: readonly SecurityRequirement[];
  readonly subgraphs: readonly LoadedSubgraph[];
  /** The schema of all subgraphs together, what clients cannot see included. */
  readonly schema: GraphQLSchema;
  /** What of it clients can see. */
  readonly apiSchema: GraphQLSchema;
}

/** Reads a supergraph file; rejects with the reason if it is none. */
export async function loadSupergraph(file: string): Promise<LoadedSupergraph> {
  return parseSupergraph(await readFile(file, 'utf8'));
}

/**
 * Parses and validates the SDL of a Federation 2 supergraph.
 *
 * Throws for text that is none, and for one that links a SECURITY or EXECUTION feature that nobody
 * here knows.
 */
export function parseSupergraph(sdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(sdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: true,
  });
  const whole = parse(sdl);
  const { document, requirements } = stripSecurity(whole, supergraph.schema);
  const ordered = putResolvableKeysFirst(whole);
  const planned = setRequirementsApart(ordered);
  const subgraphs = [...supergraph.subgraphs()].map((subgraph) => ({
    name: subgraph.name,
    url: subgraph.url,
    schema: subgraph.schema.toGraphQLJSSchema(),
    entityKeys: entityKeysOf(subgraph),
  }));
  return {
    hash: createHash('sha256').update(sdl).digest('hex'),
    executableSdl: requirements.length === 0 ? sdl : print(document),
    plannerSdl: planned === whole ? sdl : print(planned),
    plannerFacts: plannerFactsOf(whole),
    requirements,
    subgraphs,
    schema: supergraph.schema.toGraphQLJSSchema(),
    apiSchema: supergraph.apiSchema().toGraphQLJSSchema(),
  };
}
