import type { Cell, Dyad, KnownConflict, Ref } from '../../model/record.ts'
import { byText, push } from '../order.ts'
import { bySupport, concludedCell, type Support } from '../together.ts'
import type { World } from '../world.ts'
import { actorsOf, groundOf, type Named, type Rows } from './rows.ts'

/** Kinds of actor that wage wars; an organisation or a format speaks for many. */
const BELLIGERENT: ReadonlySet<string> = new Set(['state', 'group', 'force', 'side'])

/** For whom of a conflict an actor stands. */
export interface Sides {
  /** The party of the list, be it named itself or by who acts for it. */
  readonly listed: (ref: Ref) => Ref | undefined
  /** The same, else the state or group that is told to fight, where no list has it. */
  readonly any: (ref: Ref) => Ref | undefined
}

export function sidesOf(known: KnownConflict | undefined, world: World): Sides {
  const parties = new Set(known?.parties)
  const listed = (ref: Ref) => refOf(world.lineage(ref.id).find((id) => parties.has(id)))
  const other = (ref: Ref) => {
    const root = world.lineage(ref.id).at(-1)
    return root !== undefined && BELLIGERENT.has(world.actorKind(root) ?? '') ? refOf(root) : undefined
  }
  return { listed, any: (ref) => listed(ref) ?? other(ref) }

  function refOf(id: string | undefined): Ref | undefined {
    return id === undefined ? undefined : { id, name: nameOf(id, world) }
  }
}

function nameOf(id: string, world: World): string {
  return Object.values(world.actorName(id) ?? world.placeName(id) ?? {})[0] ?? id
}

/** The sides of a conflict that its rows name: those of the list, and those that are told to fight. */
export function partiesOf(rows: Rows, sides: Sides, known: KnownConflict | undefined): Cell<Ref> {
  const listed = supports(actorsOf(rows), sides.listed)
  const named = new Set(listed.map(({ key }) => key))
  const others = supports(fighters(rows), sides.any).filter(({ key }) => !named.has(key))
  return [
    ...concludedCell('side-of-the-listed-conflict', listed),
    // One word alone adds no side to a war that a list knows.
    ...concludedCell('told-to-fight-or-make-a-truce', others).filter(({ claims }) => !known || claims.length > 1),
  ].sort((a, b) => bySupport(a, b) || byText(a.value.id, b.value.id))
}

/** The ground of a conflict on which something is told to have happened. */
export function placesOf(rows: Rows, known: KnownConflict | undefined, world: World): Cell<Ref> {
  const ground = new Set(known?.places)
  const at = (ref: Ref) => {
    if (ref.id.startsWith('text:')) return undefined
    const id = known ? world.chain(ref.id).find((each) => ground.has(each)) : world.home(ref.id)
    return id === undefined ? undefined : { id, name: nameOf(id, world) }
  }
  return concludedCell(known ? 'on-the-listed-ground' : 'country-of-what-happened', supports(groundOf(rows), at))
}

function supports(all: readonly Named[], sideOf: (ref: Ref) => Ref | undefined): readonly Support<Ref>[] {
  return all.flatMap((assertion) => {
    const value = sideOf(assertion.value)
    return value === undefined ? [] : [{ key: value.id, value, assertion }]
  })
}

function fighters({ truces, incidents }: Rows): readonly Named[] {
  return [
    ...truces.filter(({ aside }) => aside === undefined).flatMap(({ parties }) => parties),
    ...incidents.filter(isTold).flatMap(({ attackers, parties }) => [...attackers, ...parties]),
  ]
}

/** Violence that is told as done, rather than feared or threatened. */
export function isTold({ modality, type }: Rows['incidents'][number]): boolean {
  return modality === 'actual' && type.length > 0
}

/** Pairs of sides that one claim sets against each other. */
export function dyadsOf(rows: Rows, sides: Sides): Cell<Dyad> {
  const found: Support<Dyad>[] = []
  for (const { attackers, targets, parties } of rows.incidents.filter(isTold)) {
    found.push(...pairs(attackers, targets, sides), ...onlyPair(parties, sides))
  }
  for (const { gainers, losers } of rows.control) found.push(...pairs(gainers, losers, sides))
  for (const { parties, aside } of rows.truces) if (aside === undefined) found.push(...onlyPair(parties, sides))
  return concludedCell('sides-set-against-each-other', found)
}

/** Two sides that are alone together; of three, two may be allies. */
function onlyPair(parties: Cell<Ref>, sides: Sides): readonly Support<Dyad>[] {
  const bySide = new Map<string, Named[]>()
  for (const party of parties) {
    const side = sides.any(party.value)
    if (side) push(bySide, side.id, party)
  }
  const [first, second, third] = bySide.values()
  return first && second && !third ? pairs(first, second, sides) : []
}

function pairs(ones: readonly Named[], others: readonly Named[], sides: Sides): readonly Support<Dyad>[] {
  return ones.flatMap((one) => {
    const told = new Set(one.claims)
    return others.flatMap((other) => {
      const [a, b] = [sides.any(one.value), sides.any(other.value)]
      const claims = other.claims.filter((id) => told.has(id))
      if (!a || !b || a.id === b.id || claims.length === 0) return []
      const pair = byText(a.id, b.id) < 0 ? ([a, b] as const) : ([b, a] as const)
      const by = one.by.filter((source) => other.by.includes(source))
      const assertion = { ...one, claims, by: by.length > 0 ? by : one.by }
      return [{ key: `${pair[0].id}|${pair[1].id}`, value: { sides: pair }, assertion }]
    })
  })
}
