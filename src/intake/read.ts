import { asUtf8, type Bytes, gather, peek } from './bytes.ts'
import { type Decoded, decodeText } from './decode.ts'
import { makeDispatch } from './dispatch.ts'
import { splitHeader } from './header.ts'
import type { Intake, IntakeOptions } from './intake.ts'
import { jsonDispatch, parseJson } from './json.ts'
import { DISPATCH_BYTES, JSON_BYTES, LINE_BYTES } from './limits.ts'
import { type Line, splitLines } from './lines.ts'
import { asProblem, emptyDispatch, tooLarge } from './problems.ts'

/** What is read, under which name, and the id of a file that is one dispatch. */
export interface Input {
  readonly bytes: Bytes
  readonly origin: string
  readonly id?: string
}

/** A file that is one dispatch, with or without a header block. */
export async function* readText(input: Input, options: IntakeOptions): AsyncGenerator<Intake> {
  const bytes = await gather(input.bytes, DISPATCH_BYTES)
  if (bytes === undefined) throw tooLarge(input.origin)
  if (bytes.length === 0) throw emptyDispatch(input.origin)
  yield textDispatch(decodeText(bytes, input.origin), input, options)
}

function textDispatch({ text, notes }: Decoded, { origin, id }: Omit<Input, 'bytes'>, options: IntakeOptions): Intake {
  const { fields, body } = splitHeader(text)
  return makeDispatch({ text: body, fields, origin, notes, ...(id === undefined ? {} : { id }) }, options)
}

/** A JSON file: one dispatch, or a list of them. */
export async function* readJson(input: Input, options: IntakeOptions): AsyncGenerator<Intake> {
  const bytes = await gather(input.bytes, JSON_BYTES)
  if (bytes === undefined) throw tooLarge(input.origin)
  const { text } = decodeText(bytes, input.origin)
  if (text.trim() === '') throw emptyDispatch(input.origin)
  const value = parseJson(text, input.origin)
  if (!Array.isArray(value)) yield fromJson(value, input.origin, options, input.id)
  else for (const [index, item] of value.entries()) yield fromJson(item, `${input.origin}[${index}]`, options)
}

/** JSON lines, one dispatch a line, as a stream. A bad line is named by its number and the others go on. */
export async function* readLines(input: Input, options: IntakeOptions): AsyncGenerator<Intake> {
  let any = false
  for await (const line of splitLines(asUtf8(input.bytes), LINE_BYTES)) {
    const item = readLine(line, `${input.origin}:${line.number}`, options)
    if (item === undefined) continue
    any = true
    yield item
  }
  if (!any) throw emptyDispatch(input.origin)
}

function readLine(line: Line, origin: string, options: IntakeOptions): Intake | undefined {
  try {
    if (line.bytes === undefined) throw tooLarge(origin)
    const { text, notes } = decodeText(line.bytes, origin)
    if (text.trim() === '') return undefined
    const { fields, text: body } = jsonDispatch(parseJson(text, origin), origin)
    return makeDispatch({ text: body, fields, origin, notes }, options)
  } catch (error) {
    return { problem: asProblem(error, origin), origin }
  }
}

function fromJson(value: unknown, origin: string, options: IntakeOptions, id?: string): Intake {
  try {
    const { fields, text } = jsonDispatch(value, origin)
    return makeDispatch({ text, fields, origin, ...(id === undefined ? {} : { id }) }, options)
  } catch (error) {
    return { problem: asProblem(error, origin), origin }
  }
}

const NEWLINE = 0x0a
const FIRST_LINE = 64 * 1024

/** Standard input, or a file whose name tells nothing: JSON lines, JSON or text, by how it begins. */
export async function* readUnknown(input: Input, options: IntakeOptions): AsyncGenerator<Intake> {
  const { head, all } = await peek(input.bytes, (seen) => seen.length > FIRST_LINE || /\S[\s\S]*\n/.test(ascii(seen)))
  const again = { ...input, bytes: all }
  const begin = ascii(head).trimStart()
  if (/^\{\s*["}]/.test(begin)) yield* firstLineIsObject(head) ? readLines(again, options) : readJson(again, options)
  else if (/^\[\s*\{\s*["}]/.test(begin)) yield* readJson(again, options)
  else yield* readText(again, options)
}

/** Enough of the bytes to see how they begin; UTF-16 shows its ASCII letters with NULs between them. */
function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, FIRST_LINE))
    .toString('latin1')
    .replaceAll(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g, '')
}

/** Whether the first line closes the object it opens; a pretty-printed object goes on. A long line is taken to. */
function firstLineIsObject(head: Uint8Array): boolean {
  const end = head.indexOf(NEWLINE)
  const line = ascii(head).trimStart().split('\n', 1)[0]!.trimEnd()
  return end < 0 ? head.length > FIRST_LINE || line.endsWith('}') : line.endsWith('}')
}
