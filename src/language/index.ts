import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { TrucelineError } from '../model/errors.ts'
import type { Language } from '../reader/index.ts'
import { loadClaimReader } from './claims.ts'
import { loadGround } from './load.ts'
import { ownDigest } from './own-actors.ts'
import { LANGUAGES } from './registry.ts'
import type { OwnActor } from './world-types.ts'

export { detectLanguage } from './detect.ts'
export { LANGUAGES } from './registry.ts'
export type { OwnActor } from './world-types.ts'

const loaded = new Map<string, Language>()

/**
 * Loads a language: data, models and knowledge; once, then from memory.
 * @param own an analyst's own actors
 * @throws TrucelineError `unknown-language`, or what its data or models lack
 */
export function loadLanguage(lang: string, own: readonly OwnActor[] = []): Language {
  if (!LANGUAGES.includes(lang)) {
    throw new TrucelineError('unknown-language', `language "${lang}" cannot be read`, {
      value: lang,
      repair: `use one of ${LANGUAGES.join(', ')}`,
    })
  }
  const key = `${lang} ${ownDigest(own)}`
  const known = loaded.get(key)
  if (known) return known
  const language: Language = {
    ...loadGround(lang, own),
    version: engineVersion(lang, own),
    claims: loadClaimReader(lang),
  }
  loaded.set(key, language)
  return language
}

/**
 * Program version and a digest of the language's data, models and reading code, and of an analyst's own actors, so that
 * any change of them is another engine.
 */
export function engineVersion(lang: string, own: readonly OwnActor[] = []): string {
  const root = new URL('../../', import.meta.url)
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }
  const digest = createHash('sha256')
  for (const folder of [
    `data/${lang}/`,
    'data/frames/',
    'data/world/',
    ...['text', 'syntax', 'values', 'names', 'claims', 'reader', 'language'].map((f) => `src/${f}/`),
  ]) {
    for (const name of readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(yml|txt|ts)$/.test(name)) digest.update(name).update(readFileSync(new URL(folder + name, root)))
    }
  }
  for (const model of [`${lang}.bin`, `${lang}.claims.bin`])
    digest.update(readFileSync(new URL(`models/${model}`, root)))
  digest.update(ownDigest(own))
  return `${version}+${lang}.${digest.digest('hex').slice(0, 12)}`
}
