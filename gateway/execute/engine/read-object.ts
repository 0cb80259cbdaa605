import { type GraphQLNamedType, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import type { DataSubject, SubjectKeys } from '../graph.ts';
import { type JsonObject, ownValue } from '../json-object.ts';
import type { FieldPlan, ObjectPlan, Provider } from './object-plan.ts';
import type { Place } from './place.ts';
import { type KeyProvider, keyProvidersOf, valueBehind } from './subject-way.ts';
import type { View } from './view.ts';

/** Reads of an object of a response, as its sources have it, what it is and whom it is about. */
export interface ObjectReader {
  /**
   * Returns the type of an object: an interface where nobody says more; null for one that clients do
   * not know, or that the object cannot have.
   */
  typeOf(object: ObjectPlan, view: View): GraphQLNamedType | null;
  /**
   * Returns the innermost data subject for what is in an object, `around` being that for what is
   * around it. Of an object that did not come there is no view.
   */
  subjectIn(
    type: GraphQLNamedType,
    view: View | null,
    around: DataSubject | null,
  ): DataSubject | null;
}

export interface ObjectReaderOptions {
  readonly apiSchema: GraphQLSchema;
  /** The schema of all subgraphs together. */
  readonly schema: GraphQLSchema;
  readonly subjectKeys: SubjectKeys | undefined;
}

/** Makes the reader of the objects of one response. */
export function createObjectReader(options: ObjectReaderOptions): ObjectReader {
  const { apiSchema, schema, subjectKeys } = options;
  const providers = new Map<Place, Map<readonly string[], readonly KeyProvider[]>>();

  function providersAt(place: Place, way: readonly string[]): readonly KeyProvider[] {
    let byWay = providers.get(place);
    if (byWay === undefined) {
      byWay = new Map();
      providers.set(place, byWay);
    }
    let found = byWay.get(way);
    if (found === undefined) {
      found = keyProvidersOf(place, way);
      byWay.set(way, found);
    }
    return found;
  }

  return {
    typeOf(object, view) {
      if (isObjectType(object.type)) return object.type;
      let narrowed: GraphQLNamedType | null = object.type;
      for (const provider of object.typenames) {
        const name = readFrom(provider, view);
        if (typeof name !== 'string') continue;
        if (isObjectType(schema.getType(name))) {
          const type = apiSchema.getType(name);
          const isPossible =
            isObjectType(type) &&
            isAbstractType(object.type) &&
            apiSchema.isSubType(object.type, type);
          return isPossible ? type : null;
        }
        if (schema.getType(name) === undefined) return null;
        const type = apiSchema.getType(name);
        if (isAbstractType(type)) narrowed = type;
      }
      return narrowed;
    },

    subjectIn(type, view, around) {
      const way = subjectKeys?.get(type.name);
      if (way === undefined || (way.length > 1 && around !== null)) return around;
      let key: unknown = null;
      for (const { source, raws } of view === null ? [] : providersAt(view.place, way)) {
        key = valueBehind(view?.sources[source], raws) ?? null;
        if (key !== null) break;
      }
      return { type: type.name, key };
    },
  };
}

/** Returns what one source has of an object. */
export function readFrom({ source, raw }: Pick<Provider, 'source' | 'raw'>, view: View): unknown {
  const object: JsonObject | undefined = view.sources[source];
  return object === undefined ? undefined : ownValue(object, raw);
}

/** Returns what the sources that come with an object have of one of its fields, by their numbers. */
export function valuesOf(field: FieldPlan, view: View, inner: Place): readonly unknown[] {
  return inner.sources.map(({ parentSource }) => {
    for (const { source, raw } of field.providers) {
      if (source !== parentSource) continue;
      const value = readFrom({ source, raw }, view);
      if (value != null) return value;
    }
    return undefined;
  });
}
