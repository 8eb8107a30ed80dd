/**
 * Writes docs/rules.md, the table of every rule that reads claims, from data/<lang>/frames.
 *
 *   node train/rules-table.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadRuleSources, type RuleSource } from '../src/language/frames.ts'
import { CLAIM_TYPES } from '../src/model/claim.ts'

const LANGUAGES = ['en', 'fr']
/** More words than this make a row too long to read; the rest stand in the file. */
const SHOWN = 6

/** The text of docs/rules.md: a section for each kind of claim, a row for each rule. */
export function rulesTable(): string {
  const sources = LANGUAGES.flatMap((lang) => loadRuleSources(lang))
  const out = [
    '# Rules',
    '',
    'Generated from `data/<language>/frames/` by `node train/rules-table.ts`; edit the data, not this page.',
    '',
    'A rule says which words of a language evoke a kind and type of claim. A word is written as its lemma; `a + b` is `a` with',
    '`b` in its reach, `a|b` either of them, `@truce` a class of `data/<language>/classes.yml`. The claims layer trained on',
    'annotated dispatches weighs what the rules propose.',
    '',
    '`needs` and `unless` cut other senses: each names a relation (`subject`, `object`, `patient`, `modifier`, `oblique(with)`,',
    '`governor`, `compound`, `reach`, `clause`, `sentence`, and others in `src/claims/relations.ts`) and the lemmas, classes or, in',
    'capitals, parts of speech that must or must not stand there. Of the rules of one kind at a word, those stand whose trigger',
    'asks for most words. Every rule has examples under `match` and `no-match`, which are run as tests.',
    '',
  ]
  for (const [kind, types] of Object.entries(CLAIM_TYPES)) {
    out.push(`## ${kind}`, '', '| rule | type | reads | words | example |', '|---|---|---|---|---|')
    for (const type of types) {
      const rules = sources.filter(({ rule }) => rule.frame === `${kind}.${type}`)
      for (const { rule } of rules) out.push(row(rule, type))
    }
    out.push('')
  }
  return out.join('\n')
}

function row(rule: RuleSource, type: string): string {
  const words = rule.triggers.slice(0, SHOWN).map((t) => `\`${cell(t)}\``)
  const more = rule.triggers.length - words.length
  const example = rule.match[0]?.split(' | ')[0] ?? ''
  return `| \`${rule.id}\` | ${type} | ${cell(rule.name)} | ${words.join(', ')}${more > 0 ? ` and ${more} more` : ''} | ${cell(example)} |`
}

/** A bar inside a cell would end it. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../docs/rules.md', import.meta.url)), rulesTable())
}
