import { textId } from './fold.ts'
import {
  type Complement,
  complement,
  determined,
  leading,
  type Phrase,
  type PhraseBuilder,
  targetAt,
} from './phrase.ts'
import type { Term } from './rules.ts'
import { type Scene, sentenceEnd } from './scene.ts'
import type { Unit } from './units.ts'

const NAMED_BY_FOLLOWING = new Set(['armed', 'institution', 'side', 'organisation'])
const NO_ORGANISATION = new Set(['person', 'place', 'state'])
const OWNED_BY_STATES = new Set(['force', 'institution', 'office'])

/** The phrase of a term in a language whose heads come first: "chef de la diplomatie arménienne". */
export function headFirst(builder: PhraseBuilder, unit: Unit, term: Term): Phrase {
  const { scene, cover } = builder
  const limit = sentenceEnd(scene, unit.start)
  const owners: string[] = []
  let end = unit.end
  let named: Unit | undefined
  let place: string | undefined
  let portfolio: string | undefined
  let within: string | undefined
  let sent: string | undefined
  while (end < limit) {
    const next = cover[end]
    if (next?.type === 'adjective' && next.start === end) {
      const all = [next, ...coordinated(builder, next.end, limit)]
      owners.push(...all.map((one) => one.actor!))
      end = all.at(-1)!.end
    } else if (describes(scene, end)) end++
    else if (next?.type === 'weapon' && next.start === end && term.class === 'force') end = next.end
    else if (ownsUnknown(scene, end, term)) {
      if (owners.length === 0) owners.push(textId(scene.tokens[end]!.text))
      end++
    } else if (next?.type === 'name' && next.start === end && named === undefined && naming(term, next)) {
      named = next
      place ??= next.place
      end = next.end
    } else {
      const toward = sent === undefined ? targetAt(builder, end, limit, term) : undefined
      if (toward !== undefined) {
        sent = toward.target
        end = toward.end
        continue
      }
      const linked = named === undefined && scene.rules.grammar.of.has(scene.folded[end]!)
      const target: Complement | undefined = linked ? complement(builder, end + 1, limit, term) : undefined
      if (target === undefined) break
      if (owners.length === 0) owners.push(...target.owners)
      place ??= target.place
      portfolio ??= target.portfolio
      within ??= target.within
      end = target.end
      if (term.class === 'place') break
    }
  }
  const { start, count } = leading(scene, unit.start, term)
  return {
    start,
    end,
    head: unit.start,
    term,
    owners: owners.length === 0 && term.owner !== undefined ? [term.owner] : owners,
    count,
    ...determined(scene, start),
    bare: end === unit.end,
    ...(named === undefined ? {} : { named }),
    ...(place === undefined ? {} : { place }),
    ...(portfolio === undefined ? {} : { portfolio }),
    ...(within === undefined ? {} : { within }),
    ...(sent === undefined ? {} : { target: sent }),
  }
}

/** Whether a name right after the term names what the term is. */
const naming = (term: Term, next: Unit): boolean =>
  term.class === 'place'
    ? next.kind !== 'organisation'
    : NAMED_BY_FOLLOWING.has(term.class) && !NO_ORGANISATION.has(next.kind ?? '')

/** Adjectives that belong to the name ("forces gouvernementales"). */
const describes = (scene: Scene, at: number): boolean =>
  scene.tokens[at]!.kind === 'word' && !scene.capital[at] && scene.rules.qualifiers.has(scene.folded[at]!)

/** An adjective that no list holds beside a word that states own ("armée belmarraise"). */
function ownsUnknown(scene: Scene, at: number, term: Term): boolean {
  if (!OWNED_BY_STATES.has(term.class) || scene.upos[at] !== 'ADJ' || scene.capital[at]) return false
  return scene.rules.demonymEndings.some((ending) => ending.length > 2 && scene.folded[at]!.endsWith(ending))
}

/** Further adjectives of a list: "français, britannique et russe". */
function coordinated({ scene, cover }: PhraseBuilder, from: number, limit: number): Unit[] {
  const { and } = scene.rules.grammar
  const found: Unit[] = []
  let at = from
  while (at + 1 < limit) {
    const folded = scene.folded[at]!
    const next = cover[at + 1]
    if ((folded !== ',' && !and.has(folded)) || next?.type !== 'adjective' || next.start !== at + 1) break
    found.push(next)
    at = next.end
  }
  const last = found.at(-1)
  return last !== undefined && and.has(scene.folded[last.start - 1]!) ? found : []
}
