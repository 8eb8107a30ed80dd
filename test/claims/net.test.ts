import { expect, test } from 'vitest'
import { featureKeys } from '../../src/claims/learn/classifier.ts'
import { groupShares, hiddenOf, type Net, netOf, strongestInNet } from '../../src/claims/learn/net.ts'
import { readPackedNet, writePackedNet } from '../../src/claims/learn/net-bytes.ts'
import { ByteReader, ByteWriter } from '../../src/syntax/bytes.ts'
import { joinNets, separateGroups, sharedGroups, trainNet, trainTeam } from '../../train/claims/net.ts'

// "a" and "b" together, or neither, mean "even"; one of them means "odd": no linear classifier can tell.
const CASES = [[], ['a'], ['b'], ['a', 'b']]
const namesOf = (i: number): string[] => ['bias', ...CASES[i % 4]!, `noise${i % 13}`]
const parityOf = (i: number): number => CASES[i % 4]!.length % 2
const groups = separateGroups([
  ['even', 'odd'],
  ['with a', 'none'],
])
const examples = Array.from({ length: 800 }, (_, i) => ({
  keys: featureKeys(namesOf(i)),
  answers: [
    { group: 0, label: parityOf(i), weight: 1 },
    { group: 1, label: CASES[i % 4]!.includes('a') ? 0 : 1, weight: 1 },
  ],
}))
const trained = trainNet(groups, examples, { width: 8, epochs: 30, dropout: 0 })

const sharesOf = (net: Net, group: number, names: string[]): number[] =>
  groupShares(net, net.groups[group]!, hiddenOf(net, featureKeys(names)))

test('the hidden layer tells what no single feature tells, for each group', () => {
  const net = netOf(trained)
  for (let i = 0; i < 52; i++) {
    expect(sharesOf(net, 0, namesOf(i))[parityOf(i)]).toBeGreaterThan(0.9)
    expect(sharesOf(net, 1, namesOf(i))[CASES[i % 4]!.includes('a') ? 0 : 1]).toBeGreaterThan(0.9)
  }
})

test('training again gives the same net, and its bytes the same answers', () => {
  expect(trainNet(groups, examples, { width: 8, epochs: 30, dropout: 0 })).toEqual(trained)
  const out = new ByteWriter()
  writePackedNet(out, trained)
  const read = readPackedNet(new ByteReader(out.bytes))
  expect(read).toEqual(trained)
  for (let i = 0; i < 13; i++)
    expect(sharesOf(netOf(read), 0, namesOf(i))).toEqual(sharesOf(netOf(trained), 0, namesOf(i)))
})

test('nets joined say the mean of what they say apart', () => {
  const other = trainNet(groups, examples.slice(0, 400), { width: 16, epochs: 20, dropout: 0, seed: 3 })
  const joined = netOf(joinNets([trained, other]))
  expect(joined.width).toBe(24)
  const odds = (net: Net, names: string[]): number => {
    const [even, odd] = sharesOf(net, 0, names)
    return Math.log(even! / odd!)
  }
  for (let i = 0; i < 13; i++) {
    const mean = (odds(netOf(trained), namesOf(i)) + odds(netOf(other), namesOf(i))) / 2
    expect(odds(joined, namesOf(i))).toBeCloseTo(mean, 1)
  }
  expect(joinNets([trained])).toEqual(trained)
  const team = trainTeam(groups, examples.slice(0, 100), 2, { width: 8, epochs: 2 })
  expect(team.cells.filter((_, i) => i % 16 < 8)).not.toEqual(team.cells.filter((_, i) => i % 16 >= 8))
})

test('features that training never saw change nothing', () => {
  const net = netOf(trained)
  expect(sharesOf(net, 0, ['bias', 'a', 'never seen'])).toEqual(sharesOf(net, 0, ['bias', 'a']))
  const none = hiddenOf(netOf({ ...trained, keys: new Int32Array(), cells: new Int8Array() }), featureKeys(['bias']))
  expect([...none]).toEqual(new Array(8).fill(0))
})

test('what speaks for an output is named, the strongest first', () => {
  const named = strongestInNet(netOf(trained), groups[1]!, ['bias', 'a', 'noise1'], 'with a')
  expect(named[0]!.name).toBe('a')
  expect(named.every((f, i) => f.weight > 0 && (i === 0 || f.weight <= named[i - 1]!.weight))).toBe(true)
  expect(strongestInNet(netOf(trained), groups[1]!, ['a'], 'no such output')).toEqual([])
})

test('groups may share the rows of outputs of one name', () => {
  expect(
    sharedGroups([
      ['speaker', 'none'],
      ['party', 'none'],
    ]).map((g) => g.rows),
  ).toEqual([
    [0, 1],
    [2, 1],
  ])
  expect(
    separateGroups([
      ['x', 'none'],
      ['y', 'none'],
    ]).map((g) => g.rows),
  ).toEqual([
    [0, 1],
    [2, 3],
  ])
})
