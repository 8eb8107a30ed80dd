/**
 * Truceline as a library. A dispatch flows one way: `readSources` gives dispatches, `readDispatch` reads one with a
 * language that `loadLanguage` loads, a store keeps what was read, and `recordAt` makes the record of it.
 */
export * from './intake/index.ts'
export { detectLanguage, LANGUAGES, loadLanguage } from './language/index.ts'
export { loadRecordKnowledge } from './language/record-knowledge.ts'
export type * from './model/claim.ts'
export type { Dispatch } from './model/dispatch.ts'
export { TrucelineError } from './model/errors.ts'
export type * from './model/record.ts'
export type { Span } from './model/span.ts'
export * from './reader/index.ts'
export * from './record/index.ts'
export * from './store/index.ts'
