import { overlaps } from '../../model/span.ts'
import type { Nominal } from '../nominals.ts'
import { subjects } from '../relations.ts'
import type { Report } from '../report.ts'
import { inComplement } from '../reports.ts'
import { type Tree, universal } from '../tree.ts'
import type { Anchor } from './anchor.ts'
import type { Phrases } from './phrases.ts'

/** Who tells a claim in its own sentence, and whom its clause has for subject. */
export interface Tellers {
  /** The reports in whose complement the claim stands, or whose word evokes it. */
  readonly reports: readonly Report[]
  readonly subjects: ReadonlySet<number>
}

/** @param reports those of the claim's sentence */
export function tellersOf(tree: Tree, reports: readonly Report[], { index }: Anchor): Tellers {
  const around = reports.filter((r) => r.word === index || inComplement(tree, r, index))
  return { reports: around, subjects: new Set(subjectsOf(tree, index)) }
}

/** The grammatical subjects of a word, or else those of its clause. */
export function subjectsOf(tree: Tree, index: number): number[] {
  const own = subjects(tree, index)
  return own.length > 0 ? own : subjects(tree, tree.clause[index]!)
}

/**
 * Feature names that tell how a noun phrase stands to whoever tells a claim: "the army is ready, said the minister" has a stance
 * of the army's, told by the minister; "a halt is near, said the minister" has the minister's own.
 */
export function tellerFeatures(
  tree: Tree,
  { reports, subjects: own }: Tellers,
  anchor: Anchor,
  nominal: Nominal,
  { byHead }: Phrases,
): string[] {
  const { type } = anchor
  const mine = reports.find(({ source }) => isSource(source, nominal))
  const state = standing(reports, mine, anchor)
  const rival = [...own].map((head) => byHead.get(head)).find((n) => n !== undefined && n !== nominal)
  const subject = own.has(nominal.head) ? 'mine' : own.size === 0 ? 'none' : rival ? sortOf(rival) : 'other'
  const core = `${state}+${subject}`
  const out = [
    `told=${core}`,
    `told+t=${core}+${type}`,
    `told+k=${core}+${nominal.kind ?? 'plain'}`,
    `told+shape=${core}+${mine?.shape ?? reports[0]?.shape ?? 'no'}+${type}`,
  ]
  const rel = universal(tree.words[nominal.head]!.deprel)
  for (const { source, shape } of reports) {
    if (source.sentence !== anchor.sentence || source.head === nominal.head) continue
    if (tree.first[source.head]! > nominal.head || nominal.head > tree.last[source.head]!) continue
    out.push(`insource=${shape}+${rel}`, `insource+t=${rel}+${type}`)
  }
  return out
}

/** Whether a phrase tells the claim with the word that evokes it, tells it around that word, or stands in what others tell. */
function standing(reports: readonly Report[], mine: Report | undefined, { index }: Anchor): string {
  if (mine) return mine.word === index ? 'self' : 'teller'
  if (reports.some((r) => r.word === index)) return 'beside'
  return reports.length > 0 ? 'told' : 'plain'
}

function isSource(source: Nominal, nominal: Nominal): boolean {
  return overlaps(source, nominal) || (nominal.standsFor !== undefined && overlaps(source, nominal.standsFor))
}

function sortOf({ pronoun, standsFor, kind }: Nominal): string {
  if (pronoun) return standsFor ? 'tied' : 'pronoun'
  return kind ?? 'plain'
}
