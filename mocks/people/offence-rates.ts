/**
 * How many of the generated people have broken rules, or are searched for: shares of 0 to 1.
 *
 * Invented figures, small, and yet so that each turns up in any ten thousand people. They say nothing
 * about anybody.
 */
export const OFFENCE_RATES = {
  /** Of foreigners: an administrative offence on file. */
  foreigner: 0.03,
  /** Of citizens: one, as hosts or at the border. */
  citizen: 0.004,
  /** Of those with an offence: a second one. */
  second: 0.25,
  /** Of decisions: annulled since. */
  annulled: 0.03,
  /** Of fines whose time to pay is over: paid. */
  paid: 0.7,
  /** Of fines: on file in monthly calculation indices alone. */
  withoutAmount: 0.15,
} as const;

export const ALERT_RATES = {
  /** Of foreigners, beside those who were expelled: a ban on entry. */
  entryBan: 0.002,
  /** Of such bans: over. */
  over: 0.4,
  /** Of everybody: searched for. */
  search: 0.001,
} as const;
