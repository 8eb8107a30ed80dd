import type { Truce } from '../../model/record.ts'
import { inferred } from '../cell.ts'
import { type Days, daysOf, gap, length } from '../edtf.ts'
import { definite, type Fact, inRole, type Party } from '../fact.ts'
import { rootOf } from '../meeting.ts'
import { push, sortedUnique } from '../order.ts'
import { isOutsider, NARROW, outlineOf, PAST } from './outline.ts'
import { endDay } from './status.ts'
import { typeOf } from './step.ts'

/** What the rules of setting aside look at in one truce. */
interface Seen {
  readonly truce: Truce
  readonly facts: readonly Fact[]
  /** Its making or start as told first in its cells. */
  readonly told: Days | undefined
  /** The same where it is told to the day or nearly. */
  readonly start: Days | undefined
  /** Those who are told to have brought it about, by whom they stand for, sorted. */
  readonly brokers: readonly string[]
}

/** The truces of one conflict, and what is denied of it. */
interface Company {
  /** With a start, by it. */
  readonly dated: readonly Seen[]
  readonly places: ReadonlyMap<Seen, number>
  /** Those of them that dispatches told as news. */
  readonly news: number
  /** Brokers of dated ones, alone and in pairs. */
  readonly brokers: ReadonlySet<string>
  /** Confidence of the surest word of a day that no truce was made. */
  readonly denied: ReadonlyMap<number, number>
}

/** The facts that show it, or undefined. */
type Rule = (seen: Seen, company: Company) => readonly Fact[] | undefined

const RULES: readonly (readonly [string, Rule])[] = [
  ['never-told-as-made', neverMade],
  ['tells-of-several-truces', tellsOfSeveral],
  ['promise-told-as-no-truce', isPromise],
  ['tells-not-which', tellsNotWhich],
  ['one-unsure-word', isUnsure],
  ['told-as-history', isHistory],
]

/**
 * Truces that other evidence shows to be none of their own, by named rules: they stay on record with all their claims,
 * and lists leave them out unless asked.
 * @param factsOf the claims of a truce, by its address
 */
export function setAside(truces: readonly Truce[], factsOf: (id: string) => readonly Fact[]): readonly Truce[] {
  const byConflict = new Map<string, Seen[]>()
  const all = truces.map((truce) => seen(truce, factsOf(truce.id)))
  // Truces of which no war is told are not of one war.
  for (const each of all) push(byConflict, each.truce.conflict?.value ?? each.truce.id, each)
  const companies = new Map([...byConflict].map(([conflict, own]) => [conflict, companyOf(own)]))
  return all.map((each) => {
    const { truce } = each
    if (truce.vague === true) return truce
    const company = companies.get(truce.conflict?.value ?? truce.id)!
    for (const [rule, test] of RULES) {
      const basis = test(each, company)
      if (basis) return { ...truce, vague: true, aside: inferred<true>(true, rule, basis) }
    }
    return truce
  })
}

function seen(truce: Truce, facts: readonly Fact[]): Seen {
  const told = daysOf((truce.declared[0] ?? truce.effective[0])?.value)
  return {
    truce,
    facts,
    told,
    start: told && length(told) <= NARROW ? told : undefined,
    brokers: sortedUnique(facts.flatMap(brokersOf).map(rootOf)),
  }
}

function companyOf(all: readonly Seen[]): Company {
  const dated = all.filter(({ truce, start }) => truce.vague !== true && start).sort(byStart)
  const denied = new Map<number, number>()
  for (const { claim, source, conflict } of all.flatMap(({ facts }) => facts).filter(isDenial)) {
    const day = source.written?.lo
    if (conflict && day !== undefined) denied.set(day, Math.max(denied.get(day) ?? 0, claim.confidence))
  }
  return {
    dated,
    places: new Map(dated.map((each, at) => [each, at])),
    news: dated.filter(isNews).length,
    brokers: new Set(dated.flatMap(({ brokers }) => [...brokers, ...pairsOf(brokers)])),
    denied,
  }
}

function byStart(a: Seen, b: Seen): number {
  return a.start!.lo - b.start!.lo
}

function brokersOf(fact: Fact): readonly Party[] {
  const { roles, conflict } = fact
  const sides = conflict?.sides ?? []
  // Who is named with its keeping or its end need not have made it.
  const outsiders =
    sides.length > 0 && isMaking(fact) ? inRole(roles, 'party').filter((party) => isOutsider(party, sides)) : []
  return [...inRole(roles, 'mediator'), ...outsiders].filter((party) => definite(party) && party.guessed !== true)
}

/** Pairs looked at: more than a handful never bring one truce about. */
const PAIRED = 6

function pairsOf(brokers: readonly string[]): readonly string[] {
  const few = brokers.slice(0, PAIRED)
  return few.flatMap((a, at) => few.slice(at + 1).map((b) => `${a}+${b}`))
}

/** Only denied or feared, or told of one that was to hold and of nothing else. */
function neverMade({ truce, facts }: Seen): readonly Fact[] | undefined {
  const unmade = facts.every((fact) => outlineOf(fact).wished || !isMaking(fact))
  return truce.status.value === 'unknown' && unmade ? facts : undefined
}

/**
 * No day of its own, and truces told by their number ("two ceasefires, brokered by…", "two truces have collapsed"), or two or more of
 * those who brought it about have truces of their own, but not together.
 */
