import type { Dispatch } from '../model/dispatch.ts'
import type { Pool, Read, ReadAll } from '../work/index.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { readInTurn } from './reading.ts'

/** So many dispatches are read here sooner than threads have loaded what reading takes. */
const FEW = 20

/** Reads for a command: a few dispatches in this thread, more of them in several where the context has them. */
export class Readers implements AsyncDisposable {
  readonly #inTurn: ReadAll
  readonly #createPool: () => Pool | undefined
  #pool: Pool | undefined
  #met = 0

  constructor({ createPool }: Pick<Context, 'createPool'>, engine: Engine) {
    this.#inTurn = readInTurn(engine)
    this.#createPool = createPool ?? (() => undefined)
  }

  readonly readAll: ReadAll = (dispatches) => this.#read(dispatches)

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool?.[Symbol.asyncDispose]()
  }

  async *#read(dispatches: Iterable<Dispatch> | AsyncIterable<Dispatch>): AsyncGenerator<Read> {
    const many = Array.isArray(dispatches) && this.#met + dispatches.length > FEW
    const source = iterate(dispatches)
    try {
      while (!many && this.#met < FEW) {
        const next = await source.next()
        if (next.done) return
        this.#met++
        yield* this.#inTurn([next.value])
      }
      this.#pool ??= this.#createPool()
      const readAll = this.#pool && this.#pool.threads > 1 ? this.#pool.read : this.#inTurn
      yield* readAll({ [Symbol.asyncIterator]: () => source })
    } finally {
      // Not awaited: it may wait for an item that does not come.
      void source.return(undefined).catch(() => {})
    }
  }
}

async function* iterate<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items
}
