import type { Format, Ref } from '../../model/record.ts'
import { asserted, dateCell, refCell } from '../cell.ts'
import type { Cluster, Policy } from '../cluster.ts'
import { commonOf, factsOf } from '../entity.ts'
import { type Fact, inRole } from '../fact.ts'
import { fold, slug } from '../fold.ts'
import { toldTime } from '../time.ts'
import type { World } from '../world.ts'

/** The known format that a membership claim is about: one of its names stands in the claim's evidence. */
export function formatFinder(world: World): (fact: Fact) => string | undefined {
  const names = world.formats.flatMap(({ id, names: all }) => all.map((name) => ({ id, name: ` ${fold(name)} ` })))
  // Longest first, so that a group's own group is not taken for it.
  names.sort((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1))
  return ({ claim }) => {
    if (claim.kind !== 'agreement' || claim.type !== 'membership') return undefined
    const words = ` ${fold([claim.content?.text ?? '', ...claim.evidence.map(({ text }) => text)].join(' '))} `
    return names.find(({ name }) => words.includes(name))?.id
  }
}

export function formatPolicy(formatOf: (fact: Fact) => string | undefined): Policy<{ readonly key: string }> {
  return {
    summary: ({ facts }) => ({ key: formatOf(facts[0]!) ?? '' }),
    add() {},
    keys: (_item, { key }) => [key],
    match: (a, b) => (a.key === b.key ? { score: 1, reason: 'same format' } : undefined),
  }
}

/** A known format's address is its id: it is one thing, however often it is told of. */
export function formatOfCluster(cluster: Cluster, world: World, formatOf: (fact: Fact) => string | undefined): Format {
  const facts = factsOf(cluster)
  const id = formatOf(facts[0]!)!
  const membersBy = (polarity: string) =>
    refCell(
      facts.filter(({ claim }) => claim.polarity === polarity),
      ({ roles }) => inRole(roles, 'party'),
    )
  const members = membersBy('affirmed')
  const chairs = new Set(world.format(id)?.chairs)
  return {
    kind: 'format',
    id: slug(id),
    aliases: [],
    ...commonOf(cluster, facts),
    name: [asserted(formatRef(id, world), facts)],
    members,
    nonMembers: membersBy('negated'),
    chairs: members
      .filter(({ value }) => world.lineage(value.id).some((each) => chairs.has(each)))
      .map((member) => ({ ...member, basis: 'inferred' as const, rule: 'listed-as-its-chair' })),
    period: dateCell(facts, spanOf),
    produced: [],
    meetings: [],
    ...listedAs(id, world),
  }
}

/** Since or until when; a day is that of an event, and no format lasts for one. */
function spanOf(fact: Fact): string | undefined {
  const edtf = toldTime(fact)
  return edtf?.includes('/') ? edtf : undefined
}

export function formatRef(id: string, world: World): Ref {
  return { id, name: Object.values(world.actorName(id) ?? {})[0] ?? id }
}

export function listedAs(id: string, world: World): Pick<Format, 'listed'> {
  const known = world.format(id)
  if (!known) return {}
  const { id: _, ...listed } = known
  return { listed }
}
