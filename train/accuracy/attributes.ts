import type { Pair } from './match.ts'

/** How an attribute fares among claims that were found. */
interface Count {
  gold: number
  right: number
  /** Read with another value. */
  other: number
  /** Read where the gold has none: the gold names attributes only in places. */
  more: number
}

/** Counts of attributes by name, over the claims of many dispatches that were found. */
export class AttributeCounts {
  readonly counts = new Map<string, Count>()
  readonly #lengthOf: (words: string) => string | undefined

  /** @param lengthOf the ISO 8601 duration that words tell ("72 hours"): gold durations are in the words of the text */
  constructor(lengthOf: (words: string) => string | undefined) {
    this.#lengthOf = lengthOf
  }

  add(pairs: readonly Pair[]): void {
    for (const { gold, read } of pairs) {
      const told = { ...gold.attributes, ...(isCounted(gold) ? { cumulative: true } : {}) }
      for (const [name, value] of Object.entries(told)) {
        const count = this.#of(name)
        count.gold++
        const found = read.attributes?.[name]
        if (found === undefined) continue
        if (this.#same(name, value, found)) count.right++
        else count.other++
      }
      for (const name of Object.keys(read.attributes ?? {})) if (!(name in told)) this.#of(name).more++
    }
  }

  cells(name: string): readonly string[] {
    const { gold, right, other, more } = this.counts.get(name) ?? none()
    return [gold, right, other, more].map(String)
  }

  #of(name: string): Count {
    const count = this.counts.get(name) ?? none()
    this.counts.set(name, count)
    return count
  }

  #same(name: string, gold: string | boolean, read: string | boolean): boolean {
    if (typeof gold === 'boolean' || typeof read === 'boolean') return gold === read
    return name === 'duration' ? (this.#lengthOf(gold) ?? gold) === read : shareWord(gold, read)
  }
}

function none(): Count {
  return { gold: 0, right: 0, other: 0, more: 0 }
}

/** A toll since a day is told as one that counts up, whether or not the gold says so besides. */
function isCounted({ kind, type, time }: Pair['gold']): boolean {
  return kind === 'toll' && /^(killed|wounded|displaced)$/.test(type) && (time?.edtf.endsWith('/..') ?? false)
}

/** "bombs" and "cluster bomb". */
function shareWord(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu)
      ?.map((w) => w.replace(/s$/, '')) ?? []
  const other = new Set(words(b))
  return words(a).some((word) => other.has(word))
}
