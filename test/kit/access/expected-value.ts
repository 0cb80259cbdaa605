/** What is another in each answer, and of what form it is. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const PASSING: Readonly<Record<string, RegExp>> = {
  'Answer.asOf': MOMENT,
  'DaysAnswer.asOf': MOMENT,
  'ComplianceReview.asOf': MOMENT,
  'BreachFact.asOf': MOMENT,
  'AlertCheck.checkedAt': MOMENT,
  'AlertCheck.reference': /^[\w-]{8,64}$/,
  'AlertFile.openedAt': MOMENT,
};

/** Knows of one answer which values a mask took from it, wherever they stand. */
export interface ExpectedValues {
  /** Returns whether `got` is what a leaf should be, given its value for whom all is open. */
  isExpected(coordinate: string, all: unknown, got: unknown, mask: string | null): boolean;
}

/**
 * A draft repeats what stands elsewhere, and repeats it masked: once a document's number is masked in
 * an answer, a draft further down may not tell it.
 */
export function createExpectedValues(): ExpectedValues {
  const masked = new Map<unknown, string>();
  return {
    isExpected(coordinate, all, got, mask) {
      if (coordinate === 'Person.id') return typeof got === 'string' && !/\d{12}|doc:/.test(got);
      const form = PASSING[coordinate];
      if (form !== undefined) return typeof got === 'string' && form.test(got);
      if (mask === 'last4') {
        const wanted = maskAllButFour(String(all));
        masked.set(all, wanted);
        return got === wanted;
      }
      return got === (coordinate === 'DraftValue.value' ? (masked.get(all) ?? all) : all);
    },
  };
}

function maskAllButFour(text: string): string {
  return '*'.repeat(Math.max(0, text.length - 4)) + text.slice(-4);
}
