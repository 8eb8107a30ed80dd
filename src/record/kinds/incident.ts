import type { Incident } from '../../model/record.ts'
import { asserted, cellBy, dateCell, refCell } from '../cell.ts'
import type { Cluster } from '../cluster.ts'
import { commonOf, conflictStem, type Draft, factsOf } from '../entity.ts'
import { eventPolicy } from '../event.ts'
import { inRole } from '../fact.ts'
import { toldTime } from '../time.ts'

export const incidentPolicy = eventPolicy({
  family: ({ claim }) => `${claim.type}|${claim.modality}`,
  agents: ['attacker'],
  patients: ['target'],
  sides: ['party'],
  where: ['where', 'towards'],
  enough: 3,
})

/** An incident of violence. Who denies it stands beside who reports it; a denial alone makes no report. */
export function incidentDraft(cluster: Cluster): Draft<Incident> {
  const facts = factsOf(cluster)
  const told = facts.filter(({ claim }) => claim.polarity === 'affirmed')
  const denials = facts.filter(({ claim }) => claim.polarity === 'negated')
  const shown = told.length > 0 ? told : facts
  return {
    cluster,
    facts,
    stem: conflictStem,
    build: (id, aliases) => ({
      kind: 'incident',
      id,
      aliases,
      ...commonOf(cluster, facts),
      type: cellBy(shown, ({ claim }) => claim.type as Incident['type'][number]['value']),
      modality: facts[0]!.claim.modality,
      attackers: refCell(shown, ({ roles }) => inRole(roles, 'attacker')),
      targets: refCell(shown, ({ roles }) => inRole(roles, 'target')),
      parties: refCell(shown, ({ roles }) => inRole(roles, 'party')),
      places: refCell(shown, ({ places }) => inRole(places, 'where', 'towards', 'from')),
      time: dateCell(shown, toldTime),
      weapons: cellBy(shown, ({ claim }) => textAttribute(claim.attributes?.weapon)),
      denied: denials.map((fact) => asserted(fact.claim.evidence[0]?.text ?? '', [fact])),
    }),
  }
}

function textAttribute(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
