/** Apollo Sandbox runs in the browser under this origin. */
export const STUDIO_ORIGIN = 'https://studio.apollographql.com';

/**
 * Returns the origins whose pages may read our answers: those configured, and Apollo Sandbox in the
 * developer profile. Throws for one that is no origin; there is no way to allow all of them.
 */
export function allowedOrigins(
  profile: 'developer' | 'production',
  configured: readonly string[],
): readonly string[] {
  const origins = configured.map((text) => {
    const origin = URL.canParse(text) ? new URL(text).origin : 'null';
    if (origin === 'null' || ![origin, `${origin}/`].includes(text)) {
      throw new TypeError('expected an origin as https://host[:port], but got another text');
    }
    return origin;
  });
  return [...new Set([...(profile === 'developer' ? [STUDIO_ORIGIN] : []), ...origins])];
}
