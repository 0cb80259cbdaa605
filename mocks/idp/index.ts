export {
  DEMO_CLIENT_SECRET,
  type IdentityProvider,
  PERSONA_GRANT,
  startIdentityProvider,
} from './identity-provider.ts';
export {
  AUDIENCE,
  ISSUER,
  type IssueTokenOptions,
  issueToken,
  TOKEN_LIFETIME_S,
} from './issue-token.ts';
export { personaHeaders } from './persona-headers.ts';
export { type Persona, personaNamed, personas } from './personas.ts';
export { publicJwk } from './signing-key.ts';