function tellsOfSeveral({ facts, start, brokers }: Seen, company: Company): readonly Fact[] | undefined {
  if (start) return undefined
  const counted = facts.filter((fact) => (isMaking(fact) || typeOf(fact) === 'end') && countOf(fact) > 1)
  if (counted.length > 0) return counted
  if (brokers.length < 2) return undefined
  if (pairsOf(brokers).every((pair) => company.brokers.has(pair))) return undefined
  const own = brokers.filter((broker) => company.brokers.has(broker))
  return own.length > 1 ? facts.filter((fact) => brokersOf(fact).length > 0) : undefined
}

function countOf({ claim: { quantity } }: Fact): number {
  return quantity?.best ?? quantity?.low ?? 1
}

/** Made in words that tell a promise of the same people, while others say of those days that no truce was agreed. */
function isPromise({ facts }: Seen, { denied }: Company): readonly Fact[] | undefined {
  if (!facts.some(({ pledged }) => pledged) || !facts.every((fact) => MAKING.has(typeOf(fact)))) return undefined
  const surest = facts.reduce((most, { claim }) => Math.max(most, claim.confidence), 0)
  const isDenied = (fact: Fact): boolean => {
    const day = (fact.days ?? fact.source.written)?.lo
    return day !== undefined && [day - 1, day, day + 1].some((each) => (denied.get(each) ?? 0) >= surest)
  }
  return facts.every(isDenied) ? facts : undefined
}

/** Breaches and holdings of some truce of a war that has others, with nothing that tells its making. */
function tellsNotWhich({ facts, told, brokers }: Seen, { dated }: Company): readonly Fact[] | undefined {
  if (told || brokers.length > 0 || dated.length === 0) return undefined
  return facts.some(isMaking) ? undefined : facts
}

/**
 * One dispatch's unsure word of a new truce: without a day, of words that a surer one has for another agreement, while an
 * older one holds before and after, or soon after one that a side declared and the other has not answered.
 */
function isUnsure(own: Seen, { dated, places }: Company): readonly Fact[] | undefined {
  const { facts, start, truce, brokers } = own
  const made = facts.filter(isMaking)
  if (made.length === 0 || brokers.length > 0 || truce.effective.length > 0) return undefined
  const sure = Math.max(...made.map(({ claim }) => claim.confidence))
  if (sure >= SURELY || !made.every(({ source }) => source.order === made[0]!.source.order)) return undefined
  const unsure = sure < SURE
  if (unsure && (!start || made.every(({ outdone }) => outdone === true))) return made
  if (!start) return undefined
  const at = places.get(own) ?? 0
  const older = dated.slice(Math.max(0, at - LOOK_BACK), at)
  const stands = older.some((each) => (unsure && outlasts(each, start)) || awaitsAnswer(each, start))
  return stands ? made : undefined
}

/** Declared by one side shortly before, and not told to be over: that the other accepts "a truce" is its answer. */
function awaitsAnswer({ start, facts, truce }: Seen, later: Days): boolean {
  const days = later.lo - start!.hi
  const one = facts.filter(isMaking).every((fact) => typeOf(fact) !== 'agreement')
  return one && days > 0 && days <= ANSWER && !isOver(truce, later)
}

/** Began before, is told to hold later, and nobody says that it was over by then. */
function outlasts({ start, truce }: Seen, later: Days): boolean {
  const held = daysOf(truce.lastInForce?.value)?.hi
  return start!.hi < later.lo && held !== undefined && held > later.hi && !isOver(truce, later)
}

function isOver({ ended }: Truce, later: Days): boolean {
  return ended.some(({ value, basis }) => basis !== 'inferred' && endDay(value) < later.lo)
}

/** Half a year old when first told of, and told to be nothing but past, beside truces that are news. */
function isHistory(own: Seen, { news }: Company): readonly Fact[] | undefined {
  const { facts, told } = own
  const first = facts.reduce((least, { source }) => Math.min(least, source.written?.lo ?? least), Number.MAX_VALUE)
  const old = told !== undefined && Number.isFinite(told.hi) && first < Number.MAX_VALUE && first - told.hi > PAST
  const alive = facts.some((fact) => typeOf(fact) === 'holding' && fact.days !== undefined)
  return old && !alive && news > (isNews(own) ? 1 : 0) ? facts : undefined
}

function isNews({ facts }: Seen): boolean {
  return facts.some(({ days, source }) => days && source.written && gap(days, source.written) <= FRESH)
}

function isDenial({ claim }: Fact): boolean {
  return MAKING.has(claim.type) && claim.polarity === 'negated' && claim.modality === 'actual'
}

function isMaking(fact: Fact): boolean {
  return MAKING.has(typeOf(fact)) || typeOf(fact) === 'entry'
}

const MAKING: ReadonlySet<string> = new Set(['agreement', 'declaration', 'offer'])
/** A claim that is less sure is as likely misread as not. */
const SURE = 0.5
/** A truce that is told to be accepted while one side's own is unanswered is a new one only from here on. */
const SURELY = 0.8
/** Days within which a truce that one side declared is answered by the other. */
const ANSWER = 14
/** Earlier truces of the conflict that are looked at for one that still stands. */
const LOOK_BACK = 24
/** Days before which a truce that is told of is news. */
const FRESH = 7
