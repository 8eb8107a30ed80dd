export { publicationDate } from './date.ts'
export type { Intake, IntakeNote, IntakeOptions, IntakeProgress } from './intake.ts'
export { readSources } from './sources.ts'
