import type { Item } from '../cluster.ts'
import type { Fact } from '../fact.ts'
import { push } from '../order.ts'
import { extend, isTelling, type Outline, outlineOf } from './outline.ts'
import { relate, weightOf } from './relate.ts'

export interface Unit extends Item {
  readonly outline: Outline
  /** One of several truces of its dispatch, and nothing tells which: it stays by itself. */
  readonly lost: boolean
}

interface Growing {
  readonly facts: Fact[]
  readonly outline: Outline
}

/** The truces that each dispatch tells of. @param facts truce claims in canonical order */
export function unitsOf(facts: readonly Fact[]): readonly Unit[] {
  const byDispatch = new Map<string, Fact[]>()
  for (const fact of facts) push(byDispatch, fact.source.dispatch.id, fact)
  return [...byDispatch.values()].flatMap(unitsOfDispatch)
}

/**
 * Claims of one dispatch are of one truce when a date, mediator, party or place says so and none says otherwise.
 * A claim with none of these is of the dispatch's only truce; where there are several, it stays apart.
 */
function unitsOfDispatch(facts: readonly Fact[]): readonly Unit[] {
  const units: Growing[] = []
  const untold: Fact[] = []
  for (const fact of facts) {
    const outline = outlineOf(fact)
    if (!isTelling(outline)) untold.push(fact)
    else join(units, fact, outline)
  }
  const lost = units.length > 1 ? untold : []
  if (units.length < 2) {
    for (const fact of untold) {
      const only = units.find(({ outline }) => outline.wished === outlineOf(fact).wished)
      if (only) add(only, fact, outlineOf(fact))
      else units.push({ facts: [fact], outline: outlineOf(fact) })
    }
  }
  return [
    ...units.map(({ facts: own, outline }) => ({ facts: own, outline, lost: false })),
    ...lost.map((fact) => ({ facts: [fact], outline: outlineOf(fact), lost: true })),
  ]
}

function join(units: Growing[], fact: Fact, outline: Outline): void {
  let best: Growing | undefined
  let most = 0
  for (const unit of units) {
    if (unit.outline.wished !== outline.wished) continue
    const relation = relate(unit.outline, outline)
    if (!relation) continue
    // A conflict alone is shared by all truces of a dispatch on one war.
    const points = weightOf(relation) - Math.min(1, relation.conflict)
    if (points > most) {
      best = unit
      most = points
    }
  }
  best ??= addressee(units, outline)
  if (best) add(best, fact, outline)
  else units.push({ facts: [fact], outline })
}

/**
 * Who turns down, breaks or leaves "the truce" names himself, not the truce; and of a truce that comes about one claim
 * names the mediator and another the hour. Both are of the only one it can be.
 */
function addressee(units: readonly Growing[], outline: Outline): Growing | undefined {
  const { response, birth, mediators, places, declared, effective } = outline
  const answers = response && !declared && !effective && mediators.length + places.length === 0
  if (!answers && !birth) return undefined
  const possible = units.filter((unit) => unit.outline.wished === outline.wished && relate(unit.outline, outline))
  const [only, ...others] = possible
  if (!only || others.length > 0 || (!answers && !(only.outline.birth && !only.outline.ended))) return undefined
  return only
}

function add(unit: Growing, fact: Fact, outline: Outline): void {
  unit.facts.push(fact)
  extend(unit.outline, outline)
}
