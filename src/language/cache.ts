import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const folder = new URL('../../node_modules/.cache/truceline/', import.meta.url)

/**
 * What `make` makes of some files, kept as JSON under the hash of those files, so that a changed file is never read
 * stale. Earlier keepings are removed. A kept file that is broken is made again; a folder that cannot be written is no error.
 * @param files paths from the package's root: the data, and the code that makes something of it
 */
export function cached<T>(name: string, files: readonly string[], make: () => T): T {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(read(new URL(file, root)) ?? '')
  const path = new URL(`${name}-${hash.digest('hex').slice(0, 16)}.json`, folder)
  const kept = read(path)
  if (kept !== undefined) {
    try {
      return JSON.parse(kept) as T
    } catch {
      // Broken by a run that was killed; made again below.
    }
  }
  const made = make()
  try {
    mkdirSync(folder, { recursive: true })
    const fresh = new URL(`${path.href}.${process.pid}`)
    writeFileSync(fresh, JSON.stringify(made))
    renameSync(fresh, path)
    for (const old of readdirSync(folder))
      if (old.startsWith(`${name}-`) && old.endsWith('.json') && !path.href.endsWith(`/${old}`))
        rmSync(new URL(old, folder))
  } catch {
    // Read-only installations work without the cache.
  }
  return made
}

function read(path: URL): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
