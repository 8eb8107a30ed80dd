import { expect, test } from 'vitest'
import { featureKeys } from '../../src/claims/learn/classifier.ts'
import { type PackedSight, type Seen, Sight } from '../../src/claims/learn/sight.ts'
import { readPackedSight, writePackedSight } from '../../src/claims/learn/sight-bytes.ts'
import { ByteReader, ByteWriter } from '../../src/syntax/bytes.ts'
import { separateGroups, sharedGroups } from '../../train/claims/net.ts'
import { trainSight } from '../../train/claims/sight.ts'
import type { SightExample } from '../../train/claims/sight-examples.ts'
import { Random } from '../../train/syntax/random.ts'

const [attack, modality, topic] = separateGroups([
  ['attack', 'none'],
  ['actual', 'planned'],
  ['talks', 'other'],
])
const told = { modality: modality!, topic: topic! }
const evoke = [attack!]
const roles = sharedGroups([['attacker', 'victim', 'none']])
const LENGTH = 12

/** A made-up dispatch: a "war" or "game" at its head tells what the word "raid" in it evokes, and who stands left of it attacks. */
function dispatch(seed: number): SightExample & { readonly raid: number; readonly war: boolean } {
  const random = new Random(seed)
  const war = random.next() < 0.5
  const raid = 4 + random.below(LENGTH - 6)
  const names = Array.from({ length: LENGTH }, () => `w${random.below(6)}`)
  names[0] = war ? 'war' : 'game'
  names[raid] = 'raid'
  names[raid - 2] = 'army'
  names[raid + 1] = 'army'
  const keys = featureKeys(['bias'])
  const pair = (there: number) => ({ here: raid, there, keys })
  return {
    raid,
    war,
    words: names.map((name) => featureKeys([name])),
    evoked: [{ word: raid, answers: [{ group: 0, label: war ? 0 : 1, weight: 1 }] }],
    roles: [
      { ...pair(raid - 2), answers: [{ group: 0, label: 0, weight: 1 }] },
      { ...pair(raid + 1), answers: [{ group: 0, label: 1, weight: 1 }] },
    ],
    choices: [
      {
        name: 'report',
        here: raid,
        options: [
          { there: raid + 1, keys },
          { there: raid - 2, keys },
        ],
        right: war ? [1] : [],
        weight: 1,
      },
    ],
  }
}

const examples = Array.from({ length: 300 }, (_, i) => dispatch(i))
const OPTIONS = { width: 16, hidden: 16, pair: 16, epochs: 12, dropout: 0, featureDropout: 0, batch: 4, rate: 0.01 }
const learn = (): PackedSight =>
  trainSight(evoke, told, roles, examples, examples.length, { ...OPTIONS, atLeast: { words: 1, pairs: 1 } })
const trained = learn()

function seen(sight: Sight, { words }: SightExample): Seen {
  return sight.look(words)
}

test('what stands far before a word tells what it evokes, and where another stands tells its role', () => {
  const sight = new Sight(trained)
  for (let i = 1000; i < 1030; i++) {
    const example = dispatch(i)
    const { raid, war } = example
    const view = seen(sight, example)
    expect(view.evoked(raid, 0)[war ? 0 : 1]).toBeGreaterThan(0.8)
    const [left, right] = example.roles.map(({ here, there, keys }) => view.roles(here, there, keys, 0))
    expect(left![0]).toBeGreaterThan(0.8)
    expect(right![1]).toBeGreaterThan(0.8)
    const [after, before] = view.choose('report', raid, example.choices[0]!.options)
    expect(after).toBeLessThan(0.2)
    if (war) expect(before).toBeGreaterThan(0.8)
    else expect(before).toBeLessThan(0.2)
  }
})

test('training again gives the same net; its bytes, written and read, the same answers but for the rounding of weights', () => {
  expect(learn()).toEqual(trained)
  const out = new ByteWriter()
  writePackedSight(out, trained)
  const read = readPackedSight(new ByteReader(out.bytes))
  expect({ ...read, weights: null }).toEqual({ ...trained, weights: null })
  const [kept, stored] = [new Sight(trained), new Sight(read)]
  for (let i = 2000; i < 2010; i++) {
    const example = dispatch(i)
    const [a, b] = [kept, stored].map((sight) => seen(sight, example).evoked(example.raid, 0))
    expect(Math.abs(a![0]! - b![0]!)).toBeLessThan(0.05)
  }
})

test('a dispatch of any length is seen in parts, none of which is lost', () => {
  const sight = new Sight(trained)
  const one = dispatch(3000)
  const filler = Array.from({ length: 2048 }, () => featureKeys(['w1']))
  const view = sight.look([...filler, ...one.words])
  const alone = seen(sight, one)
  expect(view.evoked(2048 + one.raid, 0)).toEqual(alone.evoked(one.raid, 0))
  expect(sight.look([]).choose('date', 0, [])).toEqual([])
})

test('it learns from dispatches of another language, and keeps no features that only those have', () => {
  const foreign = Array.from({ length: 200 }, (_, i) => {
    const example = dispatch(5000 + i)
    return { ...example, words: example.words.map((keys) => Int32Array.of(...keys, ...featureKeys(['foreign']))) }
  })
  const atLeast = { words: 1, pairs: 1 }
  const alone = trainSight(evoke, told, roles, examples.slice(0, 40), 40, { ...OPTIONS, atLeast })
  const both = trainSight(evoke, told, roles, [...examples.slice(0, 40), ...foreign], 40, { ...OPTIONS, atLeast })
  expect([...both.words]).toEqual([...alone.words])
  expect(both.weights.words).toHaveLength(alone.weights.words!.length)
  const unsure = (sight: Sight): number => {
    let sum = 0
    for (let i = 6000; i < 6040; i++) {
      const example = dispatch(i)
      sum += 1 - seen(sight, example).evoked(example.raid, 0)[example.war ? 0 : 1]!
    }
    return sum
  }
  expect(unsure(new Sight(both))).toBeLessThan(unsure(new Sight(alone)))
})
