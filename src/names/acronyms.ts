import type { NameKind } from '../model/names.ts'
import { fold, piecesOf, textId } from './fold.ts'
import { acronymAt } from './organisations.ts'
import { type Scene, wordsBetween } from './scene.ts'
import { type Cover, lay, type Unit, unitsOf } from './units.ts'

/** What an acronym stands for in this dispatch. */
export interface Alias {
  readonly unit: Unit
}

const kindOf = (unit: Unit): NameKind => unit.kind ?? 'organisation'

const keyOf = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.folded)
    .join('')

/**
 * Ties acronyms to the names before or after them in parentheses: "Forces d'autodéfense de Kipanga (FAK)". The unit
 * grows over the parentheses. Where only one of the two is in data/world, the other means the same.
 * @returns aliases by folded acronym
 */
export function tieAcronyms(scene: Scene, cover: Cover): Map<string, Alias> {
  const aliases = new Map<string, Alias>()
  for (const unit of [...unitsOf(cover)]) {
    if (unit.type !== 'name' || unit.kind === 'person' || unit.kind === 'state') continue
    const close = acronymAt(scene, unit.end)
    if (close === 0) continue
    const key = keyOf(wordsBetween(scene, unit.end + 1, close))
    if (!initialsFit(scene, unit, key)) continue
    const short = cover[unit.end + 1]
    const known = short?.type === 'name' && short.end === close && short.kind !== 'person' ? short : undefined
    const own = unit.actor?.startsWith('text:') !== false
    const told: Unit = own && known?.actor !== undefined ? { ...unit, actor: known.actor, kind: kindOf(known) } : unit
    const inside: Unit = { ...told, start: unit.end + 1, end: close, inner: [], rule: 'names.acronym' }
    const whole: Unit = { ...told, end: close + 1, inner: [...(unit.inner ?? []), inside], rule: unit.rule }
    lay(cover, [whole])
    aliases.set(key, { unit: whole })
  }
  return aliases
}

/** An acronym fits a name when its first letter begins one of the name's words. */
function initialsFit(scene: Scene, unit: Unit, key: string): boolean {
  const initial = key.charAt(0)
  if (unit.end - unit.start === 1) return true
  for (let at = unit.start; at < unit.end; at++) if (scene.folded[at]!.startsWith(initial)) return true
  return false
}

/** Lays a name over every later use of an acronym that the dispatch has tied to it. */
export function useAcronyms(scene: Scene, cover: Cover, aliases: ReadonlyMap<string, Alias>): void {
  if (aliases.size === 0) return
  for (const [at, token] of scene.tokens.entries()) {
    if (token.kind !== 'word' || !scene.capital[at]) continue
    const alias = aliases.get(keyOf(fold(token.text)))
    const covering = cover[at]
    if (
      alias === undefined ||
      (covering !== undefined && (covering.end - covering.start > 1 || covering.type !== 'name'))
    )
      continue
    const { actor, place, kind } = alias.unit
    lay(cover, [
      {
        start: at,
        end: at + 1,
        type: 'name',
        kind: kind ?? 'organisation',
        actor: actor ?? textId(token.text),
        ...(place === undefined ? {} : { place }),
        rule: 'names.acronym',
      },
    ])
  }
}
