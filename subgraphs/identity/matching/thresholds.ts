/**
 * From how many bits on two records without a common identifier are taken to be of one person: where
 * precision on the invented people, twins and namesakes among them, is 0.99 with something to spare.
 * `npm run bench -- identity` prints recall and precision around it.
 */
export const LINK_MIN_BITS = 10;

/**
 * From how many bits on the particulars agree well enough with a common identifier: 97 in 100. Below
 * that somebody may be using a document, or a number, that is another's.
 */
export const COMMON_MIN_BITS = 5;

/** From how many bits on an officer is shown two records: a misspelling more than above. */
export const POSSIBLE_MIN_BITS = 0;
