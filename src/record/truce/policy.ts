import type { Item, Match, Policy } from '../cluster.ts'
import { type Days, gap, length } from '../edtf.ts'
import { pairKeys, rootOf, unite } from '../meeting.ts'
import { extend, isAnchored, NARROW, type Outline, outlineOf, startOf } from './outline.ts'
import { type Relation, reasonOf, relate, shareGround, weightOf } from './relate.ts'
import type { Unit } from './units.ts'

/** Days between the last sign of a truce and an undated report for the report to be of that truce. */
const NEAR = 10
/** The same for news of a truce without a date: it may be of a new one. */
const NEAR_NEWS = 3
/** Recapitulations name truces of the past months by their mediators. */
const RECALLED = 120
/** A truce that nobody has said to be over is the one that people mean, for half a year after the last word of it. */
const STANDING = 180
/** What a truce without any date of its own is worth less than one that has: it may be several. */
const UNDATED = 1.5

interface Summary extends Outline {
  readonly lost: boolean
}

/** Reports of one truce: dates that agree on shared ground; else its mediator; else nearness to the latest one. */
export const trucePolicy: Policy<Summary> = {
  summary: (item) => ({ ...outlineOfItem(item), lost: (item as Unit).lost }),
  add: (summary, item) => extend(summary, outlineOfItem(item)),
  *keys(_item, summary) {
    const grounds = [
      summary.conflict === undefined ? undefined : `in|${summary.conflict}`,
      ...pairKeys(summary.parties).map((pair) => `of|${pair}`),
      ...summary.places.map((place) => `at|${rootOf(place)}`),
      ...pairKeys(unite(summary.mediators, summary.outsiders)).map((pair) => `by|${pair}`),
    ]
    for (const ground of grounds) {
      if (ground === undefined) continue
      yield ground
      for (const day of originDays(summary)) yield `${ground}|${day}`
    }
  },
  match(a, b): Match | undefined {
    if (a.lost || b.lost || a.wished !== b.wished) return undefined
    const relation = relate(a, b)
    if (!relation) return undefined
    const bond = bondOf(a, b, relation)
    if (!bond || toldApart(a, b)) return undefined
    const known = reasonOf(relation)
    return { ...bond, reason: [known, bond.reason].filter(Boolean).join('; ') }
  },
  alike: (a, b) => !toldApart(a, b) && relate(a, b) !== undefined,
}

/** Two that one dispatch tells of, each with something that only one truce has, and does not tell as one. */
function toldApart(a: Outline, b: Outline): boolean {
  if (!isAnchored(a) || !isAnchored(b)) return false
  const [few, many] = a.dispatches.size < b.dispatches.size ? [a, b] : [b, a]
  for (const dispatch of few.dispatches) if (many.dispatches.has(dispatch)) return !sharesDay(a, b)
  return false
}

function sharesDay(a: Outline, b: Outline): boolean {
  const meet = (x: Days | undefined, y: Days | undefined) => x !== undefined && y !== undefined && gap(x, y) === 0
  return meet(a.declared, b.declared) || meet(a.effective, b.effective)
}

function outlineOfItem(item: Item): Outline {
  const [first, ...others] = item.facts.map(outlineOf)
  const outline = { ...first! }
  for (const other of others) extend(outline, other)
  return outline
}

function bondOf(a: Outline, b: Outline, relation: Relation): Match | undefined {
  const weight = weightOf(relation)
  if (relation.origin === 2 && (shareGround(relation) || relation.mediators > 0)) {
    return { score: 10 + weight, reason: '', sure: true }
  }
  const madeBySame = relation.mediators > 0 || relation.venues > 0
  if (relation.origin === 1 && (relation.parties > 0 || madeBySame || relation.conflict === 2)) {
    return { score: 6 + weight, reason: '', sure: relation.mediators > 0 }
  }
  // Two days of beginning that don't make one truce make two, however near.
  if (isDay(startOf(a)) && isDay(startOf(b)) && !madeBySame) return undefined
  const apart = daysApart(a, b)
  if (apart === undefined) return undefined
  // Who names several mediators without a date means the truces of these.
  if (relation.mediators === 0 && Math.max(a.together.length, b.together.length) > 1) return undefined
  if (a.offered !== b.offered) return offerBond(a, b, relation, apart)
  // Of several truces a report is of the one that started last before it.
  const since = daysSinceStart(a, b)
  const recency = 1 / (1 + since)
  const dated = startOf(a) || startOf(b) ? 0 : UNDATED
  const news = isUndatedNews(a) || isUndatedNews(b)
  if (news && shareGround(relation) && since <= NEAR_NEWS && apart <= NEAR_NEWS) {
    return { score: 6 + recency * 2 + weight / 10, reason: 'news of the days in which it came about' }
  }
  if (relation.mediators > 0 && apart <= RECALLED) {
    return { score: 4 + recency * 2 + weight / 10 - dated, reason: 'the latest one of this mediator' }
  }
  if (relation.venues > 0 && shareGround(relation) && apart <= RECALLED) {
    return { score: 4 + recency * 2 + weight / 10 - dated, reason: 'the latest one made there' }
  }
  if (!shareGround(relation)) return undefined
  // What begins now is no truce that began long before, however lately that one was told of.
  if (news && since > NEAR && isDay(startOf(a) ?? startOf(b))) return undefined
  if (apart <= (news ? NEAR_NEWS : NEAR)) {
    return { score: 1 + recency * 2 + weight / 10, reason: 'the latest one at the time' }
  }
  if (apart > STANDING || !(stands(a) && b.response)) return undefined
  return { score: recency * 2 + weight / 10, reason: 'the latest one that nobody said to be over' }
}

/** Its beginning is on record, and no end. */
function stands(outline: Outline): boolean {
  return !outline.ended && !outline.wished && startOf(outline) !== undefined
}

/** An offer and the truce that came of it within days; an offer that was turned down came to nothing. */
function offerBond(a: Outline, b: Outline, relation: Relation, apart: number): Match | undefined {
  const offer = a.offered ? a : b
  if (offer.refused || apart > NEAR) return undefined
  if (relation.mediators === 0 && relation.parties === 0) return undefined
  return { score: weightOf(relation) + 1 / (1 + apart), reason: 'offered shortly before' }
}

function isUndatedNews({ news, declared, effective }: Outline): boolean {
  return news && !declared && !effective
}

/** Between the days on which each is told of; undefined when one is told of before the other is announced. */
function daysApart(a: Outline, b: Outline): number | undefined {
  if (!a.active || !b.active) return undefined
  const [dated, other] = startOf(a) ? [a, b] : [b, a]
  const start = startOf(dated)
  if (start && other.active!.hi < start.lo && !other.offered) return undefined
  if (faresBefore(a, b) || faresBefore(b, a)) return undefined
  return gap(a.active, b.active)
}

/** No truce is kept, broken or over before the first word that it comes about. */
function faresBefore(fate: Outline, other: Outline): boolean {
  return fate.response && !isAnchored(fate) && other.born !== undefined && fate.active!.hi < other.born
}

function daysSinceStart(a: Outline, b: Outline): number {
  const [dated, other] = startOf(a) ? [a, b] : [b, a]
  return Math.max(0, other.active!.lo - (startOf(dated)?.lo ?? dated.active!.lo))
}

function isDay(days: Days | undefined): boolean {
  return days !== undefined && length(days) <= NARROW
}

/** A day before and after too, because reports of one night differ by a day. */
function originDays(outline: Outline): readonly number[] {
  const start = startOf(outline)
  if (!start || !isDay(start)) return []
  return [start.lo - 1, start.lo, start.lo + 1]
}
