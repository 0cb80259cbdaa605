/**
 * From how many bits on two records without a common identifier are taken to be of one person: where
 * precision on the invented people, twins and namesakes among them, is 0.99 with something to spare.
 * `npm run bench -- identity` prints recall and precision around it.
 */
export const LINK_MIN_BITS = 10;

/** From how many bits on an officer is shown two records: a misspelling more than above. */
export const POSSIBLE_MIN_BITS = 0;
