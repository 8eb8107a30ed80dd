import type { Entity, RecordKnowledge, Ref, TruceRecord } from '../../model/record.ts'
import { fold } from '../fold.ts'
import { byText } from '../order.ts'
import { indexWorld } from '../world.ts'
import { assertionsOf } from './filters.ts'

export interface Who {
  readonly ref: Ref
  /** Whom it stands for, nearest first. */
  readonly standsFor: readonly string[]
  /** Entities that name it: kind, cell and address. */
  readonly seen: readonly { readonly kind: string; readonly as: string; readonly id: string }[]
}

/** Actors and places of the record whose name or id holds the words, most seen first. */
export function whoIs(record: TruceRecord, words: string, knowledge: RecordKnowledge = {}): readonly Who[] {
  const world = indexWorld(knowledge)
  const wanted = fold(words)
  const found = new Map<string, { ref: Ref; seen: Map<string, Who['seen'][number]> }>()
  for (const [kind, entities] of Object.entries(record)) {
    if (kind === 'conflicts') continue
    for (const entity of entities as readonly Entity[]) {
      for (const [cell, value] of Object.entries(entity)) {
        for (const ref of refsIn({ [cell]: value } as unknown as Entity)) {
          if (!isMeant(ref)) continue
          const entry = found.get(ref.id) ?? { ref, seen: new Map() }
          entry.seen.set(`${kind}|${cell}|${entity.id}`, { kind, as: cell, id: entity.id })
          found.set(ref.id, entry)
        }
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => b.seen.size - a.seen.size || byText(a.ref.id, b.ref.id))
    .map(({ ref, seen }) => ({
      ref,
      standsFor: world.lineage(ref.id).slice(1),
      seen: [...seen].sort(([a], [b]) => byText(a, b)).map(([, each]) => each),
    }))

  function isMeant({ id, name }: Ref): boolean {
    const names = [
      name,
      id.slice(id.indexOf(':') + 1),
      ...Object.values(world.actorName(id) ?? world.placeName(id) ?? {}),
    ]
    return names.some((each) => ` ${fold(each)} `.includes(` ${wanted} `))
  }
}

function refsIn(entity: Entity): readonly Ref[] {
  return assertionsOf(entity).flatMap(({ value }) =>
    typeof value === 'object' && value !== null && 'id' in value && 'name' in value ? [value as Ref] : [],
  )
}
