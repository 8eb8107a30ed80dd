import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Intake, type IntakeOptions, readSources } from '../../src/intake/index.ts'

const options: IntakeOptions = {
  languages: ['en', 'fr'],
  detectLanguage: (text) => (/\b(le|la|les|une|trêve)\b/i.test(text) ? 'fr' : /\bthe\b/i.test(text) ? 'en' : undefined),
  stampOf: (text) => /^\s*date (\d{4}(?:-\d\d)?)\s/.exec(text)?.[1],
}

/** A folder with these files, taken away after the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'truceline-intake-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export async function take(paths: readonly string[], more: Partial<IntakeOptions> = {}): Promise<Intake[]> {
  const items: Intake[] = []
  for await (const item of readSources(paths, { ...options, ...more })) items.push(item)
  return items
}

/** What came out of one file with this content. */
export async function takeFile(name: string, content: string | Uint8Array, more: Partial<IntakeOptions> = {}) {
  return take([join(folderOf({ [name]: content }), name)], more)
}

/** What came out of standard input, given in pieces. */
export function takeStdin(...pieces: (string | Uint8Array)[]): Promise<Intake[]> {
  async function* stdin() {
    for (const piece of pieces) yield Buffer.from(piece)
  }
  return take(['-'], { stdin: stdin() })
}

export const dispatches = (items: readonly Intake[]) =>
  items.flatMap((item) => ('dispatch' in item ? [item.dispatch] : []))
export const codes = (items: readonly Intake[]) =>
  items.flatMap((item) => ('problem' in item ? [item.problem.code] : []))
export const notes = (items: readonly Intake[]) =>
  items.flatMap((item) => ('notes' in item ? item.notes.map(({ code }) => code) : []))
