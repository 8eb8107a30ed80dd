import { parentPort } from 'node:worker_threads'
import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import { type Answer, type Job, type Ready, sendError } from './messages.ts'

/** What a thread reads with. What `prepare` throws is no dispatch's fault, and ends the run. */
export interface ThreadReader {
  prepare(lang: string): void
  read(dispatch: Dispatch): Reading
}

/** Answers the jobs that come to this thread, one after the other, until the thread is ended. */
export function answerJobs(reader: ThreadReader): void {
  const port = parentPort
  port?.on('message', (job: Job) => port.postMessage(answer(reader, job)))
  port?.postMessage({ ready: true } satisfies Ready)
}

function answer(reader: ThreadReader, { id, dispatch }: Job): Answer {
  try {
    reader.prepare(dispatch.lang)
  } catch (error) {
    return { id, fatal: sendError(error) }
  }
  try {
    return { id, reading: reader.read(dispatch) }
  } catch (error) {
    return { id, error: sendError(error) }
  }
}
