/** The languages that every citizen-facing text is written in; Kazakh is the default. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in the three languages. */
export type LocalizedText = Readonly<Record<Language, string>>;

/**
 * Returns the best of our languages for an `Accept-Language` header (RFC 9110, section 12.5.4).
 *
 * Kazakh when the header is absent, malformed or asks for none of them.
 */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'kk', quality: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 256).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = LANGUAGES.find((known) => tag === known || tag.startsWith(`${known}-`));
    if (language === undefined) continue;
    const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const quality = weight === undefined ? 1 : Number(weight.trim().slice(2));
    if (quality > best.quality && quality <= 1) best = { language, quality };
  }
  return best.language;
}
