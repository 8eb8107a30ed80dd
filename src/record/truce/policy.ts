import type { Item, Match, Policy } from '../cluster.ts'
import { type Days, gap, length } from '../edtf.ts'
import { pairKeys, rootOf } from '../meeting.ts'
import { extend, type Outline, outlineOf } from './outline.ts'
import { type Relation, reasonOf, relate, shareGround, weightOf } from './relate.ts'
import type { Unit } from './units.ts'

/** Days between the last sign of a truce and an undated report for the report to be of that truce. */
const NEAR = 10
/** The same for news of a truce without a date: it may be of a new one. */
const NEAR_NEWS = 3
/** Recapitulations name truces of the past months by their mediators. */
const RECALLED = 120

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
      ...pairKeys(summary.mediators).map((pair) => `by|${pair}`),
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
    if (!bond) return undefined
    const known = reasonOf(relation)
    return { ...bond, reason: [known, bond.reason].filter(Boolean).join('; ') }
  },
  alike: (a, b) => relate(a, b) !== undefined,
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
  if (relation.origin === 1 && (relation.parties > 0 || relation.mediators > 0 || relation.conflict === 2)) {
    return { score: 6 + weight, reason: '', sure: relation.mediators > 0 }
  }
  const apart = daysApart(a, b)
  if (apart === undefined) return undefined
  if (a.offered !== b.offered) return offerBond(a, b, relation, apart)
  // Of several truces a report is of the one that started last before it.
  const since = daysSinceStart(a, b)
  const recency = 1 / (1 + since)
  const news = isUndatedNews(a) || isUndatedNews(b)
  if (news && shareGround(relation) && since <= NEAR_NEWS && apart <= NEAR_NEWS) {
    return { score: 6 + recency * 2 + weight / 10, reason: 'news of the days in which it came about' }
  }
  if (relation.mediators > 0 && apart <= RECALLED) {
    return { score: 4 + recency * 2 + weight / 10, reason: 'the latest one of this mediator' }
  }
  if (relation.venues > 0 && shareGround(relation) && apart <= RECALLED) {
    return { score: 4 + recency * 2 + weight / 10, reason: 'the latest one made there' }
  }
  if (!shareGround(relation) || apart > (news ? NEAR_NEWS : NEAR)) return undefined
  return { score: 1 + recency * 2 + weight / 10, reason: 'the latest one at the time' }
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
  return gap(a.active, b.active)
}

function daysSinceStart(a: Outline, b: Outline): number {
  const [dated, other] = startOf(a) ? [a, b] : [b, a]
  return Math.max(0, other.active!.lo - (startOf(dated)?.lo ?? dated.active!.lo))
}

function startOf({ declared, effective }: Outline): Days | undefined {
  return declared ?? effective
}

/** A day before and after too, because reports of one night differ by a day. */
function originDays(outline: Outline): readonly number[] {
  const start = startOf(outline)
  if (!start || length(start) > 3) return []
  return [start.lo - 1, start.lo, start.lo + 1]
}
