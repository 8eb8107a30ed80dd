import type { ClaimContext } from './context.ts'
import type { Nominal } from './nominals.ts'
import { mostTold } from './voices.ts'

/** A paragraph as a turn of a dialogue. */
interface Turn {
  readonly paragraph: number
  readonly asks: boolean
  readonly dash: boolean
  /** The label in front of it that names nobody: "Q", "Answer". */
  readonly label: string | undefined
}

type Side = 'asks' | 'answers'

/** Who asks and who answers, by paragraph. */
export interface Dialogue {
  readonly answerer: Nominal
  readonly turns: ReadonlyMap<number, Side>
}

/** What tells an interview from other texts. */
interface Signs {
  /** The labels that name nobody, by sentence; and those that open more than one turn. */
  readonly unnamed: readonly (string | undefined)[]
  readonly again: ReadonlySet<string>
  /** Much of it is told in the first person. */
  readonly ownWords: boolean
}

/** Questions and marked turns without which a text is no interview. */
const LEAST = 2

/**
 * An interview whose turns name nobody: marked by letters ("Q: … A: …"), by dashes, by dashes at the answers only, or by nothing.
 * Who answers is presented before the first turn.
 */
export function dialogueOf(
  context: ClaimContext,
  phrases: readonly (readonly Nominal[])[],
  { unnamed, again, ownWords }: Signs,
): Dialogue | undefined {
  const turns = turnsOf(context, unnamed)
  const roles = byLabel(turns, again) ?? byDash(turns) ?? (ownWords ? byQuestion(turns) : undefined)
  const first = roles?.keys().next().value
  if (!roles || first === undefined) return undefined
  const answerer = presented(context, phrases, first)
  return answerer && { answerer, turns: roles }
}

function turnsOf({ trees }: ClaimContext, unnamed: readonly (string | undefined)[]): Turn[] {
  const turns: Turn[] = []
  trees.forEach(({ sentence, words }, s) => {
    const asks = words.findLast((w) => !/^["'»”’)]$/.test(w.form))?.form === '?'
    const last = turns.at(-1)
    if (last?.paragraph === sentence.paragraph) turns[turns.length - 1] = { ...last, asks }
    else
      turns.push({
        paragraph: sentence.paragraph,
        asks,
        dash: /^[–—-]/.test(words[0]?.form ?? ''),
        label: unnamed[s] === unnamed[s - 1] ? undefined : unnamed[s],
      })
  })
  return turns
}

/** A label before more questions than not asks, one before hardly any answers; with others between them it is no interview. */
function byLabel(turns: readonly Turn[], again: ReadonlySet<string>): Map<number, Side> | undefined {
  const labels = Map.groupBy(
    turns.filter((t) => t.label !== undefined),
    (t) => t.label!,
  )
  const sides = new Map<string, Side>()
  for (const [label, list] of labels) {
    const share = list.filter((t) => t.asks).length / list.length
    if (share < 0.5 && share > 0.25) return undefined
    sides.set(label, share >= 0.5 ? 'asks' : 'answers')
  }
  // The hours of a live report stand before a dash as well, but once each.
  if (new Set([...again].map((label) => sides.get(label))).size < 2) return undefined
  const roles = new Map<number, Side>()
  let role: Side | undefined
  for (const { paragraph, label } of turns) {
    if (label !== undefined) role = sides.get(label)
    if (role) roles.set(paragraph, role)
  }
  return roles
}

function byDash(turns: readonly Turn[]): Map<number, Side> | undefined {
  const dashed = turns.filter((t) => t.dash)
  const asked = turns.filter((t) => t.asks)
  if (asked.length < LEAST || dashed.length < LEAST) return undefined
  const first = turns.findIndex((t) => t.dash || t.asks)
  const roles = new Map<number, Side>()
  // Where questions bear dashes too, the turns alternate; else a dash is an answer.
  const alternate = asked.filter((t) => t.dash).length * 2 > asked.length
  let asks = false
  for (const { paragraph, dash, asks: question } of turns.slice(first)) {
    if (alternate) {
      if (dash) asks = question || !asks
    } else asks = !dash
    roles.set(paragraph, asks ? 'asks' : 'answers')
  }
  return roles
}

/** Nothing but question marks: what follows a question is its answer. */
function byQuestion(turns: readonly Turn[]): Map<number, Side> | undefined {
  const first = turns.findIndex((t) => t.asks)
  const asked = turns.filter((t) => t.asks)
  if (asked.length <= LEAST || asked.length * 4 < turns.length - first) return undefined
  return new Map(turns.slice(first).map((t) => [t.paragraph, t.asks ? 'asks' : 'answers']))
}

/** Sentences that present an interview, at most. */
const PRESENTATION = 6

/** The person told most often of those told before a paragraph; else the office; else the organisation told first. */
function presented(
  { trees }: ClaimContext,
  phrases: readonly (readonly Nominal[])[],
  paragraph: number,
): Nominal | undefined {
  const before = trees.filter(({ sentence }) => sentence.paragraph < paragraph)
  if (before.filter(({ sentence }) => sentence.kind === 'prose').length > PRESENTATION) return undefined
  const named = phrases.slice(0, before.length).flat()
  for (const kind of ['person', 'office', 'organisation']) {
    const some = named.filter((n) => n.kind === kind && !n.pronoun)
    if (some.length === 0) continue
    if (kind === 'organisation') return some[0]
    return mostTold(some, phrases.flat())
  }
  return undefined
}
