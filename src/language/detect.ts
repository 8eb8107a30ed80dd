import eld from 'eld/medium'
import { LANGUAGES } from './registry.ts'

/** Shorter texts than this many letters are mostly names, and a guess would be one. */
const ENOUGH = 24

/**
 * Tells the language of a text among those that can be read.
 * @returns its code, the fallback where the text is too short or of no such language, or undefined
 */
export function detectLanguage(text: string, fallback?: string): string | undefined {
  const sample = text.slice(0, 4000)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH) return fallback
  const { language } = eld.detect(sample)
  return LANGUAGES.includes(language) ? language : fallback
}
