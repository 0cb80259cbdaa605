export { type EOtinish, type EOtinishOptions, startEOtinish } from './e-otinish.ts';
