import {
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { isTaggedPublic, subjectFields } from '../../schema/policy/schema-tags.ts';
import { applied, type ComposedSchema, definedIn, isInternal, PERSON } from './composed-schema.ts';

/** How a type was reached. */
interface Way {
  /** A category was passed. */
  readonly guarded: boolean;
  /** It is a value of something that is tagged public. */
  readonly open: boolean;
  /** The nearest record that is nobody else's is about a person. */
  readonly underPerson: boolean;
}

/**
 * Follows every way from the roots of a composed schema and returns what is wrong with it:
 *
 * - a leaf that is reached without passing a category, unless it, or what it is a value of, is tagged
 *   `public`;
 * - a type with a category whose records are reached otherwise than under the person they are about,
 *   from a root or by way of an entity that is about nobody, and that does not say by which field
 *   that person is found.
 */
export function checkReach(composed: ComposedSchema): readonly string[] {
  const { schema, requirements, declared } = composed;
  const subjects = subjectFields(schema);
  const problems = new Set<string>();
  const visited = new Set<string>();

  function enter(type: GraphQLNamedType, way: Way): void {
    const key = JSON.stringify([type.name, way.guarded, way.open, way.underPerson]);
    if (visited.has(key)) return;
    visited.add(key);
    if (isAbstractType(type)) {
      for (const possible of schema.getPossibleTypes(type)) enter(possible, way);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return;

    const isAboutPerson = type.name === PERSON || subjects.has(type.name);
    const isEntity = applied(type.astNode, 'join__type').some(({ key }) => key !== undefined);
    const underPerson =
      isAboutPerson || (way.underPerson && (!isEntity || declared.has(type.name)));
    if (declared.has(type.name) && !underPerson) {
      problems.add(
        `${type.name} in ${definedIn({ type, node: null }, composed)} has a category and is ` +
          `reached otherwise than under a ${PERSON}, but has no tag "subject:FIELD"`,
      );
    }
    const isOpen = isTaggedPublic(type.astNode) || (way.open && !isEntity);
    for (const field of Object.values(type.getFields())) {
      const { name, astNode: node } = field;
      if (node == null || isInternal(node)) continue;
      // A category on the way to a person says nothing of what is read there.
      const guarded =
        (way.guarded && !isAboutPerson) || requirements.get(`${type.name}.${name}`)?.length !== 0;
      const open = isOpen || isTaggedPublic(node);
      const returned = getNamedType(field.type);
      if (!isLeafType(returned)) enter(returned, { guarded, open, underPerson });
      else if (!guarded && !open && !isAboutPerson) {
        problems.add(
          `${type.name}.${name} in ${definedIn({ type, node }, composed)} is reached from a root ` +
            'without a category',
        );
      }
    }
  }

  for (const root of [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ]) {
    if (root != null) enter(root, { guarded: false, open: false, underPerson: false });
  }
  return [...problems];
}
