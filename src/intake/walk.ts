import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { TrucelineError } from '../model/errors.ts'
import { type Format, formatOf, isAside, refuse } from './formats.ts'
import { asProblem } from './problems.ts'

/** One file or standard input, to be read. */
export interface Source {
  /** As the user would name it; `-` is standard input. */
  readonly path: string
  readonly format: Format
  /** Bytes; absent where it is not known before reading (standard input, a pipe). */
  readonly size?: number
  /** Id for a file that is one dispatch: its name without the ending, or more of its path where names repeat. */
  readonly id: string
}

export interface Plan {
  readonly sources: readonly Source[]
  readonly problems: readonly { readonly problem: TrucelineError; readonly origin: string }[]
}

type Found = Omit<Source, 'id'>

/** Lists what paths name, folders recursively and by name, each file once however often it is named or linked. */
export async function planSources(paths: readonly string[]): Promise<Plan> {
  const found: Found[] = []
  const problems: { problem: TrucelineError; origin: string }[] = []
  const seen = new Set<string>()
  const fail = (error: unknown, origin: string) => problems.push({ problem: asProblem(error, origin), origin })

  const visit = async (path: string, insideFolder: boolean): Promise<void> => {
    try {
      const stats = await stat(path)
      const real = await realpath(path).catch(() => path)
      if (seen.has(real)) return
      seen.add(real)
      if (stats.isDirectory()) {
        const names = (await readdir(path)).sort()
        for (const name of names) if (!isAside(name)) await visit(join(path, name), true)
        return
      }
      const refusal = refuse(path, insideFolder)
      if (refusal !== undefined) fail(refusal, path)
      else if (isReadable(stats, insideFolder))
        found.push({ path, format: formatOf(path) ?? 'unknown', ...(stats.isFile() ? { size: stats.size } : {}) })
    } catch (error) {
      fail(error, path)
    }
  }

  for (const path of new Set(paths)) {
    if (path === '-') found.push({ path, format: 'unknown' })
    else await visit(path, false)
  }
  return { sources: withIds(found), problems }
}

/** A pipe named outright (`<(…)` in a shell) is read; one met in a folder could wait for ever. */
function isReadable(stats: Stats, insideFolder: boolean): boolean {
  return stats.isFile() || (!insideFolder && !stats.isDirectory())
}

function withIds(found: readonly Found[]): Source[] {
  const names = [stem, (path: string) => path.slice(0, path.length - extname(path).length), (path: string) => path]
  const counts = names.map((name) => Map.groupBy(found, ({ path }) => name(path)))
  return found.map((source) => {
    const unique = names.findIndex((name, level) => counts[level]!.get(name(source.path))!.length === 1)
    const name = names[unique] ?? names.at(-1)!
    return {
      ...source,
      id: name(source.path)
        .replaceAll('\\', '/')
        .replace(/^(?:\.{0,2}\/)+/, ''),
    }
  })
}

function stem(path: string): string {
  return basename(path, extname(path))
}
