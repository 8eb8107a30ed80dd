import type { MergeReason } from '../model/record.ts'
import type { Decided } from './decisions.ts'
import type { Fact } from './fact.ts'
import { byText, push, sortedUnique } from './order.ts'

/** What is merged: one claim, or the claims of one dispatch that already belong together. */
export interface Item {
  readonly facts: readonly Fact[]
}

export interface Match {
  /** Higher is surer; the best match wins, of equals the one reported first. */
  readonly score: number
  /** Why they are the same, in words of the field: "same parties, same day". */
  readonly reason: string
  /** Sure enough that two clusters which both match like this are one. */
  readonly sure?: boolean
}

/** How the claims of one kind meet. `S` sums a cluster up, so that an item is compared once with each cluster. */
export interface Policy<S> {
  summary(item: Item): S
  /** Adds an item to a cluster's summary. */
  add(summary: S, item: Item): void
  /** Blocking keys: items are compared only with clusters that share one. */
  keys(item: Item, summary: S): Iterable<string>
  match(cluster: S, item: S): Match | undefined
  /** May two clusters be one? Asked only when an item surely matches both. Absent: never. */
  alike?(a: S, b: S): boolean
}

export interface Cluster {
  /** In canonical order of arrival. */
  readonly items: readonly Item[]
  /** The same, each part in order: clusters that were one day found to be one were named apart before. */
  readonly parts: readonly (readonly Item[])[]
  readonly merged: readonly MergeReason[]
}

/** Clusters of one kind that grow with the items added, in canonical order across all calls. */
export interface Clustering {
  add(items: readonly Item[]): void
  /** A cluster to which nothing was added since the last call is the same object as then. */
  clusters(): readonly Cluster[]
}

interface Growing<S> {
  readonly items: Item[]
  readonly parts: Item[][]
  summary: S
  readonly keys: Set<string>
  readonly reasons: Map<string, Set<string>>
  readonly apart: Set<string>
  /** Set when it was merged into an earlier cluster. */
  into?: Growing<S>
  /** As last shown. */
  shown?: Cluster
}

/** Compared per key at most: the latest ones, so that a crowded key costs no more than this for each item. */
const CANDIDATES = 48

/**
 * Merges items one after the other in canonical order, each into the best matching cluster that shares a blocking
 * key. Processing in order of publication makes the clusters as known on a day the beginning of later ones; sorting
 * first makes them independent of the order of arrival. Linear in the number of items.
 */
export function clustering<S>(policy: Policy<S>, decided: Decided): Clustering {
  const all: Growing<S>[] = []
  const index = new Map<string, Growing<S>[]>()
  const joined = new Map<string, Growing<S>>()

  function add(item: Item): void {
    const summary = policy.summary(item)
    const keys = [...policy.keys(item, summary)]
    const marks = apartMarks(item, decided)
    const group = item.facts.map(({ claim }) => decided.together.get(claim.id)).find((each) => each !== undefined)
    const meant = group === undefined ? undefined : current(joined.get(group))
    // What was parted later than it was joined stays apart.
    const home = meant && !clash(meant, marks) ? meant : undefined
    const [best, ...others] = home
      ? [{ cluster: home, match: { score: 0, reason: 'joined in review' } }]
      : matches(candidates(keys, index), summary, policy, marks)
    const target = best?.cluster ?? start<S>(item, summary, all)
    if (best) {
      note(target, item, best.match)
      target.items.push(item)
      target.parts[0]!.push(item)
      delete target.shown
      policy.add(target.summary, item)
      for (const { cluster: other, match } of others) {
        const alike = best.match.sure && match.sure && policy.alike?.(target.summary, other.summary)
        if (alike && !clash(target, other.apart)) absorb(target, other, match, policy, index)
      }
    }
    for (const mark of marks) target.apart.add(mark)
    if (group !== undefined && meant === undefined) joined.set(group, target)
    for (const key of keys) {
      if (target.keys.has(key)) continue
      target.keys.add(key)
      push(index, key, target)
    }
  }

  return {
    add: (items) => items.forEach(add),
    clusters: () => all.filter(({ into }) => into === undefined).map(show),
  }
}

