const OBJECT_PROTOTYPE: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * True for a name that no text of a client may have as a property: one that every object has, one
 * that GraphQL reserves, one that the planner or the engine makes of its own.
 */
export function isReservedName(name: string): boolean {
  return (
    OBJECT_PROTOTYPE.has(name) ||
    /^(__|_mg|contextualArgument_)/.test(name) ||
    /__alias_\d+$/.test(name)
  );
}

/** Returns names that read like a given one, are not reserved and were never returned before. */
export function createNaming(taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    const stem = name.replace(/^_+|_+$/g, '');
    const isName = /^[A-Za-z]/.test(stem) && !isReservedName(`${stem}_1`);
    const base = isName ? stem : 'key';
    let number = 1;
    while (used.has(`${base}_${number}`)) number += 1;
    used.add(`${base}_${number}`);
    return `${base}_${number}`;
  };
}
