export { KUTTY_MEKEN_TOKEN, type KuttyMekenOptions, startKuttyMeken } from './kutty-meken.ts';
