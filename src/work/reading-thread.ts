import { workerData } from 'node:worker_threads'
import { loadLanguage, type OwnActor } from '../language/index.ts'
import { readDispatch } from '../reader/index.ts'
import { answerJobs } from './thread.ts'

const own: readonly OwnActor[] = (workerData as { own?: readonly OwnActor[] } | null)?.own ?? []

// The script of a reading thread: each loads the languages it meets, once.
answerJobs({
  prepare: (lang) => void loadLanguage(lang, own),
  read: (dispatch) => readDispatch(dispatch, loadLanguage(dispatch.lang, own)),
})
