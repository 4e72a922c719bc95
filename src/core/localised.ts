/** The languages of the site, and texts in them. */
export const locales = ['zh-cn', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Text per language; zh-cn is always there, en falls back to it. */
export interface Localised {
  readonly 'zh-cn': string;
  readonly en?: string;
}

/** Text in the wanted language, zh-cn where it is missing. */
export const inLocale = (text: Localised, locale: Locale): string => text[locale] ?? text['zh-cn'];
