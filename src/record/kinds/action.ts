import type { Action } from '../../model/record.ts'
import { cellBy, dateCell, refCell } from '../cell.ts'
import type { Cluster } from '../cluster.ts'
import { actorStem, commonOf, type Draft, factsOf } from '../entity.ts'
import { eventPolicy } from '../event.ts'
import { inRole } from '../fact.ts'
import { toldTime } from '../time.ts'

export const actionPolicy = eventPolicy({
  family: ({ claim }) => `${claim.type}|${claim.modality}|${claim.polarity}`,
  agents: ['actor'],
  patients: ['target'],
  sides: [],
  where: ['where', 'towards', 'from'],
  enough: 2,
})

export function actionDraft(cluster: Cluster): Draft<Action> {
  const facts = factsOf(cluster)
  return {
    cluster,
    facts,
    stem: actorStem,
    build: (id, aliases) => ({
      kind: 'action',
      id,
      aliases,
      ...commonOf(cluster, facts),
      type: cellBy(facts, ({ claim }) => claim.type as Action['type'][number]['value']),
      modality: facts[0]!.claim.modality,
      polarity: facts[0]!.claim.polarity,
      actors: refCell(facts, ({ roles }) => inRole(roles, 'actor')),
      targets: refCell(facts, ({ roles }) => inRole(roles, 'target')),
      places: refCell(facts, ({ places }) => places),
      time: dateCell(facts, toldTime),
    }),
  }
}
