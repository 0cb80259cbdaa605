import {
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { AskedIdentity } from './identity-plan.ts';
import { isJsonObject, type JsonObject, ownValue } from './json-object.ts';

/** Whether an entity is the one that a representation names. */
export type Identity = 'same' | 'other' | 'unknown';

/**
 * Compares what an entity says of itself with the representation that it answers: `__typename` as
 * far as the subgraph's schema leaves one choice, and every key field that came back.
 *
 * `unknown` if no key field came back at all.
 */
export function checkIdentity(
  plan: AskedIdentity,
  schema: GraphQLSchema,
  representation: JsonObject,
  entity: JsonObject,
): Identity {
  if (!isSameType(schema, representation.__typename, ownValue(entity, plan.typenameAlias))) {
    return 'other';
  }
  let compared = 0;
  for (const { alias, field, selectionSet } of plan.keys) {
    const answered = ownValue(entity, alias);
    const asked = ownValue(representation, field);
    // A key that comes back null says nothing of whose the entity is.
    if (answered == null || asked === undefined) continue;
    if (!isSameValue(asked, answered, selectionSet)) return 'other';
    compared += 1;
  }
  return compared === 0 ? 'unknown' : 'same';
}

function isSameType(schema: GraphQLSchema, asked: unknown, answered: unknown): boolean {
  const type = typeof asked === 'string' ? schema.getType(asked) : undefined;
  if (isObjectType(type)) return answered === type.name;
  if (!isInterfaceType(type)) return true;
  const runtime = typeof answered === 'string' ? schema.getType(answered) : undefined;
  return isObjectType(runtime) && schema.isSubType(type, runtime);
}

function isSameValue(
  asked: unknown,
  answered: unknown,
  selectionSet: SelectionSetNode | null,
): boolean {
  if (Array.isArray(asked) || Array.isArray(answered)) {
    if (!Array.isArray(asked) || !Array.isArray(answered)) return false;
    if (asked.length !== answered.length) return false;
    return asked.every((item, index) => isSameValue(item, answered[index], selectionSet));
  }
  if (isJsonObject(asked) && isJsonObject(answered)) {
    if (selectionSet === null) return isSameJson(asked, answered);
    return selectionSet.selections.every(
      (node) =>
        node.kind === Kind.FIELD &&
        isSameValue(
          ownValue(asked, node.name.value),
          ownValue(answered, node.name.value),
          node.selectionSet ?? null,
        ),
    );
  }
  if (asked == null || answered == null) return asked === null && answered === null;
  // An ID may be a number on one side and text on the other.
  return typeof asked !== 'object' && typeof answered !== 'object' && `${asked}` === `${answered}`;
}

function isSameJson(asked: JsonObject, answered: JsonObject): boolean {
  const keys = Object.keys(asked);
  return (
    keys.length === Object.keys(answered).length &&
    keys.every((key) => isSameValue(ownValue(asked, key), ownValue(answered, key), null))
  );
}
