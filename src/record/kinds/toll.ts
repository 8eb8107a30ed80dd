import type { Ref, Toll, TollPoint } from '../../model/record.ts'
import { asserted, bestNames, refCell } from '../cell.ts'
import type { Cluster, Policy } from '../cluster.ts'
import { commonOf, conflictStem, type Draft, factsOf } from '../entity.ts'
import { type Fact, inRole, textId } from '../fact.ts'
import { slug } from '../fold.ts'
import { byText, push } from '../order.ts'
import { toldTime } from '../time.ts'

/** Counted since a date, by the claim's own mark or because its time is open at the end. */
function isCumulative({ claim }: Fact): boolean {
  return claim.attributes?.cumulative === true || (toldTime({ claim } as Fact)?.endsWith('/..') ?? false)
}

function sinceOf({ claim }: Fact): string | undefined {
  const edtf = claim.time?.since ?? claim.time?.edtf
  return edtf?.endsWith('/..') ? edtf.slice(0, -3) : claim.time?.since
}

/** Whom the figure counts: the victims' ids, else the counted noun. */
function populationOf({ claim, roles }: Fact): string {
  const victims = inRole(roles, 'victim').map(({ ref }) => ref.id)
  if (victims.length > 0) return victims.sort(byText).join('+')
  return claim.quantity?.unit === undefined ? '' : textId(claim.quantity.unit)
}

/** One series for each source, metric, population, conflict and basis; figures of different sources never meet. */
function seriesOf(fact: Fact): string {
  const { claim, by, roles, conflict } = fact
  const responsible = inRole(roles, 'responsible')
    .map(({ ref }) => ref.id)
    .sort(byText)
    .join('+')
  const cumulative = isCumulative(fact)
  return JSON.stringify([
    by.map(({ id }) => id),
    claim.type,
    populationOf(fact),
    responsible,
    conflict?.conflict ?? '',
    cumulative ? `since ${sinceOf(fact) ?? ''}` : 'period',
  ])
}

export const tollPolicy: Policy<{ readonly key: string }> = {
  summary: ({ facts }) => ({ key: seriesOf(facts[0]!) }),
  add() {},
  keys: (_item, { key }) => [key],
  match: (a, b) => (a.key === b.key ? { score: 1, reason: 'same source, metric, population and span' } : undefined),
}

export function tollDraft(cluster: Cluster): Draft<Toll> {
  const facts = factsOf(cluster)
  const first = facts[0]!
  const since = isCumulative(first) ? sinceOf(first) : undefined
  return {
    cluster,
    facts,
    stem: (fact) => `${conflictStem(fact)}-${fact.claim.type}-${fact.by.map(({ id }) => slug(id)).join('-')}`,
    build: (id, aliases) => ({
      kind: 'toll',
      id,
      aliases,
      ...commonOf(cluster, facts),
      metric: first.claim.type as Toll['metric'],
      source: sourceOf(facts),
      victims: refCell(facts, ({ roles }) => inRole(roles, 'victim')),
      responsible: refCell(facts, ({ roles }) => inRole(roles, 'responsible')),
      places: refCell(facts, ({ places }) => places),
      basis: isCumulative(first) ? 'cumulative' : 'period',
      ...(since === undefined ? {} : { since }),
      points: pointsOf(facts),
    }),
  }
}

/** The source of the series; sources that speak together are named together. */
function sourceOf(facts: readonly Fact[]): Ref {
  const refs = [...bestNames(facts.flatMap(({ by }) => by)).values()].sort((a, b) => byText(a.id, b.id))
  return { id: refs.map(({ id }) => id).join('+'), name: refs.map(({ name }) => name).join(', ') }
}

/** Oldest first; a later revision is a point of its own, and the same figure told again is one point. */
function pointsOf(facts: readonly Fact[]): readonly TollPoint[] {
  const points = new Map<string, Fact[]>()
  for (const fact of facts) {
    const cumulative = isCumulative(fact)
    const places = cumulative
      ? ''
      : fact.places
          .map(({ ref }) => ref.id)
          .sort(byText)
          .join('+')
    const date = cumulative ? fact.source.dispatch.date : (toldTime(fact) ?? fact.source.dispatch.date)
    const { low, best, high, qualifier, unit } = fact.claim.quantity ?? {}
    push(points, JSON.stringify([date ?? '~', low, best, high, qualifier, unit, fact.claim.polarity, places]), fact)
  }
  return [...points]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, group]) => {
      const date = (JSON.parse(key) as [string])[0]
      const { low, best, high, qualifier, unit } = group[0]!.claim.quantity ?? {}
      const none = group[0]!.claim.polarity === 'negated'
      return {
        ...(date === '~' ? {} : { date }),
        quantity: {
          ...(low === undefined ? {} : { low }),
          ...(best === undefined ? (none ? { best: 0 } : {}) : { best }),
          ...(high === undefined ? {} : { high }),
          ...(qualifier === undefined ? (none ? { qualifier: 'none' } : {}) : { qualifier }),
          ...(unit === undefined ? {} : { unit }),
        },
        assertion: asserted(group[0]!.claim.quantity?.text ?? group[0]!.claim.evidence[0]?.text ?? '', group),
      }
    })
}