function show<S>(growing: Growing<S>): Cluster {
  growing.shown ??= {
    items: [...growing.items],
    parts: growing.parts.map((part) => [...part]),
    merged: listed(growing.reasons),
  }
  return growing.shown
}

function start<S>(item: Item, summary: S, all: Growing<S>[]): Growing<S> {
  const created: Growing<S> = {
    items: [item],
    parts: [[item]],
    summary,
    keys: new Set(),
    reasons: new Map(),
    apart: new Set(),
  }
  all.push(created)
  return created
}

function current<S>(growing: Growing<S> | undefined): Growing<S> | undefined {
  let found = growing
  while (found?.into) found = found.into
  return found
}

function candidates<S>(keys: readonly string[], index: Map<string, Growing<S>[]>): Set<Growing<S>> {
  const found = new Set<Growing<S>>()
  for (const key of keys) {
    const list = index.get(key)
    if (!list) continue
    for (let at = Math.max(0, list.length - CANDIDATES); at < list.length; at++) found.add(current(list[at])!)
  }
  return found
}

/** Best first; of equal scores the cluster that was reported first. */
function matches<S>(found: Set<Growing<S>>, summary: S, policy: Policy<S>, marks: ReadonlySet<string>) {
  const list: { cluster: Growing<S>; match: Match }[] = []
  for (const each of found) {
    if (clash(each, marks)) continue
    const match = policy.match(each.summary, summary)
    if (match) list.push({ cluster: each, match })
  }
  if (list.length < 2) return list
  return list.sort((a, b) => b.match.score - a.match.score || arrival(a.cluster, b.cluster))
}

function arrival<S>(a: Growing<S>, b: Growing<S>): number {
  const x = a.items[0]!.facts[0]!
  const y = b.items[0]!.facts[0]!
  return x.source.order - y.source.order || byText(x.claim.id, y.claim.id)
}

function note<S>(target: Growing<S>, item: Item, { reason }: Match): void {
  const claims = target.reasons.get(reason) ?? new Set<string>()
  claims.add(target.items[0]!.facts[0]!.claim.id)
  for (const { claim } of item.facts) claims.add(claim.id)
  target.reasons.set(reason, claims)
}

/** Merges a cluster into another; its address lives on as an alias because its items do. */
function absorb<S>(
  target: Growing<S>,
  other: Growing<S>,
  match: Match,
  policy: Policy<S>,
  index: Map<string, Growing<S>[]>,
): void {
  for (const item of other.items) policy.add(target.summary, item)
  for (const [reason, claims] of other.reasons) {
    target.reasons.set(reason, new Set([...(target.reasons.get(reason) ?? []), ...claims]))
  }
  note(
    target,
    { facts: other.items.flatMap(({ facts }) => facts) },
    { ...match, reason: `${match.reason}, told of both by one claim` },
  )
  target.items.push(...other.items)
  target.parts.push(...other.parts)
  for (const mark of other.apart) target.apart.add(mark)
  for (const key of other.keys) {
    if (target.keys.has(key)) continue
    target.keys.add(key)
    push(index, key, target)
  }
  other.into = target
}

/** Marks like `decision:0`; two sides of one decision never share a cluster. */
function apartMarks(item: Item, { apart }: Decided): ReadonlySet<string> {
  const marks = new Set<string>()
  if (apart.size === 0) return marks
  for (const { claim } of item.facts) {
    for (const { decision, side } of apart.get(claim.id) ?? []) marks.add(`${decision}:${side}`)
  }
  return marks
}

function clash<S>({ apart }: Growing<S>, marks: ReadonlySet<string>): boolean {
  for (const mark of marks) {
    const decision = mark.slice(0, mark.lastIndexOf(':') + 1)
    for (const other of apart) if (other !== mark && other.startsWith(decision)) return true
  }
  return false
}

function listed(reasons: ReadonlyMap<string, ReadonlySet<string>>): readonly MergeReason[] {
  return [...reasons]
    .map(([reason, claims]) => ({ claims: sortedUnique(claims), reason }))
    .sort((a, b) => byText(a.reason, b.reason))
}
