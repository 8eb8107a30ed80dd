import type { Control } from '../../model/record.ts'
import { asserted, cellBy, dateCell, refCell } from '../cell.ts'
import type { Cluster } from '../cluster.ts'
import { commonOf, conflictStem, type Draft, factsOf } from '../entity.ts'
import { eventPolicy } from '../event.ts'
import { inRole } from '../fact.ts'
import { toldTime } from '../time.ts'

/** Who gains and who still holds a place are rival accounts of one moment; approaching or ringing it is another matter. */
const FAMILY: Readonly<Record<string, string>> = { gain: 'held', loss: 'held', withdrawal: 'held', hold: 'held' }

export const controlPolicy = eventPolicy({
  family: ({ claim }) => `${FAMILY[claim.type] ?? claim.type}|${claim.modality}`,
  agents: [],
  patients: [],
  // Rival accounts name rival gainers, so who gains can't tell two moments apart.
  sides: ['gainer', 'loser'],
  where: ['where', 'towards', 'from'],
  enough: 3,
})

export function controlDraft(cluster: Cluster): Draft<Control> {
  const facts = factsOf(cluster)
  const told = facts.filter(({ claim }) => claim.polarity === 'affirmed')
  return {
    cluster,
    facts,
    stem: conflictStem,
    build: (id, aliases) => ({
      kind: 'control',
      id,
      aliases,
      ...commonOf(cluster, facts),
      place: refCell(facts, ({ places }) => inRole(places, 'where', 'towards', 'from')),
      change: cellBy(told, ({ claim }) => claim.type as Control['change'][number]['value']),
      gainers: refCell(told, ({ roles }) => inRole(roles, 'gainer')),
      losers: refCell(told, ({ roles }) => inRole(roles, 'loser')),
      time: dateCell(facts, toldTime),
      modality: facts[0]!.claim.modality,
      denied: facts
        .filter(({ claim }) => claim.polarity === 'negated')
        .map((fact) => asserted(fact.claim.evidence[0]?.text ?? '', [fact])),
    }),
  }
}
