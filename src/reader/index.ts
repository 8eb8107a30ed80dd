export { explainClaim } from './explain.ts'
export type { Language } from './language.ts'
export { type Observer, readDispatch, work } from './read.ts'
export { STAGES, type Stage, type Work } from './stages.ts'
