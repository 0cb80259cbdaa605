/**
 * What reading a field demands, as alternatives: one of them has to be granted whole. Each is a list
 * of categories of personal data. An empty list demands nothing: the field is public.
 */
export type Requirement = readonly (readonly string[])[];

/** What a field demands by what the schema declares, by coordinate (`Type.field`). */
export type Requirements = ReadonlyMap<string, Requirement>;
