import type { DataSubject, LeafObserver } from '../graph.ts';

/** A field of the response, and the innermost data subject around it. */
export interface ObservedField {
  readonly subject: DataSubject | null;
  readonly coordinate: string;
}

/** What is to be told of one data subject, each thing once. */
interface SubjectFields {
  readonly subject: DataSubject | null;
  readonly leaves: Set<string>;
  /** Coordinates by code. */
  readonly errors: Map<string, Set<string>>;
}

/** Gathers what an observer is told of a response in which something is missing. */
export class ObservedFields {
  readonly #byType = new Map<string | null, Map<unknown, SubjectFields>>();

  addLeaf({ subject, coordinate }: ObservedField): void {
    this.#fieldsOf(subject).leaves.add(coordinate);
  }

  addError({ subject, coordinate }: ObservedField, code: string): void {
    const { errors } = this.#fieldsOf(subject);
    const coordinates = errors.get(code);
    if (coordinates === undefined) errors.set(code, new Set([coordinate]));
    else coordinates.add(coordinate);
  }

  /** Tells all of it: the leaves subject by subject, then the errors. */
  tell(observer: LeafObserver): void {
    const subjects = [...this.#byType.values()].flatMap((ofType) => [...ofType.values()]);
    for (const { subject, leaves } of subjects) {
      if (leaves.size > 0) observer.onLeaves(subject, [...leaves]);
    }
    for (const { subject, errors } of subjects) {
      for (const [code, coordinates] of errors) {
        for (const coordinate of coordinates) observer.onErrors?.(subject, coordinate, code);
      }
    }
  }

  #fieldsOf(subject: DataSubject | null): SubjectFields {
    const type = subject?.type ?? null;
    let ofType = this.#byType.get(type);
    if (ofType === undefined) {
      ofType = new Map();
      this.#byType.set(type, ofType);
    }
    const key = subject?.key ?? null;
    let fields = ofType.get(key);
    if (fields === undefined) {
      fields = { subject, leaves: new Set(), errors: new Map() };
      ofType.set(key, fields);
    }
    return fields;
  }
}
