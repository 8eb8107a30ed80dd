import { canonical } from '../cell.ts'
import type { Item } from '../cluster.ts'
import type { Decided } from '../decisions.ts'
import type { Days } from '../edtf.ts'
import type { Fact } from '../fact.ts'
import { agreeing } from '../meeting.ts'
import { push } from '../order.ts'
import { placesIn } from './closeness.ts'
import { extend, isAnchored, isTelling, type Outline, outlineOf, PAST, startOf } from './outline.ts'
import { type Relation, relate, weightOf } from './relate.ts'
import { typeOf } from './step.ts'

export interface Unit extends Item {
  readonly outline: Outline
  /** One of several truces of its dispatch, and nothing tells which: it stays by itself. */
  readonly lost: boolean
}

interface Growing {
  readonly facts: Fact[]
  readonly outline: Outline
  readonly sentences: Set<number>
  /** Where its first claim stands. */
  readonly paragraph: number
}

interface Told {
  readonly fact: Fact
  readonly outline: Outline
  readonly sentence: number
  readonly paragraph: number
}

/** The truces that each dispatch tells of. @param facts truce claims in canonical order */
export function unitsOf(facts: readonly Fact[], decided: Pick<Decided, 'apart'>): readonly Unit[] {
  const byDispatch = new Map<string, Fact[]>()
  for (const fact of facts) push(byDispatch, fact.source.dispatch.id, fact)
  const units = [...byDispatch.values()].flatMap(unitsOfDispatch)
  return decided.apart.size === 0 ? units : units.flatMap((unit) => separated(unit, decided))
}

/** A unit whose claims a person told apart is as many as there are sides; what nobody told apart stays with the first. */
function separated(unit: Unit, { apart }: Pick<Decided, 'apart'>): readonly Unit[] {
  const sides = new Map<string, Fact[]>()
  for (const fact of unit.facts)
    push(sides, (apart.get(fact.claim.id) ?? []).map(({ decision, side }) => `${decision}:${side}`).join(' '), fact)
  const rest = sides.get('') ?? []
  sides.delete('')
  const [first, ...others] = sides.values()
  if (!first || others.length === 0) return [unit]
  return [[...first, ...rest].sort(canonical), ...others].flatMap(unitsOfDispatch)
}

/**
 * Claims of one dispatch are of one truce when a date, mediator or room says so and none says otherwise, or when they
 * stand in one sentence. Then come those that tell only parties or ground, and those that tell nothing: each is of the
 * truce of its sentence, else of the only one it can be; where there are several, it stays apart.
 */
function unitsOfDispatch(facts: readonly Fact[]): readonly Unit[] {
  const { sentenceOf, paragraphOf } = placesIn(facts)
  const told = facts.map(
    (fact): Told => ({ fact, outline: outlineOf(fact), sentence: sentenceOf(fact), paragraph: paragraphOf(fact) }),
  )
  const over = new Set(told.filter(({ outline }) => outline.ended).map(({ sentence }) => sentence))
  const units: Growing[] = []
  for (const each of told) if (isAnchored(each.outline)) join(units, each, anchors, over)
  for (const each of told) if (isTelling(each.outline) && !isAnchored(each.outline)) join(units, each, signs, over)
  const lost: Growing[] = []
  const several = units.length > 1
  for (const each of told) {
    if (isTelling(each.outline)) continue
    const alike = units.filter(({ outline }) => outline.wished === each.outline.wished)
    const of = alike.filter(({ sentences }) => sentences.has(each.sentence))
    const only = of.length === 1 ? of[0] : several ? latest(alike, each) : alike[0]
    if (only && relate(only.outline, each.outline, true) && mayFare(only, each)) add(only, each)
    else if (several) lost.push(started(each))
    else units.push(started(each))
  }
  return [
    ...units.map(({ facts: own, outline }) => ({ facts: own, outline, lost: false })),
    ...lost.map(({ facts: own, outline }) => ({ facts: own, outline, lost: true })),
  ]
}

/** What makes a claim that is anchored one of a truce of its dispatch: nothing that all truces of a war share. */
function anchors({ origin, mediators, venues }: Relation): number {
  return origin * 4 + Math.min(1, mediators) * 3 + Math.min(1, venues) * 2
}

