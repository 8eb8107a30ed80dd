import { existsSync, readFileSync } from 'node:fs'

/**
 * Reads data/<lang>/domains.txt: a field of meaning and its words on each line ("verb.motion: advance approach …"), `#` before
 * a remark. A language need not have the file.
 */
export function loadDomains(lang: string): ReadonlyMap<string, readonly string[]> {
  const file = new URL(`../../data/${lang}/domains.txt`, import.meta.url)
  if (!existsSync(file)) return new Map()
  const lines = readFileSync(file, 'utf8').split('\n')
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [name, words] = line.split(': ')
        return [name!, (words ?? '').split(' ')] as const
      }),
  )
}
