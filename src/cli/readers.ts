import type { Dispatch } from '../model/dispatch.ts'
import type { Pool, Read, ReadAll } from '../work/index.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { readInTurn } from './reading.ts'

/** So much text (in bytes), or so many dispatches, are read here sooner than threads have loaded what reading takes. */
const LITTLE = 300_000
const FEW = 150

/** Bytes that lie ahead, where that is known. */
export type Ahead = () => number | undefined

/** Reads for a command: a few dispatches in this thread, more of them in several where the context has them. */
export class Readers implements AsyncDisposable {
  readonly #inTurn: ReadAll
  readonly #createPool: () => Pool | undefined
  #pool: Pool | undefined
  readonly #ahead: Ahead
  #met = 0

  constructor({ createPool }: Pick<Context, 'createPool'>, engine: Engine, ahead: Ahead = () => undefined) {
    this.#ahead = ahead
    this.#inTurn = readInTurn(engine)
    this.#createPool = createPool ?? (() => undefined)
  }

  readonly readAll: ReadAll = (dispatches) => this.#read(dispatches)

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool?.[Symbol.asyncDispose]()
  }

  async *#read(dispatches: Iterable<Dispatch> | AsyncIterable<Dispatch>): AsyncGenerator<Read> {
    const source = iterate(dispatches)
    let atHand = 0
    if (Array.isArray(dispatches)) for (const { text } of dispatches) atHand += text.length
    try {
      for (;;) {
        const next = await source.next()
        if (next.done) return
        if (this.#isMuch(atHand)) {
          const rest = prepend(next.value, source)
          yield* this.#threads()?.read(rest) ?? this.#inTurn(rest)
          return
        }
        this.#met++
        atHand = Math.max(0, atHand - next.value.text.length)
        yield* this.#inTurn([next.value])
      }
    } finally {
      // Not awaited: it may wait for an item that does not come.
      void source.return(undefined).catch(() => {})
    }
  }

  /** @param atHand characters of the dispatches that were handed over and are not read yet */
  #isMuch(atHand: number): boolean {
    const ahead = this.#ahead()
    return this.#pool !== undefined || (ahead === undefined ? this.#met >= FEW : ahead + atHand > LITTLE)
  }

  #threads(): Pool | undefined {
    this.#pool ??= this.#createPool()
    return this.#pool && this.#pool.threads > 1 ? this.#pool : undefined
  }
}

async function* prepend<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}

async function* iterate<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items
}
