import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '../../src/model/claim.ts'

/** A claim as a careful reader annotated it: no id, rule or confidence. */
export type GoldClaim = Pick<Claim, 'kind' | 'type' | 'modality' | 'polarity'> & {
  readonly roles: readonly { role: string; start: number; end: number; text: string }[]
  readonly places?: readonly { role: string; start: number; end: number; text: string }[]
  readonly time?: { readonly edtf: string }
  readonly topic?: string
  readonly content?: { readonly start: number; readonly end: number }
  readonly deadline?: { readonly start: number; readonly end: number; readonly text: string }
  readonly condition?: { readonly start: number; readonly end: number; readonly text: string }
  readonly quantity?: { low?: number; best?: number; high?: number }
  readonly attribution?: readonly { source: string; start?: number; end?: number }[]
  readonly attributes?: Readonly<Record<string, string | boolean>>
  readonly evidence: readonly { start: number; end: number }[]
}

export interface GoldDispatch {
  readonly doc: string
  readonly lang: string
  readonly date?: string
  readonly split?: 'tune' | 'test'
  /** How much each of its examples counts for the nets; 1 where it isn't told. */
  readonly weight?: number
  readonly text: string
  readonly claims: readonly GoldClaim[]
  /** Whether it is cut out of another. */
  readonly passage?: boolean
}

/**
 * Reads scorer-shaped JSON lines; only the dispatches of one language and split. `FILE:3` has each of its dispatches count for three: gold of
 * other hands, or of texts as they will be read, says more of them than our own does.
 */
export function readGold(files: readonly string[], lang: string, split: 'tune' | 'test'): GoldDispatch[] {
  return files.flatMap((file) => {
    const [, path, weight] = /^(.*?)(?::(\d+))?$/.exec(file)!
    return readFileSync(path!, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line): GoldDispatch => ({ ...JSON.parse(line), weight: Number(weight ?? 1) }))
      .filter((d) => d.lang === lang && (d.split ?? 'tune') === split)
  })
}

/** Texts in which there is nothing to read: gold/negative. Every third one is kept from training, for the tests. */
export function readNegatives(folder: string, lang: string): GoldDispatch[] {
  return readdirSync(join(folder, lang))
    .sort()
    .filter((_, i) => i % 3 !== 2)
    .map((name) => ({
      doc: `negative/${name}`,
      lang,
      text: readFileSync(join(folder, lang, name), 'utf8'),
      claims: [],
    }))
}
