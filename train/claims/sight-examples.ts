import { KINDS } from '../../src/claims/candidates.ts'
import { type ChoiceName, SALTS, TOLD, type ToldName } from '../../src/claims/learn/sight.ts'
import { firstWords, type WordPlace, wordKeys } from '../../src/claims/look.ts'
import type { PlacedChoice, PlacedExample, PlacedInstance, Prepared } from './datasets.ts'
import type { NetExample } from './net.ts'

/** What the net that sees a whole dispatch learns from one. Words are numbered through the dispatch; features are hashes. */
export interface SightExample {
  readonly words: readonly Int32Array[]
  /** Of groups, those of TOLD have the numbers behind the kinds'. */
  readonly evoked: readonly { readonly word: number; readonly answers: NetExample['answers'] }[]
  readonly roles: readonly {
    readonly here: number
    readonly there: number
    readonly keys: Int32Array
    readonly answers: NetExample['answers']
  }[]
  readonly choices: readonly {
    readonly name: ChoiceName
    readonly here: number
    readonly options: readonly { readonly there: number; readonly keys: Int32Array }[]
    /** Places of the right options, several where they say the same. */
    readonly right: readonly number[]
    readonly weight: number
  }[]
}

/** What is asked about the words of dispatches, dispatch by dispatch. */
export function sightExamples(
  prepared: readonly Prepared[],
  triggers: readonly PlacedExample[],
  told: Readonly<Record<ToldName, readonly PlacedInstance[]>>,
  roles: readonly PlacedExample[],
  choices: Readonly<Record<ChoiceName, readonly PlacedChoice[]>>,
): SightExample[] {
  const triggersOf = Map.groupBy(triggers, (e) => e.dispatch)
  const rolesOf = Map.groupBy(roles, (e) => e.dispatch)
  const toldOf = TOLD.map((name) => Map.groupBy(told[name], (e) => e.dispatch))
  const named = (Object.keys(choices) as ChoiceName[]).map(
    (name) => [name, Map.groupBy(choices[name], (c) => c.dispatch)] as const,
  )
  return prepared.map((dispatch) => {
    const first = firstWords(dispatch.context)
    const number = ({ sentence, index }: WordPlace): number => first[sentence]! + index
    return {
      words: wordKeys(dispatch.context, dispatch.verdicts),
      evoked: [
        ...(triggersOf.get(dispatch) ?? []).map(({ here, answers }) => ({ word: number(here), answers })),
        ...toldOf.flatMap((of, i) =>
          (of.get(dispatch) ?? []).map(({ here, label }) => ({
            word: number(here),
            answers: [{ group: KINDS.length + i, label, weight: dispatch.weight }],
          })),
        ),
      ],
      roles: (rolesOf.get(dispatch) ?? []).map(({ here, there, keys, answers }) => ({
        here: number(here),
        there: number(there!),
        keys,
        answers,
      })),
      choices: named.flatMap(([name, of]) =>
        (of.get(dispatch) ?? []).map(({ here, there, options, right }) => ({
          name,
          here: number(here),
          options: options.map((keys, i) => ({ there: number(there[i]!), keys: keys.map((k) => k ^ SALTS[name]) })),
          right,
          weight: dispatch.weight,
        })),
      ),
    }
  })
}
