import fc from 'fast-check'
import type { Claim, Reading } from '../../src/model/claim.ts'
import { claim, type Draft, reading, type Told } from './claims.ts'

/** Few values, so that claims of different dispatches often meet, agree and contradict. */
const actor = fc.constantFrom(
  'state:ARM',
  'state:AZE',
  'state:RUS',
  'state:FRA',
  'person:emmanuel-macron',
  'both sides',
  'Nowhere Front',
)
const place = fc.constantFrom('place:haut-karabakh', 'place:shusha', 'place:donbas', 'place:idlib', 'the valley')
const day = fc.constantFrom(
  '2020-10-09',
  '2020-10-10',
  '2020-10-17',
  '2020-10-18',
  '2020-10',
  '2020-10-10/..',
  '../2020-10-20',
  'not a date',
)
const topic = fc.constantFrom('ceasefire', 'civilians', 'prisoners', 'other') as fc.Arbitrary<Told['topic'] & string>

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined })
}

const actors = fc.uniqueArray(actor, { maxLength: 2 })
const some = {
  on: optional(day),
  where: optional(place),
  by: optional(actor),
  at: optional(fc.constantFrom(0, 4, 20)),
  confidence: optional(fc.constantFrom(0.3, 0.6)),
}
const nature = {
  modality: fc.constantFrom('actual', 'actual', 'planned', 'hypothetical') as fc.Arbitrary<Claim['modality']>,
  polarity: fc.constantFrom('affirmed', 'affirmed', 'negated') as fc.Arbitrary<Claim['polarity']>,
}

function told(fields: Record<string, unknown>): Told {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Told
}

const truce: fc.Arbitrary<Draft> = fc
  .record({
    type: fc.constantFrom(
      'offer',
      'declaration',
      'agreement',
      'entry',
      'extension',
      'violation',
      'suspension',
      'end',
      'holding',
      'reaffirmation',
      'rejection',
    ),
    party: actors,
    mediator: fc.uniqueArray(actor, { maxLength: 1 }),
    term: optional(fc.constantFrom('P3D', 'PT72H')),
    ...some,
    ...nature,
  })
  .map(({ type, party, mediator, term, ...rest }) =>
    claim(
      'truce',
      type as 'end',
      told({ ...rest, roles: { party, mediator }, attributes: term && { duration: term } }),
    ),
  )
const contact: fc.Arbitrary<Draft> = fc
  .record({
    type: fc.constantFrom('call', 'meeting', 'talks'),
    participant: actors,
    mediator: fc.uniqueArray(actor, { maxLength: 1 }),
    topic,
    ...some,
    ...nature,
  })
  .map(({ type, participant, mediator, ...rest }) =>
    claim('contact', type as 'call', told({ ...rest, roles: { participant, mediator } })),
  )
const commitment: fc.Arbitrary<Draft> = fc
  .record({
    type: fc.constantFrom('pledge', 'renewal', 'fulfilment', 'breach'),
    promisor: actors,
    before: fc.uniqueArray(actor, { maxLength: 1 }),
    content: fc.constantFrom('not shell towns', 'exchange the bodies of soldiers', 'spare towns'),
    topic,
    ...some,
  })
  .map(({ type, promisor, before, ...rest }) =>
    claim('commitment', type as 'pledge', told({ ...rest, roles: { promisor, before } })),
  )
const violence: fc.Arbitrary<Draft> = fc
  .record({ type: fc.constantFrom('shelling', 'clash'), attacker: actors, target: actors, ...some, ...nature })
  .map(({ type, attacker, target, ...rest }) =>
    claim('violence', type as 'clash', told({ ...rest, roles: { attacker, target } })),
  )
const toll: fc.Arbitrary<Draft> = fc
  .record({ best: fc.nat({ max: 3 }), victim: fc.uniqueArray(actor, { maxLength: 1 }), ...some })
  .map(({ best, victim, ...rest }) => claim('toll', 'killed', told({ ...rest, roles: { victim }, quantity: { best } })))
const position: fc.Arbitrary<Draft> = fc
  .record({ type: fc.constantFrom('demand', 'refusal'), speaker: actors, topic, ...some, ...nature })
  .map(({ type, speaker, ...rest }) => claim('position', type as 'demand', told({ ...rest, roles: { speaker } })))
const agreement: fc.Arbitrary<Draft> = fc
  .record({
    type: fc.constantFrom('signature', 'signature', 'scope', 'violation', 'membership'),
    party: fc.oneof(fc.constant(['state:ARM', 'state:AZE']), actors),
    broker: fc.uniqueArray(actor, { maxLength: 1 }),
    words: optional(fc.constantFrom('a member of the Minsk Group', 'bound by the treaty')),
    ...some,
    ...nature,
  })
  .map(({ type, party, broker, ...rest }) =>
    claim('agreement', type as 'signature', told({ ...rest, roles: { party, broker } })),
  )
const other: fc.Arbitrary<Draft> = fc
  .record({
    kind: fc.constantFrom('control/gain', 'action/sanction', 'background/onset'),
    actor,
    ...some,
    ...nature,
  })
  .map(({ kind, actor: who, ...rest }) => {
    if (kind === 'control/gain') return claim('control', 'gain', told({ ...rest, roles: { gainer: who } }))
    if (kind === 'action/sanction') return claim('action', 'sanction', told({ ...rest, roles: { actor: who } }))
    return claim('background', 'onset', told({ ...rest, roles: { subject: who } }))
  })

const draft = fc.oneof({ weight: 3, arbitrary: truce }, contact, commitment, violence, toll, position, agreement, other)
const published = fc.option(
  fc.constantFrom('2020-10-09', '2020-10-10', '2020-10-12', '2020-10-18', '2020-10-20', '2020-10', '2021'),
  { nil: undefined, freq: 8 },
)

/** Readings of some dispatches with unique ids. */
export const generatedReadings: fc.Arbitrary<readonly Reading[]> = fc
  .array(
    fc.record({
      drafts: fc.array(draft, { maxLength: 6 }),
      published,
      source: optional(fc.constantFrom('Agency', 'Ministry')),
    }),
    { maxLength: 9 },
  )
  .map((dispatches) =>
    dispatches.map(({ drafts, published: date, source }, index) =>
      reading(`d${index}`, date, drafts, source === undefined ? {} : { source }),
    ),
  )
