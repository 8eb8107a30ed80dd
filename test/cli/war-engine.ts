import { beforeEach } from 'vitest'
import type { Engine } from '../../src/cli/engine.ts'
import type { Reading } from '../../src/model/claim.ts'
import { recordAt } from '../../src/record/index.ts'
import { AUTUMN_WAR } from '../record/autumn-war.ts'
import { claim, KNOWLEDGE, reading } from '../record/claims.ts'
import { smallEngine } from './small-engine.ts'
import { Place } from './support.ts'

const SHUSHA = 'place:shusha'

/** The war of autumn 2020, and after it what the listings of control, positions and incidents need. */
const WAR: readonly Reading[] = [
  // Of some truce, and nothing tells which: lists leave it out.
  reading('d-0601', '2020-06-01', [claim('truce', 'rejection')]),
  ...AUTUMN_WAR,
  reading('d-1108', '2020-11-08', [
    claim('control', 'gain', {
      roles: { gainer: 'state:AZE', loser: 'state:ARM' },
      on: '2020-11-08',
      where: SHUSHA,
      by: 'state:AZE',
    }),
    claim('control', 'hold', { roles: { gainer: 'state:ARM' }, on: '2020-11-07', where: SHUSHA, by: 'state:ARM' }),
    claim('control', 'advance', { roles: { gainer: 'state:AZE' }, modality: 'planned' }),
    claim('position', 'demand', {
      roles: { speaker: 'state:FRA' },
      topic: 'ceasefire',
      content: 'an immediate ceasefire',
      on: '2020-10-01',
    }),
    claim('position', 'support', {
      roles: { speaker: 'person:emmanuel-macron' },
      topic: 'ceasefire',
      content: 'the ceasefire',
      on: '2020-11-08',
    }),
    claim('position', 'concern', {
      roles: { speaker: 'state:RUS', target: 'state:AZE' },
      topic: 'offensive',
      content: 'the fighting',
      on: '2020-11-08',
    }),
    claim('action', 'deployment', {
      roles: { actor: 'state:RUS' },
      where: SHUSHA,
      on: '2020-11-10',
      modality: 'planned',
    }),
    claim('action', 'aid', { roles: { actor: 'state:RUS', target: 'state:ARM' }, on: '2020-11-07', by: 'state:RUS' }),
    claim('action', 'mobilisation', { roles: { actor: 'state:ARM' }, polarity: 'negated', by: 'state:ARM' }),
    claim('agreement', 'membership', {
      roles: { party: ['state:USA', 'state:RUS'] },
      words: 'they are in the Minsk Group',
    }),
    claim('background', 'office', {
      roles: { subject: 'state:USA', object: 'secretary of state' },
      on: '2018-04-26/..',
    }),
  ]),
]

const byId = new Map(WAR.map((each) => [each.dispatch.id, each]))

/** The dispatches of the war as one file of JSON lines. */
const WAR_FILE = WAR.map(({ dispatch }) => JSON.stringify(dispatch)).join('\n')

const namesOf = (entries: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[] = []) =>
  Object.fromEntries(entries.map(({ id, names }) => [id, names]))

/** An engine that has read the war, by the ids of its dispatches. */
export const warEngine: Engine = {
  ...smallEngine,
  read: (dispatch) => ({ dispatch, claims: byId.get(dispatch.id)!.claims, engine: smallEngine.version('') }),
  record: (readings, times, decisions) => recordAt(readings, times, KNOWLEDGE, decisions),
  knowledge: () => KNOWLEDGE,
  names: () => ({ actors: namesOf(KNOWLEDGE.actors), places: namesOf(KNOWLEDGE.places) }),
}

/** A place of its own for each test, in which the war has been read; `run` runs a command there. */
export function atWar(): {
  readonly place: () => Place
  readonly run: (argv: readonly string[], changes?: Parameters<Place['run']>[1]) => ReturnType<Place['run']>
} {
  let place: Place
  const run = (argv: readonly string[], changes: Parameters<Place['run']>[1] = {}) =>
    place.run([...argv], { loadEngine: async () => warEngine, ...changes })
  beforeEach(async () => {
    place = new Place({ 'war.jsonl': WAR_FILE })
    await run(['read', place.path('war.jsonl')])
  })
  return { place: () => place, run }
}
