export { EQONAQ_TOKEN, type EqonaqOptions, startEqonaq } from './eqonaq.ts';
