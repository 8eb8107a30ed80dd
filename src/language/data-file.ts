import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { TrucelineError } from '../model/errors.ts'
import { cached } from './cache.ts'

const dataFolder = new URL('../../data/', import.meta.url)

/**
 * Reads and validates one file of a language's data; what its YAML says is kept, since parsing it takes long.
 * @param name path under data/<lang>/: `text.yml`
 * @throws TrucelineError `bad-language-data`, naming the file, the line, the entry and the repair
 */
export function readDataFile<T extends z.ZodType>(lang: string, name: string, schema: T): z.output<T> {
  const shown = `data/${lang}/${name}`
  let source: string
  try {
    source = readFileSync(fileURLToPath(new URL(`${lang}/${name}`, dataFolder)), 'utf8')
  } catch (cause) {
    throw new TrucelineError('bad-language-data', `${shown} cannot be read`, {
      value: shown,
      repair: `create ${shown}; data/fr/${name} shows what it holds`,
      cause,
    })
  }
  const value = cached(`${lang}.${name.replace('/', '.')}`, [shown, 'node_modules/yaml/package.json'], () =>
    parse(source, shown),
  )
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new TrucelineError('bad-language-data', `${shown}, entry ${issue.path.join(' > ')}: ${issue.message}`, {
    value: issue.path.join('.'),
    repair: `correct the entry "${issue.path.join(' > ')}" in ${shown}`,
  })
}

function parse(source: string, shown: string): unknown {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const broken = document.errors[0]
  if (broken === undefined) return document.toJS()
  const line = lines.linePos(broken.pos[0]).line
  throw new TrucelineError('bad-language-data', `${shown}, line ${line}: ${broken.message.split('\n')[0]}`, {
    value: `${shown}:${line}`,
    repair: 'correct the YAML there: check quotes, colons and indentation',
  })
}

/** The YAML files of a folder under data/, sorted: `dataFiles('fr/frames')`. */
export function dataFiles(folder: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, dataFolder)))
    .filter((name) => name.endsWith('.yml'))
    .sort()
}
