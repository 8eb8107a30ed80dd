const DONE: unique symbol = Symbol('done')

/**
 * Starts work on items as they come and gives the results back in the order of the items. At most `room` items are
 * taken from the source ahead of the result that is waited for, so a slow consumer slows the source down.
 * @throws what the source throws, or what the work on an item throws, when its turn comes
 */
export async function* inOrder<T, R>(
  source: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  room: number,
): AsyncGenerator<R> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  const started: Promise<R>[] = []
  let next: Promise<IteratorResult<T>> | undefined
  let ended = false
  try {
    while (!ended || started.length > 0) {
      if (!ended && started.length < room) next ??= Promise.resolve(iterator.next())
      // A result that is there is given back before another item is waited for.
      const first: Promise<typeof DONE>[] = started.slice(0, 1).map((one) => one.then(() => DONE))
      const came = await Promise.race([...first, ...(next ? [next] : [])])
      if (came === DONE) {
        yield await started.shift()!
        continue
      }
      next = undefined
      if (came.done) ended = true
      else started.push(guarded(work(came.value)))
    }
  } finally {
    // Not awaited: it may wait for an item that does not come.
    if (!ended) void Promise.resolve(iterator.return?.()).catch(() => {})
  }
}

/** A failure waits for its turn, and is no unhandled rejection until then. */
function guarded<R>(work: Promise<R>): Promise<R> {
  work.catch(() => {})
  return work
}
