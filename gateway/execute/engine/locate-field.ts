import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import type { DataSubject } from '../graph.ts';
import { isJsonObject } from '../json-object.ts';
import type { ResponsePath } from '../response-path.ts';
import { withPossible } from './fetched-fields.ts';
import { typesOf } from './find-subjects.ts';
import type { FieldPlan, ObjectPlan } from './object-plan.ts';
import type { ObservedField } from './observed-fields.ts';
import { type ObjectReader, valuesOf } from './read-object.ts';
import {
  enterPlace,
  type FetchedData,
  rootView,
  type Table,
  tablesAt,
  tablesFor,
  type View,
  type ViewFrom,
} from './view.ts';

/** What is at the end of a path: values of a field as each source has them. */
interface Standing {
  readonly field: ObservedField;
  /** Null for leaves. */
  readonly object: ObjectPlan | null;
  readonly values: readonly unknown[];
  readonly tables: readonly Table[];
  /** The data subject for what is in the object around it. */
  readonly around: DataSubject | null;
}

/**
 * Finds which field of the response a path of it means, and whose it is; null for a path to what the
 * client does not select of that object.
 */
export type FieldLocator = (path: ResponsePath) => ObservedField | null;

/**
 * Makes the locator of one response. It reads what was fetched, not what is written: it knows the
 * objects that a null has taken away.
 *
 * Where an object on the way did not come, or nobody says its type, it has the first type that has the
 * field. Of one that did not come nobody knows the key.
 */
export function createFieldLocator(
  response: ObjectPlan,
  data: FetchedData,
  { reader, apiSchema }: { readonly reader: ObjectReader; readonly apiSchema: GraphQLSchema },
): FieldLocator {
  const from: ViewFrom = { data, readable: null };

  function enterField(
    object: ObjectPlan,
    view: View | null,
    around: DataSubject | null,
    key: string,
  ): Standing | null {
    const known = view && reader.typeOf(object, view);
    for (const type of known === null
      ? typesOf(object, apiSchema)
      : withPossible(known, apiSchema)) {
      const field = object.fieldsOf(type).find((each) => each.key === key);
      if (field !== undefined) return standAt(field, type, view, around);
    }
    return null;
  }

  function standAt(
    field: FieldPlan,
    type: GraphQLNamedType,
    view: View | null,
    outer: DataSubject | null,
  ): Standing {
    const { object, coordinate } = field;
    const around = reader.subjectIn(type, view, outer);
    const place = object?.place ?? null;
    const isThere = view !== null && place !== null;
    return {
      field: { subject: around, coordinate },
      object,
      values: isThere ? valuesOf(field, view, place) : [],
      tables: isThere ? tablesFor(place, view) : [],
      around,
    };
  }

  function step(standing: Standing, key: string | number): Standing | null {
    const { object, values, tables, around } = standing;
    // Further in there is the inside of a leaf.
    if (object === null) return standing;
    if (typeof key === 'number') {
      const elements = values.map((value) => (Array.isArray(value) ? value[key] : undefined));
      return { ...standing, values: elements, tables: tablesAt(tables, key) };
    }
    const { place } = object;
    const isThere = place !== null && isJsonObject(values.find((value) => value != null));
    return enterField(
      object,
      isThere ? enterPlace(place, from, values, tables) : null,
      around,
      key,
    );
  }

  function begin(key: string | number): Standing | null {
    const view = response.place && rootView(response.place, from);
    return typeof key === 'string' ? enterField(response, view, null, key) : null;
  }

  // Errors come in the order of what they are about: most begin as the one before.
  const trail: { readonly key: string | number; readonly standing: Standing | null }[] = [];
  return (path) => {
    let depth = 0;
    while (depth < path.length && trail[depth]?.key === path[depth]) depth += 1;
    trail.length = depth;
    for (const key of path.slice(depth)) {
      const last = trail.at(-1);
      const standing = last === undefined ? begin(key) : last.standing && step(last.standing, key);
      trail.push({ key, standing });
    }
    return trail.at(-1)?.standing?.field ?? null;
  };
}
