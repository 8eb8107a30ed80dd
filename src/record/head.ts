import { overlaps } from './edtf.ts'
import { type Fact, isKnown } from './fact.ts'
import { foldOnce } from './fold.ts'
import { byText } from './order.ts'
import type { World } from './world.ts'

/** Characters of a text in which a dispatch says what it is about. */
const HEAD = 1000
/** Those who come to a war from outside. */
const OUTSIDE: ReadonlySet<string> = new Set(['mediator', 'guarantor', 'before', 'broker', 'host'])

/**
 * The conflict that a dispatch is about: the one of which its title, its first words and its claims (with those who
 * speak in them) name most sides and places: two sides or its ground at least, and more than of any other. Undefined
 * when they name too few, or two conflicts alike.
 * @param facts of one dispatch
 */
export function conflictOfHead(facts: readonly Fact[], world: World): string | undefined {
  const [first] = facts
  if (!first) return undefined
  const { dispatch, published } = first.source
  const head = ` ${foldOnce(`${dispatch.title ?? ''} ${dispatch.text.slice(0, HEAD)}`)} `
  const told = new Set(facts.flatMap((fact) => [...idsOf(fact), ...speakersOf(fact, world)]))
  const ranked = world.grounds
    .filter(({ conflict }) => !published || overlaps(published, world.aftermath(conflict)))
    .map(({ conflict, marks }) => {
      const inHead = marks.filter(({ names }) => names.some((name) => head.includes(` ${name} `)))
      const inAll = marks.filter((mark) => inHead.includes(mark) || told.has(mark.id))
      // A war of many states is touched by much that is told of others: what the head names counts first.
      const onGround = inAll.some(({ id }) => conflict.places.includes(id))
      return { id: conflict.id, points: inHead.length * 100 + inAll.length, enough: inAll.length > 1 || onGround }
    })
    .filter(({ enough }) => enough)
    .sort((a, b) => b.points - a.points || byText(a.id, b.id))
  const [best, next] = ranked
  return best && best.points > (next?.points ?? 0) ? best.id : undefined
}

function idsOf({ roles, places }: Fact): readonly string[] {
  const actors = roles.filter(({ known, role }) => known && !OUTSIDE.has(role))
  const grounds = places.filter(({ known, role }) => known && role !== 'venue')
  return [...actors, ...grounds].flatMap(({ above }) => above)
}

/** A side that only speaks ("the president announced") is named all the same. */
function speakersOf({ by }: Fact, world: World): readonly string[] {
  return by.flatMap(({ id }) => (isKnown(id) ? world.lineage(id) : []))
}
