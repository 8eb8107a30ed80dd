import type { Assertion, TruceEvent } from '../model/record.ts'
import type { Quantity } from '../model/values.ts'
import { type NameOf, nameOfRef, refNames, sources } from './cells.ts'
import { quantityText } from './claim-line.ts'
import type { AnyEntity } from './entity-line.ts'
import { claimIds } from './table.ts'
import type { Texts } from './texts/all.ts'

/** One value of one cell: what it says, on whose word, from which claims. */
export interface CellLine {
  readonly cell: string
  readonly value: string
  /** `per Russia · c04f987c55a10a2d2`; how it was concluded, where no sentence says it. */
  readonly basis: string
}

/** Every value of an entity, whatever its kind, in the order in which its kind holds them. */
export function cellLines(entity: AnyEntity, nameOf: NameOf, texts: Texts): readonly CellLine[] {
  const say = (cell: string) => (code: string) => texts.words.value(entity.kind, cell, code)
  return Object.entries(entity).flatMap(([cell, value]: [string, unknown]) =>
    [value].flat().flatMap((each): CellLine[] => {
      const assertion = assertionIn(each)
      if (assertion === undefined) return []
      return [
        {
          cell: texts.words.cell(cell),
          value: valueText(each, assertion, { nameOf, texts, say: say(cell) }),
          basis: basisText(assertion, nameOf, texts),
        },
      ]
    }),
  )
}

/** The assertion that a value is, or that stands beside what it is about. */
function assertionIn(value: unknown): Assertion<unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('basis' in value && 'claims' in value) return value as Assertion<unknown>
  if ('assertion' in value) return value.assertion as Assertion<unknown>
  return 'status' in value ? (value.status as Assertion<unknown>) : undefined
}

/** Everything that a value may be made of; each kind of value has some of it. */
type Parts = Partial<TruceEvent> & {
  readonly quantity?: Quantity
  readonly content?: string
  readonly party?: { readonly id: string; readonly name: string }
  readonly from?: string
  readonly to?: string
  readonly contested?: boolean
}

interface Wording {
  readonly nameOf: NameOf
  readonly texts: Texts
  /** A code of the cell in words. */
  readonly say: (code: string) => string
}

function valueText(value: unknown, assertion: Assertion<unknown>, wording: Wording): string {
  const { nameOf, texts, say } = wording
  const { parts, words } = texts
  if (value === assertion) return plain(assertion.value, wording)
  const { date, quantity, content, party, from, to, contested, type, modality, polarity, parties, accused } =
    value as Parts
  const negated = polarity === 'negated' ? `${parts.not} ` : ''
  return [
    date,
    from && (from === to ? from : `${from}/${to ?? '..'}`),
    quantity && quantityText(quantity, texts),
    content && parts.quote(`${negated}${content}`),
    type &&
      `${negated}${say(type)}${modality === undefined || modality === 'actual' ? '' : ` (${words.modality(modality)})`}`,
    parties && refNames(parties, nameOf),
    accused && parts.accused(refNames(accused, nameOf)),
    party && nameOfRef(party, nameOf),
    'status' in (value as object) && plain(assertion.value, wording),
    contested && parts.contested,
  ]
    .filter((part) => part !== undefined && part !== false && part !== '')
    .join(' · ')
}

function plain(value: unknown, wording: Wording): string {
  const { nameOf, say } = wording
  if (typeof value !== 'object' || value === null) return say(String(value))
  if ('id' in value && 'name' in value) {
    const ref = { id: String(value.id), name: String(value.name) }
    return ref.id.startsWith('text:') ? ref.name : `${nameOfRef(ref, nameOf)} (${ref.id})`
  }
  if ('sides' in value) return (value.sides as unknown[]).map((side) => plain(side, wording)).join(' – ')
  return Object.values(value)
    .map((part) => say(String(part)))
    .join(' ')
}

function basisText(assertion: Assertion<unknown>, nameOf: NameOf, { parts, words }: Texts): string {
  const per = sources(assertion, nameOf)
  const { basis, rule } = assertion
  const said = words.basis(basis)
  const how = basis === 'asserted' ? '' : rule === undefined ? said : parts.concluded(said, words.rule(rule))
  return [how, per && parts.per(per), claimIds(assertion.claims)].filter((part) => part !== '').join(' · ')
}
