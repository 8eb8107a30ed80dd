import type { Dispatch } from '../../src/model/dispatch.ts'
import { answerJobs } from '../../src/work/thread.ts'

// A reading thread for tests: what it does is told by the dispatch's text.
answerJobs({
  prepare(lang) {
    if (lang === 'xx') throw new Error('no data for xx')
  },
  read(dispatch: Dispatch) {
    if (dispatch.text === 'throw') throw new Error('gave up')
    if (dispatch.text === 'die') process.exit(3)
    // Long ones block their thread, so that short ones overtake them.
    if (dispatch.text === 'long') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60)
    return { dispatch, claims: [], engine: 'small' }
  },
})
