/** Fragments of which each spreads the next one twice, on a type `Person` with `friend` and `name`. */
function ladder(rungs: number, rung: (next: string) => string): string {
  const fragments = Array.from(
    { length: rungs },
    (_, n) => `fragment F${n} on Person { ${rung(`...F${n + 1}`)} }`,
  );
  return `{ me { ...F0 } } ${fragments.join(' ')} fragment F${rungs} on Person { name }`;
}

/** A kilobyte that means one field, 2^rungs times. */
export function narrowPlan(rungs: number): string {
  return ladder(rungs, (next) => `${next} ${next}`);
}

/** A kilobyte that means 2^rungs different fields. */
export function widePlan(rungs: number): string {
  return ladder(rungs, (next) => `a: friend { ${next} } b: friend { ${next} }`);
}
