/** A JSON object whose keys nobody has vouched for. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object, and not for an array or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns an own property, whatever it is called. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
