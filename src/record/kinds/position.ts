import type { Position } from '../../model/record.ts'
import { asserted, cellBy, refCell } from '../cell.ts'
import type { Cluster, Policy } from '../cluster.ts'
import { dayText } from '../edtf.ts'
import { actorStem, commonOf, type Draft, factsOf } from '../entity.ts'
import { type Fact, inRole } from '../fact.ts'
import { byText, push } from '../order.ts'

/** A position is one speaker's (or joint speakers') stance of one force on one topic towards one target in one conflict. */
function seriesOf({ claim, roles, conflict }: Fact): string {
  const ids = (role: 'speaker' | 'target') =>
    inRole(roles, role)
      .map(({ ref }) => ref.id)
      .sort()
      .join('+')
  return [ids('speaker'), claim.type, claim.topic ?? '', ids('target'), conflict?.conflict ?? ''].join('|')
}

export const positionPolicy: Policy<{ readonly key: string }> = {
  summary: ({ facts }) => ({ key: seriesOf(facts[0]!) }),
  add() {},
  keys: (_item, { key }) => [key],
  match: (a, b) => (a.key === b.key ? { score: 1, reason: 'same speaker, force, topic and target' } : undefined),
}

export function positionDraft(cluster: Cluster): Draft<Position> {
  const facts = factsOf(cluster)
  return {
    cluster,
    facts,
    stem: (fact) => `${actorStem({ ...fact, roles: inRole(fact.roles, 'speaker') })}-${fact.claim.type}`,
    build: (id, aliases) => ({
      kind: 'position',
      id,
      aliases,
      ...commonOf(cluster, facts),
      speaker: refCell(facts, ({ roles }) => inRole(roles, 'speaker')),
      force: facts[0]!.claim.type as Position['force'],
      target: refCell(facts, ({ roles }) => inRole(roles, 'target')),
      topic: cellBy(facts, ({ claim }) => claim.topic),
      series: seriesPoints(facts),
    }),
  }
}

/** Oldest first, by the day of the statement, else of its publication; the same words on the same day are one point. */
function seriesPoints(facts: readonly Fact[]): Position['series'] {
  const points = new Map<string, Fact[]>()
  for (const fact of facts) {
    const content = fact.claim.content?.text ?? fact.claim.evidence[0]?.text ?? ''
    push(points, JSON.stringify([saidOn(fact) ?? '~', content, fact.claim.polarity]), fact)
  }
  return [...points]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, group]) => {
      const [date, content, polarity] = JSON.parse(key) as [string, string, Fact['claim']['polarity']]
      return { ...(date === '~' ? {} : { date }), content, polarity, assertion: asserted(content, group) }
    })
}

function saidOn({ claim, days, source }: Fact): string | undefined {
  if (days && Number.isFinite(days.lo)) return claim.time!.edtf
  return source.published ? (source.dispatch.date ?? dayText(source.published.lo)) : undefined
}
