export { type GbdFl, type GbdFlOptions, startGbdFl } from './gbd-fl.ts';
export { type IsMpCardOptions, startIsMpCard } from './is-mp-card.ts';
