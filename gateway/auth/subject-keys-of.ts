import { getNamedType, isObjectType } from 'graphql';
import { subjectFields } from '../../schema/policy/schema-tags.ts';
import type { SubjectKeys } from '../execute/index.ts';
import type { LoadedSupergraph } from '../supergraph/index.ts';

const PERSON = 'Person';
const KEY = 'id';

type TaggedSupergraph = Pick<LoadedSupergraph, 'schema' | 'apiSchema'>;

const known = new WeakMap<TaggedSupergraph, SubjectKeys>();

/**
 * Returns which types of a supergraph are data subjects, computed once: `Person`, by its `id`, and
 * every type that is tagged `subject:FIELD`, by the id of the person to whom the field leads. None
 * for a supergraph in which nobody is a `Person` with an `id`.
 */
export function subjectKeysOf(supergraph: TaggedSupergraph): SubjectKeys {
  const found = known.get(supergraph);
  if (found !== undefined) return found;
  const made = readSubjectKeys(supergraph);
  known.set(supergraph, made);
  return made;
}

function readSubjectKeys({ schema, apiSchema }: TaggedSupergraph): SubjectKeys {
  const person = apiSchema.getType(PERSON);
  if (!isObjectType(person) || person.getFields()[KEY] === undefined) return new Map();
  const tagged = [...subjectFields(schema)].flatMap(([name, field]): [string, string[]][] => {
    const type = apiSchema.getType(name);
    const leadsTo = isObjectType(type) ? type.getFields()[field]?.type : undefined;
    return leadsTo && getNamedType(leadsTo) === person ? [[name, [field, KEY]]] : [];
  });
  return new Map([[PERSON, [KEY]], ...tagged]);
}
