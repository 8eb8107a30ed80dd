import type { Format } from '../../model/record.ts'
import { asserted, refCell } from '../cell.ts'
import type { Cluster, Policy } from '../cluster.ts'
import { commonOf, factsOf } from '../entity.ts'
import { type Fact, inRole } from '../fact.ts'
import { fold, slug } from '../fold.ts'
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
  const names = world.actorName(id) ?? {}
  const membersBy = (polarity: string) =>
    refCell(
      facts.filter(({ claim }) => claim.polarity === polarity),
      ({ roles }) => inRole(roles, 'party'),
    )
  return {
    kind: 'format',
    id: slug(id),
    aliases: [],
    ...commonOf(cluster, facts),
    name: [asserted({ id, name: Object.values(names)[0] ?? id }, facts)],
    members: membersBy('affirmed'),
    nonMembers: membersBy('negated'),
  }
}
