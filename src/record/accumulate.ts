import type { Reading } from '../model/claim.ts'
import type { Agreement, Entity, Format, TruceRecord } from '../model/record.ts'
import { type Cluster, type Clustering, clustering } from './cluster.ts'
import { assignments, conflictsOn } from './conflict/entity.ts'
import type { Decided } from './decisions.ts'
import { dayText } from './edtf.ts'
import { addressed, type Draft } from './entity.ts'
import type { Fact } from './fact.ts'
import { formatFinder, formatOfCluster, formatPolicy } from './kinds/format.ts'
import { withProducts } from './kinds/format-products.ts'
import { LEDGERS } from './kinds/index.ts'
import { rooms, withListeners } from './kinds/listeners.ts'
import { byText } from './order.ts'
import { preparation } from './prepare.ts'
import { setAside } from './truce/aside.ts'
import { deeds, withBreaches } from './truce/breach-of.ts'
import { brokers } from './truce/brokers.ts'
import { truceDraft, withStatus } from './truce/entity.ts'
import { trucePolicy } from './truce/policy.ts'
import { reread } from './truce/reread.ts'
import { signings, withSigners } from './truce/signers.ts'
import { supersede } from './truce/supersede.ts'
import { unitsOf } from './truce/units.ts'
import type { World } from './world.ts'

/** A record in the making. Readings come in publication order, across all calls. */
export interface Accumulator {
  add(readings: readonly Reading[]): void
  record(): TruceRecord
}

export function accumulator(world: World, decided: Decided): Accumulator {
  const factsOf = preparation(world, decided)
  const formatOf = formatFinder(world)
  const ledgers = LEDGERS.map((ledger) => ({
    ledger,
    merging: clustering(ledger.policy, decided),
    drafts: drafting(ledger.draft),
  }))
  // A known format is one thing under one address, whatever is decided of its claims.
  const formats = clustering(formatPolicy(formatOf), { ...decided, together: new Map(), apart: new Map() })
  const truces = clustering(trucePolicy, decided)
  const mediating = brokers()
  const pledging = rooms()
  const signing = signings()
  const doing = deeds()
  const assigned = assignments()
  let last = Number.NEGATIVE_INFINITY

  return {
    add(readings) {
      const facts = factsOf(readings)
      assigned.add(facts)
      for (const { source } of facts) {
        const day = source.published?.hi ?? Number.NEGATIVE_INFINITY
        if (Number.isFinite(day) && day > last) last = day
      }
      const isFormat = (fact: Fact) => formatOf(fact) !== undefined
      for (const { ledger, merging } of ledgers) {
        merging.add(singly(facts.filter((fact) => fact.claim.kind === ledger.claims && !isFormat(fact))))
      }
      formats.add(singly(facts.filter(isFormat)))
      mediating.add(facts)
      pledging.add(facts)
      signing.add(facts)
      doing.add(facts)
      truces.add(unitsOf(reread(facts), decided))
    },
    record() {
      // A record has no clock: its "today" is the last day by which one of its dispatches is published.
      const horizon = Number.isFinite(last) ? dayText(last) : '9999-12-31'
      const lists = new Map<string, readonly Entity[]>()
      for (const { ledger, merging, drafts } of ledgers)
        lists.set(ledger.list, addressed(merging.clusters().map(drafts)))
      const list = <K extends keyof TruceRecord>(name: K) => (lists.get(name) ?? []) as unknown as TruceRecord[K]
      const { told, factsOf } = trucesOf(horizon, list('agreements'))
      const rows = {
        contacts: list('contacts'),
        truces: told,
        commitments: withListeners(list('commitments'), list('contacts'), pledging, world),
        agreements: list('agreements'),
        positions: list('positions'),
        incidents: withBreaches(list('incidents'), told, doing, factsOf),
        control: list('control'),
        tolls: list('tolls'),
        actions: list('actions'),
        formats: withProducts(
          formatsOf(formats),
          { truces: told, agreements: list('agreements'), positions: list('positions'), contacts: list('contacts') },
          world,
        ),
        background: list('background'),
      }
      return { conflicts: conflictsOn(assigned.conflicts(world), rows, world, horizon), ...rows }
    },
  }

  /** The truces, and the claims of each by its address. */
  function trucesOf(horizon: string, agreements: readonly Agreement[]) {
    const facts = new Map<string, readonly Fact[]>()
    const note = (id: string, own: readonly Fact[]) => void facts.set(id, own)
    const drafts = truces.clusters().map((each) => truceDraft(each, horizon, world, mediating.isMediator, note))
    const factsOf = (id: string) => facts.get(id) ?? []
    const built = setAside(addressed(drafts), factsOf)
    const signed = withSigners(built, agreements, signing, factsOf, world, mediating.isMediator)
    const stated = signed.map((truce, at) => (truce === built[at] ? truce : withStatus(truce, horizon)))
    return { told: supersede(stated, world, horizon), factsOf }
  }

  function formatsOf(merging: Clustering): readonly Format[] {
    return merging
      .clusters()
      .map((each) => formatOfCluster(each, world, formatOf))
      .sort((a, b) => byText(a.id, b.id))
  }
}

function singly(facts: readonly Fact[]) {
  return facts.map((fact) => ({ facts: [fact] }))
}

/** Drafts kept by cluster, so that what didn't change isn't worked out again. */
function drafting(draft: (cluster: Cluster) => Draft<Entity>): (cluster: Cluster) => Draft<Entity> {
  const known = new WeakMap<Cluster, Draft<Entity>>()
  return (cluster) => {
    const found = known.get(cluster) ?? draft(cluster)
    known.set(cluster, found)
    return found
  }
}
