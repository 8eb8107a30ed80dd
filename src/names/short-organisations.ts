import { piecesOf } from './fold.ts'
import { type Scene, wordsBetween } from './scene.ts'
import { type Cover, lay, termOf, type Unit, unitsOf } from './units.ts'

const SHORT = ['organisation', 'institution', 'force'] as const

/**
 * Lays names over an organisation's word that stands alone in capitals ("le Mouvement", "the Front") where exactly one
 * organisation named in full before has that word in its name.
 */
export function layShortOrganisations(scene: Scene, cover: Cover): void {
  const byWord = new Map<string, Set<string>>()
  const kinds = new Map<string, Unit>()
  const found: Unit[] = []
  for (const unit of unitsOf(cover)) {
    if (unit.type === 'name') {
      if (unit.actor === undefined || unit.end - unit.start < 2 || unit.kind === 'person') continue
      kinds.set(unit.actor, unit)
      for (const piece of new Set(piecesOf(wordsBetween(scene, unit.start, unit.end)).map((one) => one.folded))) {
        const actors = byWord.get(piece)
        if (actors === undefined) byWord.set(piece, new Set([unit.actor]))
        else actors.add(unit.actor)
      }
      continue
    }
    if (
      unit.type !== 'term' ||
      unit.end - unit.start > 1 ||
      !scene.capital[unit.start] ||
      termOf(unit, ...SHORT) === undefined
    )
      continue
    if (scene.opening[unit.start] || !free(scene, cover, unit)) continue
    const actors = byWord.get(scene.folded[unit.start]!)
    if (actors?.size !== 1) continue
    const [actor] = actors
    found.push({
      start: unit.start,
      end: unit.end,
      type: 'name',
      kind: kinds.get(actor!)!.kind!,
      actor: actor!,
      surname: true,
      rule: 'names.short-organisation',
    })
  }
  lay(cover, found)
}

/** Whether nothing beside the word makes it part of a longer name. */
function free(scene: Scene, cover: Cover, unit: Unit): boolean {
  const { grammar, headFirst } = scene.rules
  const next = cover[unit.end]
  if (next !== undefined && next.start === unit.end && next.type !== 'term') return false
  if (grammar.of.has(scene.folded[unit.end] ?? '')) return false
  const before = cover[unit.start - 1]
  return headFirst || before === undefined || before.type === 'term'
}
