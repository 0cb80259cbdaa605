export { checkVariables } from './check-variables.ts';
export { chooseOperation } from './choose-operation.ts';
export { createDocumentStore, type DocumentStore } from './document-store.ts';
export { type GraphqlParams, readParams } from './read-params.ts';
