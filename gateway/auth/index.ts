export { type Authenticate, createAuthenticator } from './authenticate.ts';
export { contextPrivateKey } from './context-private-key.ts';
export { identifyRequester } from './identify-requester.ts';
export { createKeySource, type KeySource } from './key-source.ts';
export { isDeveloper, mayIntrospect } from './may-introspect.ts';
