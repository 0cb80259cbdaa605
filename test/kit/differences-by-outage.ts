/** A part of an answer, at whatever depth. */
type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

/** Told anew with each answer. */
const MOMENTS: ReadonlySet<string> = new Set(['asOf', 'checkedAt', 'reference']);

type Path = readonly (string | number)[];

interface FailedPart {
  readonly path?: Path;
  readonly extensions: { readonly affectedPaths?: readonly Path[] };
}

/**
 * Returns what differs between the answer with all systems well and the answer while one is down,
 * beyond what its outage explains: a null at the place of an error, an answer that is UNKNOWN because
 * of a system that is `named`, a list that says that such a one has not answered.
 */
export function differencesByOutage(
  well: Json,
  down: { readonly data: Json; readonly errors: readonly FailedPart[] },
  named: readonly string[],
): readonly string[] {
  const failed = down.errors
    .flatMap(({ path = [], extensions }) => [path, ...(extensions.affectedPaths ?? [])])
    .map((path) => path.join('.'));
  const found: string[] = [];
  compare(well, down.data, '');
  return found;

  function compare(one: Json, other: Json, place: string): void {
    if (JSON.stringify(one) === JSON.stringify(other)) return;
    if (other === null && failed.some((path) => place === path || place.startsWith(`${path}.`))) {
      return;
    }
    if (namesAgency(other)) return;
    if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
      for (const [at, item] of one.entries()) compare(item, other[at], `${place}.${at}`);
      return;
    }
    if (isObject(one) && isObject(other)) {
      for (const key of Object.keys(one)) {
        if (MOMENTS.has(key)) continue;
        compare(one[key], other[key], place === '' ? key : `${place}.${key}`);
      }
      return;
    }
    found.push(`${place}: ${brief(one)} became ${brief(other)}`);
  }

  /** Whether an object says itself that the system is missing in it. */
  function namesAgency(value: Json): boolean {
    if (!isObject(value)) return false;
    return ['missing', 'notAnswered', 'notChecked'].some((list) => {
      const told = JSON.stringify(value[list] ?? null);
      return named.some((agency) => told.includes(`"code":"${agency}"`));
    });
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function brief(value: Json): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
