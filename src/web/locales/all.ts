import type { Locale } from './shape.ts'

const files = import.meta.glob<{ locale: Locale }>(['./*.ts', '!./shape.ts', '!./all.ts'], { eager: true })

/** Every language of the interface, by code: one file in this folder each. */
export const locales: ReadonlyMap<string, Locale> = new Map(
  Object.values(files)
    .map(({ locale }): [string, Locale] => [locale.code, locale])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)

/** The first of the wished languages that there is, else English. */
export function pickLocale(wished: readonly (string | undefined | null)[]): Locale {
  for (const tag of wished) {
    const found = locales.get(tag?.toLowerCase().split('-')[0] ?? '')
    if (found) return found
  }
  return locales.get('en')!
}
