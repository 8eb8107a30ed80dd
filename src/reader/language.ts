import type { ClaimReader } from '../claims/models.ts'
import type { SyntaxModel } from '../model/syntax.ts'
import type { Knowledge, NameRules } from '../names/index.ts'
import type { TextRules } from '../text/index.ts'
import type { ValueRules } from '../values/index.ts'

/** A language as the reader is handed it: data and models, nothing that acts on the outside. Made by src/language. */
export interface Language {
  readonly lang: string
  /** Changes when the program, its data or its models do; a store keeps it to know what to read again. */
  readonly version: string
  readonly text: TextRules
  readonly syntax: SyntaxModel
  readonly values: ValueRules
  readonly names: NameRules
  readonly knowledge: Knowledge
  readonly claims: ClaimReader
}
