import { createRequire } from 'node:module';
import type * as Shield from 'graphql-shield';

// graphql-shield 7.6.5 calls util.isUndefined, which Node removed in version 23, and its ESM build
// imports it by name. The CommonJS build looks it up at run time, so a shim put there first is enough.
const require = createRequire(import.meta.url);
const util = require('node:util') as { isUndefined?: (value: unknown) => boolean };
util.isUndefined ??= (value) => value === undefined;

/** The one copy of graphql-shield in the process; everybody else imports it from here. */
export const { deny, rule, shield } = require('graphql-shield') as typeof Shield;

/** The one copy of graphql-middleware, which applies what graphql-shield makes. */
export const { applyMiddleware } = require('graphql-middleware') as {
  applyMiddleware: typeof import('graphql-middleware').applyMiddleware;
};
