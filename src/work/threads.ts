import { Worker } from 'node:worker_threads'
import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import { type Answer, type Job, type Ready, receiveError } from './messages.ts'

export type Result = { readonly reading: Reading } | { readonly error: Error }

interface Waiting {
  readonly job: Job
  readonly resolve: (result: Result) => void
  readonly reject: (fatal: Error) => void
}

interface Thread {
  readonly worker: Worker
  /** Jobs sent, oldest first: the thread reads the first of them. */
  readonly sent: Waiting[]
  ready: boolean
}

/** Threads that come up as they are needed, and the jobs that wait for one. */
export class Threads {
  readonly #script: URL
  readonly #most: number
  readonly #atHand: number
  readonly #data: unknown
  readonly #threads = new Set<Thread>()
  #queue: Waiting[] = []
  #lastId = 0
  #ended = false

  /** @param data what each thread is handed as `workerData` */
  constructor(script: URL, most: number, atHand: number, data?: unknown) {
    this.#script = script
    this.#most = most
    this.#atHand = atHand
    this.#data = data
  }

  /** @throws what is no dispatch's fault: data or models that cannot be loaded, or a pool that was ended */
  run(dispatch: Dispatch): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(new Error('the threads have been ended'))
        return
      }
      this.#queue.push({ job: { id: ++this.#lastId, dispatch }, resolve, reject })
      this.#send()
    })
  }

  async end(): Promise<void> {
    this.#ended = true
    const threads = [...this.#threads]
    this.#threads.clear()
    for (const { reject } of [...this.#queue, ...threads.flatMap(({ sent }) => sent)])
      reject(new Error('the threads have been ended'))
    this.#queue = []
    await Promise.all(threads.map(({ worker }) => worker.terminate()))
  }

  #send(): void {
    while (this.#queue.length > 0) {
      const thread = this.#freest()
      if (!thread) return
      const waiting = this.#queue.shift()!
      thread.sent.push(waiting)
      thread.worker.postMessage(waiting.job)
    }
  }

  /** One without work, else a new one, else one that has room for another. */
  #freest(): Thread | undefined {
    let best: Thread | undefined
    for (const thread of this.#threads) if (!best || thread.sent.length < best.sent.length) best = thread
    if (best?.sent.length === 0) return best
    if (this.#threads.size < this.#most) return this.#start()
    return best && best.sent.length < this.#atHand ? best : undefined
  }

  #start(): Thread {
    const worker = new Worker(this.#script, { workerData: this.#data })
    const thread: Thread = { worker, sent: [], ready: false }
    this.#threads.add(thread)
    worker.on('message', (message: Answer | Ready) => {
      if ('ready' in message) thread.ready = true
      else this.#receive(thread, message)
    })
    worker.on('error', (error) => this.#lose(thread, error))
    worker.on('messageerror', (error) => this.#lose(thread, error))
    worker.on('exit', (code) => this.#lose(thread, new Error(`the thread that read it ended with status ${code}`)))
    return thread
  }

  #receive(thread: Thread, answer: Answer): void {
    const at = thread.sent.findIndex(({ job }) => job.id === answer.id)
    const [waiting] = at < 0 ? [] : thread.sent.splice(at, 1)
    if ('fatal' in answer) waiting?.reject(receiveError(answer.fatal))
    else if ('error' in answer) waiting?.resolve({ error: receiveError(answer.error) })
    else waiting?.resolve({ reading: answer.reading })
    this.#send()
  }

  /**
   * A thread that dies takes with it the dispatch that it was reading; what it had at hand beside that goes to another.
   * One that did not even load would fail on every dispatch alike.
   */
  #lose(thread: Thread, error: Error): void {
    if (!this.#threads.delete(thread)) return
    void thread.worker.terminate()
    const [read, ...unread] = thread.sent.splice(0)
    if (!thread.ready) {
      for (const { reject } of [...(read ? [read] : []), ...unread, ...this.#queue.splice(0)]) reject(error)
      return
    }
    read?.resolve({ error })
    this.#queue.unshift(...unread)
    this.#send()
  }
}
