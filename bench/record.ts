// Speed and scale of the record: time for each claim at growing sizes, as ratios within one run.
// node bench/record.ts [--claims 160000]
import { parseArgs } from 'node:util'
import type { Claim, ClaimKind, Reading, Role } from '../src/model/claim.ts'
import type { RecordKnowledge } from '../src/model/record.ts'
import { createFold } from '../src/record/index.ts'

const CONFLICTS = 40
const ACTORS_EACH = 6
const PLACES_EACH = 25
const CLAIMS_EACH = 25
const DISPATCHES_A_DAY = 20
const FIRST_DAY = Date.UTC(2015, 0, 1)

const { values } = parseArgs({ options: { claims: { type: 'string', default: '160000' } } })
const most = Number(values.claims)

/** A small generator (mulberry32): the same numbers on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const next = generator(7)
const each = (count: number) => Array.from({ length: count }, (_, index) => index)

const knowledge: RecordKnowledge = {
  actors: each(CONFLICTS * ACTORS_EACH).map((n) => ({
    id: `actor:${n}`,
    names: { en: `Actor ${n}` },
    ...(n % ACTORS_EACH > 1 ? { parent: `actor:${n - (n % ACTORS_EACH) + (n % 2)}` } : {}),
  })),
  places: each(CONFLICTS * PLACES_EACH).map((n) => ({
    id: `place:${n}`,
    names: { en: `Place ${n}` },
    ...(n % PLACES_EACH > 0 ? { within: [`place:${n - (n % PLACES_EACH)}`] } : {}),
  })),
  conflicts: each(CONFLICTS).map((n) => ({
    id: `conflict:${n}`,
    names: { en: `Conflict ${n}` },
    parties: [`actor:${n * ACTORS_EACH}`, `actor:${n * ACTORS_EACH + 1}`],
    places: [`place:${n * PLACES_EACH}`],
  })),
}

const SHAPES: readonly (readonly [ClaimKind, Claim['type'], readonly Role['role'][]])[] = [
  ['violence', 'shelling', ['attacker', 'target']],
  ['violence', 'clash', ['party', 'party']],
  ['toll', 'killed', ['responsible']],
  ['position', 'demand', ['speaker', 'target']],
  ['contact', 'call', ['participant', 'participant']],
  ['contact', 'talks', ['participant', 'participant']],
  ['truce', 'violation', ['violator']],
  ['truce', 'agreement', ['party', 'party']],
  ['truce', 'holding', ['party']],
  ['commitment', 'pledge', ['promisor', 'before']],
  ['control', 'gain', ['gainer', 'loser']],
  ['action', 'deployment', ['actor']],
  ['agreement', 'signature', ['party', 'party']],
]

function dayText(index: number): string {
  return new Date(FIRST_DAY + index * 86_400_000).toISOString().slice(0, 10)
}

function makeReading(index: number): Reading {
  const id = `d${index}`
  const day = Math.floor(index / DISPATCHES_A_DAY)
  const conflict = next(CONFLICTS)
  const claims = each(CLAIMS_EACH).map((n): Claim => {
    const [kind, type, roles] = SHAPES[next(SHAPES.length)]!
    const start = n * 100
    const actor = () => `actor:${conflict * ACTORS_EACH + next(ACTORS_EACH)}`
    return {
      id: `${id}#${n}`,
      kind,
      type,
      modality: 'actual',
      polarity: next(12) === 0 ? 'negated' : 'affirmed',
      roles: roles.map((role) => ({ role, actor: actor(), text: 'name', start, end: start + 4, basis: 'stated' })),
      ...(next(3) > 0 ? { time: { edtf: dayText(Math.max(0, day - next(3))), basis: 'resolved' as const } } : {}),
      places:
        next(2) > 0
          ? [
              {
                role: 'where',
                place: `place:${conflict * PLACES_EACH + next(PLACES_EACH)}`,
                text: 'place',
                start,
                end: start + 5,
              },
            ]
          : [],
      ...(kind === 'toll' ? { quantity: { best: next(50) } } : {}),
      ...(kind === 'position' || kind === 'commitment'
        ? {
            topic: next(2) > 0 ? 'ceasefire' : 'civilians',
            content: { text: `word${next(90)} word${next(90)} word${next(90)}`, start, end: start + 9 },
          }
        : {}),
      attribution:
        next(2) > 0 ? [{ source: 'name', actor: actor(), start, end: start + 4, cue: 'said', mode: 'indirect' }] : [],
      evidence: [{ start, end: start + 50, text: `sentence ${n} of ${id}` }],
      rule: 'bench',
      confidence: 0.8,
    }
  })
  const words = each(120).map(() => `w${next(5000)}`)
  return {
    dispatch: { id, text: words.join(' '), lang: 'en', date: dayText(day), source: `outlet ${next(30)}` },
    claims,
    engine: '1',
  }
}

const readings = each(Math.ceil(most / CLAIMS_EACH)).map(makeReading)
let before: number | undefined
console.log('claims    seconds   µs/claim  ratio     entities  append of 1%')
for (const size of [most / 8, most / 4, most / 2, most].map(Math.round)) {
  const used = readings.slice(0, Math.ceil(size / CLAIMS_EACH))
  const late = Math.max(1, Math.floor(used.length / 100))
  const whole = measure(() => {
    const fold = createFold(knowledge)
    fold.add(used)
    return fold.record()
  })
  const fold = createFold(knowledge)
  fold.add(used.slice(0, -late))
  fold.record()
  const append = measure(() => {
    fold.add(used.slice(-late))
    return fold.record()
  })
  const perClaim = (whole.seconds / (used.length * CLAIMS_EACH)) * 1e6
  const entities = Object.values(whole.result).reduce((sum, list) => sum + list.length, 0)
  const cells = [
    used.length * CLAIMS_EACH,
    whole.seconds.toFixed(2),
    perClaim.toFixed(1),
    (perClaim / (before ?? perClaim)).toFixed(2),
    entities,
    `${((append.seconds / whole.seconds) * 100).toFixed(0)}% of a rebuild`,
  ]
  console.log(cells.map((cell) => String(cell).padEnd(10)).join(''))
  before = perClaim
}
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)

function measure<T>(work: () => T): { seconds: number; result: T } {
  // Time of this process alone, whatever else the machine does.
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return { seconds: (user + system) / 1e6, result }
}
