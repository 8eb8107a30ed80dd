export { analyseText } from './analyse.ts'
export type { AbbreviationUse, TextRules } from './rules.ts'
export { tokenise } from './tokens.ts'
