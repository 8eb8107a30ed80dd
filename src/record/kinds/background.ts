import type { Background } from '../../model/record.ts'
import { dateCell, refCell } from '../cell.ts'
import type { Cluster, Policy } from '../cluster.ts'
import { actorStem, commonOf, type Draft, factsOf } from '../entity.ts'
import { type Fact, inRole } from '../fact.ts'
import { toldTime } from '../time.ts'

/** "The war" of two conflicts is not the same war; and of one conflict "the war" and "the fighting" began together. */
function topicOf({ claim, roles, conflict }: Fact): string {
  const war = roles.some(({ known }) => known) ? undefined : conflict?.conflict
  if (war !== undefined && claim.type === 'onset') return `onset|${war}|${claim.polarity}`
  const ids = roles
    .map(({ role, ref }) => `${role}=${ref.id}`)
    .sort()
    .join('+')
  return `${claim.type}|${ids || conflict?.conflict || claim.id}|${war ?? ''}|${claim.polarity}`
}

/** Onsets, offices and statuses meet when they tell the same of the same; rival dates stand side by side. */
export const backgroundPolicy: Policy<{ readonly key: string }> = {
  summary: ({ facts }) => ({ key: topicOf(facts[0]!) }),
  add() {},
  keys: (_item, { key }) => [key],
  match: (a, b) => (a.key === b.key ? { score: 1, reason: 'same subject and object' } : undefined),
}

export function backgroundDraft(cluster: Cluster): Draft<Background> {
  const facts = factsOf(cluster)
  return {
    cluster,
    facts,
    stem: (fact) => `${actorStem(fact)}-${fact.claim.type}`,
    build: (id, aliases) => ({
      kind: 'background',
      id,
      aliases,
      ...commonOf(cluster, facts),
      type: facts[0]!.claim.type as Background['type'],
      polarity: facts[0]!.claim.polarity,
      subject: refCell(facts, ({ roles }) => inRole(roles, 'subject')),
      object: refCell(facts, ({ roles }) => inRole(roles, 'object')),
      time: dateCell(facts, toldTime),
    }),
  }
}
