export { BERKUT_SERVICE, type BerkutOptions, startBerkut } from './berkut.ts';
