import type { RoleName } from '../model/claim.ts'
import { overlaps } from '../model/span.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Nominal } from './nominals.ts'
import type { Tree } from './tree.ts'

/** What whoever brings the sides together is called, by the kind of what comes of it. */
const BROKER: Partial<Record<Draft['kind'], RoleName>> = { truce: 'mediator', contact: 'mediator', agreement: 'broker' }

/** Words between the participle and what was brokered: "a Saudi-brokered seven-day humanitarian truce". */
const BETWEEN = 8

/**
 * "A Russian-brokered ceasefire", "US- and Saudi-mediated talks": whose name is joined to such a participle by a hyphen brought them
 * about, whatever the sentence tells of them. Parsers hang such names in many ways; where they stand is plain.
 */
export function nameBrokers({ language, trees }: ClaimContext, draft: Draft, nominals: readonly Nominal[]): void {
  const role = BROKER[draft.kind]
  if (!role) return
  const { words } = trees[draft.sentence]!
  const of = language.classes.get(draft.kind === 'contact' ? 'talks' : draft.kind)
  const participle = words.findIndex(
    ({ lemma }, i) =>
      words[i - 1]?.form === HYPHEN &&
      language.brokered.has(lemma.toLowerCase()) &&
      words.slice(i + 1, i + 1 + BETWEEN).some((w) => of?.has(w.lemma.toLowerCase())),
  )
  if (participle < 0) return
  const named = namesBefore(words, participle - 1, nominals)
  if (named.length === 0) return
  const others = draft.roles.filter((r) => !named.some((n) => overlaps(n, r.nominal)))
  const brokers = named.map((nominal) => ({ role, nominal, probability: 1 }))
  draft.roles = [...others, ...brokers].sort((a, b) => a.nominal.start - b.nominal.start)
}

const HYPHEN = '-'

/** The names that a hyphen joins to what follows: "Saudi", or "US" and "Saudi" in "US- and Saudi-", "US-Saudi-". */
function namesBefore(words: Tree['words'], hyphen: number, nominals: readonly Nominal[]): Nominal[] {
  const found: Nominal[] = []
  for (let at = hyphen; words[at]?.form === HYPHEN; ) {
    const { start } = words[at]!
    const name = nominals.find((n) => n.end === start && NAMED.test(n.kind ?? ''))
    if (!name) break
    found.push(name)
    at = words.findLastIndex((w) => w.end <= name.start)
    if (words[at]?.upos === 'CCONJ' || words[at]?.form === ',') at--
  }
  return found
}

const NAMED = /^(state|demonym|organisation|format|group|person|force)$/
