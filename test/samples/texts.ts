import { readdirSync, readFileSync } from 'node:fs'
import { splitHeader } from '../../src/intake/header.ts'

export interface Sample {
  /** `fr/2020-10-10-treve-moscou.txt` */
  readonly name: string
  readonly lang: string
  readonly bytes: Buffer
  readonly fields: ReturnType<typeof splitHeader>['fields']
  readonly body: string
}

/** Reads every `<lang>/<name>.txt` under a folder of the repository: `samples`, `gold/negative`. */
export function readTexts(folder: string): Sample[] {
  const root = new URL(`../../${folder}/`, import.meta.url)
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: lang }) =>
      readdirSync(new URL(`${lang}/`, root)).map((file) => {
        const bytes = readFileSync(new URL(`${lang}/${file}`, root))
        const { fields, body } = splitHeader(bytes.toString('utf8'))
        return { name: `${lang}/${file}`, lang, bytes, fields, body }
      }),
    )
}

export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length
}

/** Sentences of eight words or more, folded, for finding one that stands in two texts. */
export function longSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => wordCount(sentence) >= 8)
}

/** Says what is wrong with a file's encoding, or nothing. */
export function encodingFaults(bytes: Buffer): string[] {
  const faults: string[] = []
  let text = ''
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ['is not UTF-8']
  }
  if (text.startsWith('\uFEFF')) faults.push('begins with a byte-order mark')
  if (text.includes('\r')) faults.push('has carriage returns')
  if (text.normalize('NFC') !== text) faults.push('is not in NFC')
  if (/[\p{Cc}\uFFFD]/u.test(text.replaceAll('\n', ''))) faults.push('has control or replacement characters')
  if (/[ \t\u00A0\u202F]\n/u.test(text)) faults.push('has white space at the end of a line')
  if (!text.endsWith('\n') || text.endsWith('\n\n')) faults.push('does not end with one line end')
  return faults
}
