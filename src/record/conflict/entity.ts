import type { Background, Cell, ConflictEntity } from '../../model/record.ts'
import { inferred } from '../cell.ts'
import { daysOf } from '../edtf.ts'
import type { Assignment, Fact } from '../fact.ts'
import { isKnown } from '../fact.ts'
import { byText, push, sortedUnique } from '../order.ts'
import { bySupport, together } from '../together.ts'
import type { World } from '../world.ts'
import { phaseOn, stretchOn } from './phase.ts'
import { type Rows, rowsByConflict } from './rows.ts'
import { dyadsOf, partiesOf, placesOf, sidesOf } from './sides.ts'

/** The facts of each conflict by the rule that assigned them to it. */
export interface Assignments {
  add(facts: readonly Fact[]): void
  /** Conflicts with the reasons of their claims, without what their rows tell; sorted by id. */
  conflicts(world: World): readonly Bare[]
}

/** A conflict without what depends on the rows of the record and on the day. */
type Bare = Omit<ConflictEntity, 'parties' | 'dyads' | 'places' | 'onset' | 'phase' | 'stretch'>

export function assignments(): Assignments {
  const byConflict = new Map<string, Map<Assignment['rule'], Fact[]>>()
  return {
    add(facts) {
      for (const fact of facts) {
        if (!fact.conflict) continue
        const { conflict, rule } = fact.conflict
        const rules = byConflict.get(conflict) ?? new Map<Assignment['rule'], Fact[]>()
        push(rules, rule, fact)
        byConflict.set(conflict, rules)
      }
    },
    conflicts: (world) => [...byConflict].sort(([a], [b]) => byText(a, b)).map(([id, rules]) => bare(id, rules, world)),
  }
}

function bare(id: string, rules: ReadonlyMap<Assignment['rule'], readonly Fact[]>, world: World): Bare {
  const assigned = [...rules]
    .map(([rule, facts]): Cell<string>[number] => {
      const { rule: _, ...decided } = inferred(id, rule, facts)
      return rule === 'decided' ? { ...decided, basis: 'reviewed' } : inferred(id, `conflict-by-${rule}`, facts)
    })
    .sort((a, b) => bySupport(a, b) || byText(a.rule ?? '', b.rule ?? ''))
  const { claims, by: _, ...reported } = together(assigned)
  const known = world.conflict(id)
  const { id: _id, names: _names, ...listed } = known ?? {}
  return {
    kind: 'conflict',
    id,
    aliases: [],
    names: known?.names ?? provisionalNames(id, world),
    provisional: known === undefined,
    claims,
    merged: [],
    ...reported,
    ...(known ? { listed: listed as NonNullable<ConflictEntity['listed']> } : {}),
    assigned,
  }
}

/**
 * Conflicts as the rows of the record tell of them on a day.
 * @param day EDTF day of the phase; the rows are those of that day
 */
export function conflictsOn(
  conflicts: readonly (Bare | ConflictEntity)[],
  rows: Rows,
  world: World,
  day: string,
): readonly ConflictEntity[] {
  const rowsOf = rowsByConflict(rows)
  const at = daysOf(day)!.hi
  return conflicts.map((conflict) => {
    const { stretch: _, ...rest } = conflict as ConflictEntity
    const own = rowsOf(conflict.id)
    const known = world.conflict(conflict.id)
    const sides = sidesOf(known, world)
    const stretch = stretchOn(known, at)
    return {
      ...rest,
      parties: partiesOf(own, sides, known),
      dyads: dyadsOf(own, sides),
      places: placesOf(own, known, world),
      onset: onsetOf(own.background),
      phase: phaseOn(own.truces, own.incidents, known, at),
      ...(stretch ? { stretch } : {}),
    }
  })
}

/** Days on which the war itself is told to have begun, rather than what somebody began in it. */
function onsetOf(background: readonly Background[]): Cell<string> {
  const told = background.filter(
    ({ type, polarity, subject }) =>
      type === 'onset' && polarity !== 'negated' && !subject.some(({ value }) => isKnown(value.id)),
  )
  const byDate = new Map<string, Cell<string>[number][]>()
  for (const { time } of told) for (const each of time) push(byDate, each.value, each)
  return [...byDate]
    .map(([value, all]) => ({ ...all[0]!, value, ...together(all) }))
    .sort((a, b) => bySupport(a, b) || byText(a.value, b.value))
}

/** A provisional conflict bears the names of its place or of its two sides. */
function provisionalNames(id: string, world: World): Readonly<Record<string, string>> {
  const parts = id.replace(/^provisional:/, '').split('+')
  const names = parts.map((part) => world.placeName(part) ?? world.actorName(part) ?? {})
  const languages = sortedUnique(names.flatMap((each) => Object.keys(each)))
  return Object.fromEntries(
    languages
      .filter((language) => names.every((each) => each[language] !== undefined))
      .map((language) => [language, names.map((each) => each[language]).join(' – ')]),
  )
}
