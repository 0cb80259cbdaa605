/** A field as it is selected: what decides whether it may share a response key with another. */
export interface SelectedField {
  readonly parent: string;
  readonly parentIsObject: boolean;
  readonly name: string;
  /** Name and arguments as they are written. */
  readonly head: string;
  /** As the schema writes it. */
  readonly type: string;
}

interface Slot extends SelectedField {
  readonly below: SelectionScope;
}

/** The fields by response key at one place of a response, across all of the fragments there. */
export class SelectionScope {
  readonly #slots = new Map<string, Slot[]>();

  /** Adds a field and returns the scope of its own fields; null where it would conflict. */
  add(key: string, field: SelectedField): SelectionScope | null {
    const slots = this.#slots.get(key) ?? [];
    if (!slots.every((slot) => mayShareKey(slot, field))) return null;
    const below = slots[0]?.below ?? new SelectionScope();
    const isKnown = slots.some(
      ({ parent, head }) => parent === field.parent && head === field.head,
    );
    if (!isKnown) this.#slots.set(key, [...slots, { ...field, below }]);
    return below;
  }

  has(key: string): boolean {
    return this.#slots.has(key);
  }

  /** The response keys and fields that were selected on a type. */
  selectedOn(parent: string): { readonly key: string; readonly field: SelectedField }[] {
    return [...this.#slots].flatMap(([key, slots]) =>
      slots.filter((slot) => slot.parent === parent).map((field) => ({ key, field })),
    );
  }

  /** Whether every field of another scope may stand here too. */
  accepts(other: SelectionScope): boolean {
    return [...other.#slots].every(([key, theirs]) => {
      const ours = this.#slots.get(key) ?? [];
      return ours.every((our) =>
        theirs.every((their) => mayShareKey(our, their) && our.below.accepts(their.below)),
      );
    });
  }

  /** Adds what another scope has; call after `accepts`. */
  absorb(other: SelectionScope): void {
    for (const [key, theirs] of other.#slots) {
      for (const their of theirs) this.add(key, their)?.absorb(their.below);
    }
  }
}

/** GraphQL's rule (section 5.3.2), a little stricter: whatever may merge has to be the same. */
function mayShareKey(one: SelectedField, other: SelectedField): boolean {
  if (one.type !== other.type) return false;
  if (one.head === other.head) return true;
  return one.parentIsObject && other.parentIsObject && one.parent !== other.parent;
}
