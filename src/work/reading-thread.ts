import { loadLanguage } from '../language/index.ts'
import { readDispatch } from '../reader/index.ts'
import { answerJobs } from './thread.ts'

// The script of a reading thread: each loads the languages it meets, once.
answerJobs({
  prepare: (lang) => void loadLanguage(lang),
  read: (dispatch) => readDispatch(dispatch, loadLanguage(dispatch.lang)),
})
