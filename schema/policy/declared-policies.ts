import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import type { Requirement } from './requirement.ts';
import { bothOf, PUBLIC, simplify } from './requirement-algebra.ts';

interface Defined {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly fields?: readonly FieldDefinitionNode[] | undefined;
}

/**
 * Returns what the SDL of a subgraph demands by `@policy`, by coordinate (`Type`, `Type.field`); what
 * several definitions of one thing demand, it demands together.
 *
 * Throws a TypeError for a directive that names no policy.
 *
 * The directive has to be imported by its own name. In a supergraph it may be called anything:
 * `LoadedSupergraph.requirements` knows by what feature it is meant.
 */
export function declaredPolicies(document: DocumentNode): ReadonlyMap<string, Requirement> {
  const declared = new Map<string, Requirement>();
  const add = (coordinate: string, { directives = [] }: Defined) => {
    for (const directive of directives) {
      if (directive.name.value !== 'policy') continue;
      const known = declared.get(coordinate) ?? PUBLIC;
      declared.set(coordinate, bothOf(known, simplify(policiesOf(directive))));
    }
  };
  for (const definition of document.definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        for (const field of definition.fields ?? []) {
          add(`${definition.name.value}.${field.name.value}`, field);
        }
        add(definition.name.value, definition);
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        add(definition.name.value, definition);
    }
  }
  return declared;
}

/** GraphQL coerces a single value to a list of one, twice if need be. */
function policiesOf({ arguments: given = [] }: ConstDirectiveNode): Requirement {
  const [argument] = given;
  const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
  const alternatives =
    argument === undefined
      ? []
      : listed(valueFromASTUntyped(argument.value)).map((all) => listed(all).map(String));
  // To demand nothing one leaves the directive out: this is a slip, and it must open nothing.
  if (alternatives.length === 0 || alternatives.some((all) => all.length === 0)) {
    throw new TypeError('expected @policy to name policies, but it names none');
  }
  return alternatives;
}
