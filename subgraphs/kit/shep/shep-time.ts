/** Kazakhstan has one zone since 1 March 2024: UTC+05:00. */
const OFFSET_HOURS = 5;

/** Returns an xsd:dateTime with the zone of Kazakhstan, as SHEP messages carry it. */
export function shepTime(millisecondsSinceEpoch: number): string {
  const local = new Date(millisecondsSinceEpoch + OFFSET_HOURS * 3_600_000);
  return local.toISOString().replace('Z', '+05:00');
}
