export { type GbdUlOptions, startGbdUl } from './gbd-ul.ts';
