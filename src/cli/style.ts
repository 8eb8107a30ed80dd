import type { Context, OutputStream } from './context.ts'

export type Paint = (text: string) => string

export interface Style {
  readonly bold: Paint
  readonly dim: Paint
  readonly underline: Paint
  readonly yellow: Paint
  readonly cyan: Paint
}

const CODES = { bold: [1, 22], dim: [2, 22], underline: [4, 24], yellow: [33, 39], cyan: [36, 39] } as const

/** Colours where a person looks at a terminal; none with NO_COLOR (no-color.org), `--no-color` or a dumb terminal. */
export function styleFor(context: Context, stream: OutputStream = context.stdout): Style {
  const wanted = usesColor(context, stream)
  const paint = ([on, off]: readonly [number, number]): Paint =>
    wanted ? (text) => `\x1b[${on}m${text}\x1b[${off}m` : (text) => text
  return {
    bold: paint(CODES.bold),
    dim: paint(CODES.dim),
    underline: paint(CODES.underline),
    yellow: paint(CODES.yellow),
    cyan: paint(CODES.cyan),
  }
}

function usesColor({ env }: Context, stream: OutputStream): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true
  return stream.isTTY === true && env.TERM !== 'dumb'
}
