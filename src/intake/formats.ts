import { basename, extname } from 'node:path'
import { TrucelineError } from '../model/errors.ts'

/** `unknown` is looked into: JSON lines, JSON or plain text by how it begins. */
export type Format = 'text' | 'json' | 'lines' | 'unknown'

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.json': 'json',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
}
const DOCUMENTS = new Set([
  '.html',
  '.htm',
  '.xhtml',
  '.xml',
  '.pdf',
  '.doc',
  '.docx',
  '.odt',
  '.rtf',
  '.epub',
  '.warc',
])
const ARCHIVES = new Set(['.zip', '.gz', '.tgz', '.tar', '.bz2', '.xz', '.7z', '.zst'])
/** Files that tell about a folder and are no dispatches. */
const ABOUT = /^(?:readme|license|licence|notice|changelog|contributing|makefile|index\.json)\b/i

export function formatOf(path: string): Format | undefined {
  return FORMATS[extname(path).toLowerCase()]
}

/** Whether a file met inside a folder is passed over in silence. */
export function isAside(path: string): boolean {
  const name = basename(path)
  return name.startsWith('.') || name.endsWith('~') || ABOUT.test(name)
}

/** Why a file cannot be read by its kind, or undefined where it may be. */
export function refuse(path: string, insideFolder: boolean): TrucelineError | undefined {
  const extension = extname(path).toLowerCase()
  if (formatOf(path) !== undefined) return undefined
  const packed = ARCHIVES.has(extension)
  // A file named outright is looked into, whatever its ending; in a folder only what is known to be text is.
  if (!packed && !DOCUMENTS.has(extension) && !insideFolder) return undefined
  const kind = extension === '' ? 'files without an ending' : `${extension} files`
  return new TrucelineError('unsupported-format', `${path} is passed over: ${kind} cannot be read`, {
    value: path,
    repair: packed ? 'unpack it first' : 'save it as plain text (.txt, .md) or JSON lines (.jsonl)',
  })
}