/** The same for a claim that tells parties or ground alone; a conflict is shared by all truces of a dispatch on one war. */
function signs(relation: Relation): number {
  return weightOf(relation) - Math.min(1, relation.conflict)
}

function join(units: Growing[], told: Told, pointsOf: (relation: Relation) => number, over: ReadonlySet<number>): void {
  let best: Growing | undefined
  let most = 0
  const possible: Growing[] = []
  for (const unit of units) {
    if (unit.outline.wished !== told.outline.wished) continue
    const relation = relate(unit.outline, told.outline, true)
    if (!relation || !mayFare(unit, told)) continue
    possible.push(unit)
    const points = pointsOf(relation) + (unit.sentences.has(told.sentence) ? 1 : 0)
    if (points > most) {
      best = unit
      most = points
    }
  }
  best ??= addressee(possible, told, over)
  if (best) add(best, told)
  else units.push(started(told))
}

/**
 * Who turns down, breaks or leaves "the truce" names himself, not the truce; and of a truce that comes about one claim
 * names the mediator and a later one the hour. Both are of the only one it can be. What is told as over and done with is
 * another one.
 */
function addressee(possible: readonly Growing[], told: Told, over: ReadonlySet<number>): Growing | undefined {
  const { response, birth } = told.outline
  const recent = possible.length > 1 && response ? possible.filter(({ outline }) => isRecent(outline, told)) : possible
  const [only, ...others] = recent
  if (!only || others.length > 0) return undefined
  if (response && !isAnchored(told.outline)) return only
  const comesAbout = birth && only.outline.birth && !only.outline.ended && !over.has(told.sentence)
  return comesAbout && follows(only, told) ? only : undefined
}

/**
 * What is only offered does not hold, break or end; what was over weeks before the dispatch does so no more, nor is it
 * what comes about in it.
 */
function mayFare(unit: Growing, { fact, outline, sentence }: Told): boolean {
  const { offered, ended, birth, declared, effective, mediators } = unit.outline
  if (!outline.response) return true
  if (offered && !TAKEN.has(typeOf(fact))) return false
  const { written } = fact.source
  // An end without a day, told with the making of today, is of an earlier truce, unless its own words tell who brokered today's.
  const sameWords = unit.sentences.has(sentence) && agreeing(mediators, outline.mediators) > 0
  if (typeOf(fact) === 'end' && fact.undated && !sameWords && isOfToday(declared ?? effective, written)) return false
  const told = fact.days ?? written
  if (!written) return true
  if (birth && (declared ?? effective) === undefined && outline.ended && written.lo - outline.ended.hi > LATE)
    return false
  return !(ended && told && told.hi > ended.hi && written.lo - ended.hi > LATE)
}

function isOfToday(start: Days | undefined, written: Days | undefined): boolean {
  return start !== undefined && written !== undefined && start.lo >= written.lo
}

/** How a side takes an offer. */
const TAKEN: ReadonlySet<string> = new Set(['rejection', 'reaffirmation'])
/** Days after its end for which a dispatch still tells how a truce fared. */
const LATE = 10

/** Begun or offered in the half year before, or at a time that isn't told. */
function isRecent({ declared, effective, proposed }: Outline, { fact }: Told): boolean {
  const start = declared ?? effective ?? proposed
  const { written } = fact.source
  return !start || !written || written.lo - start.hi <= PAST
}

/** The making of a truce today, told paragraphs after that of another without a day, is of a later one. */
function follows({ paragraph, outline }: Growing, told: Told): boolean {
  return paragraph === told.paragraph || startOf(outline) !== undefined || told.outline.declared === undefined
}

/** Of several, how "the truce" fares is told of the only one that began in the days before the report. */
function latest(units: readonly Growing[], { fact, outline }: Told): Growing | undefined {
  const { written } = fact.source
  if (!written || !outline.response) return undefined
  const begun = units.filter((unit) => {
    const start = startOf(unit.outline)
    return start !== undefined && start.lo <= written.hi && written.lo - start.hi <= LATE
  })
  return begun.length === 1 ? begun[0] : undefined
}

function started({ fact, outline, sentence, paragraph }: Told): Growing {
  return { facts: [fact], outline, sentences: new Set([sentence]), paragraph }
}

function add(unit: Growing, { fact, outline, sentence }: Told): void {
  unit.facts.push(fact)
  unit.sentences.add(sentence)
  extend(unit.outline, outline)
}
