import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { isTaggedPublic, subjectFields, taggedWith } from '../../schema/policy/schema-tags.ts';
import { checkReach } from './check-reach.ts';
import {
  type ComposedSchema,
  definedIn,
  fieldsOf,
  isInternal,
  PERSON,
  readComposedSchema,
} from './composed-schema.ts';

/** Types of input that name somebody. */
const NAMING_INPUTS: ReadonlySet<string> = new Set(['PersonId', 'Iin', 'TravelDocumentInput']);

/**
 * Returns what is not classified in a composed supergraph; empty if everything is.
 *
 * - A field of a record about somebody (of Person, of a type that is tagged `subject:FIELD`) has a
 *   category or is tagged `public`; and such a tag names a field that leads to a Person.
 * - An input that names somebody is tagged with the category that it is used by.
 * - What `checkReach` finds on the ways from the roots.
 *
 * Internal facts (@inaccessible) have no category: `checkFacts` guards them.
 */
export function checkCategories(supergraphSdl: string): readonly string[] {
  const composed = readComposedSchema(supergraphSdl);
  return [
    ...uncategorisedFields(composed),
    ...wrongSubjects(composed),
    ...untaggedInputs(composed),
    ...checkReach(composed),
  ].sort();
}

function uncategorisedFields(composed: ComposedSchema): readonly string[] {
  const about = new Set([PERSON, ...subjectFields(composed.schema).keys()]);
  return fieldsOf(composed.schema)
    .filter(({ coordinate, type, node }) => {
      if (!about.has(type.name) || isInternal(node) || isTaggedPublic(node)) return false;
      return composed.requirements.get(coordinate)?.length === 0;
    })
    .map((field) => `${field.coordinate} in ${definedIn(field, composed)} has no category`);
}

function wrongSubjects({ schema }: ComposedSchema): readonly string[] {
  return [...subjectFields(schema)]
    .filter(([type, field]) => {
      const found = (schema.getType(type) as GraphQLObjectType).getFields()[field];
      return found === undefined || getNamedType(found.type).name !== PERSON;
    })
    .map(([type, field]) => `${type} is tagged "subject:${field}", which leads to no ${PERSON}`);
}

function untaggedInputs(composed: ComposedSchema): readonly string[] {
  const { schema } = composed;
  const problem = (coordinate: string, place: string, input: GraphQLArgument | GraphQLInputField) =>
    `${coordinate} in ${place} takes ${getNamedType(input.type).name}, which names somebody, ` +
    'but has no tag "category:NAME"';

  const ofArguments = fieldsOf(schema)
    .filter(({ node }) => !isInternal(node))
    .flatMap((field) => {
      const inputs = field.type.getFields()[field.node.name.value]?.args ?? [];
      return inputs
        .filter(isUntagged)
        .map((it) => problem(`${field.coordinate}(${it.name}:)`, definedIn(field, composed), it));
    });
  const ofFields = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(isUntagged)
        .map((it) => {
          const place = definedIn({ type, node: it.astNode }, composed);
          return problem(`${type.name}.${it.name}`, place, it);
        }),
    );
  return [...ofArguments, ...ofFields];
}

function isUntagged({ type, astNode }: GraphQLArgument | GraphQLInputField): boolean {
  return NAMING_INPUTS.has(getNamedType(type).name) && taggedWith('category', astNode).length === 0;
}
