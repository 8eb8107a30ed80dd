import { parse } from 'yaml'
import { compileClaim, type ScoredClaim } from './claim.ts'
import { edtfFault } from './dates.ts'
import type { Fault } from './fault.ts'
import { ruleFaults } from './rules.ts'
import { GoldFile } from './schema.ts'
import { WordsError } from './words.ts'

/** One line of a gold JSONL file, as the scorer reads it. */
export interface GoldRow {
  readonly doc: string
  readonly lang: string
  readonly date: string
  readonly split: 'tune' | 'test'
  /** Whether it tells what happened, or what was made up. */
  readonly events: 'invented' | 'real'
  readonly text: string
  readonly claims: readonly ScoredClaim[]
}

/**
 * Reads one gold file.
 * @param file its name, for messages
 * @param yaml its content
 * @returns the row with offsets, and every fault found (the row is undefined when there is any)
 */
export function compileDispatch(file: string, yaml: string): { row?: GoldRow; style?: string; faults: Fault[] } {
  let raw: unknown
  try {
    raw = parse(yaml)
  } catch (error) {
    return { faults: [{ file, message: `is no YAML (${(error as Error).message.split('\n')[0]}); mend that place` }] }
  }
  const parsed = GoldFile.safeParse(raw)
  if (!parsed.success) return { faults: schemaFaults(file, raw, parsed.error.issues) }
  const gold = parsed.data
  const faults: Fault[] = []
  const dateFault = edtfFault(gold.date)
  if (dateFault) faults.push({ file, message: dateFault })
  const claims: ScoredClaim[] = []
  gold.claims.forEach((claim, index) => {
    const at = { file, claim: index + 1, is: claim.is }
    for (const message of ruleFaults(claim)) faults.push({ ...at, message })
    try {
      claims.push(compileClaim(gold.text, claim))
    } catch (error) {
      if (!(error instanceof WordsError)) throw error
      faults.push({ ...at, message: error.message })
    }
  })
  if (faults.length) return { faults }
  const { id: doc, lang, date, split, events, text } = gold
  return { row: { doc, lang, date, split, events, text, claims }, style: gold.style, faults }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

function schemaFaults(file: string, raw: unknown, issues: readonly Issue[]): Fault[] {
  const claims = (raw as { claims?: { is?: string }[] } | null)?.claims
  return issues.map(({ path, message }) => {
    if (path[0] !== 'claims' || typeof path[1] !== 'number') return { file, message: `${path.join('.')}: ${message}` }
    const is = claims?.[path[1]]?.is ?? '?'
    return { file, claim: path[1] + 1, is, message: `${path.slice(2).join('.')}: ${message}` }
  })
}
