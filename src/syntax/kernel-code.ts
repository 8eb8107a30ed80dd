/*
 * The innermost loops of the net as a WebAssembly function, written out here since its vector instructions do four
 * multiplications at once and JavaScript has none:
 *
 *   product(a, down, along, b, c, row, end, last)
 *
 * c += a b, for numbers of 32 bits. All arguments count bytes: `a` is read `down` bytes from row to row and `along` bytes
 * from column to column (so that it may also be read turned over); a row of `b` and one of `c` have `row` bytes; `b` ends
 * before `end`, `c` before `last`. Four rows and eight columns of `c` are summed at a time, so there must be room for a
 * multiple of four rows of `a` and `c`, and a row must hold a multiple of eight numbers. Each sum goes along `a`'s columns in
 * their order: the result has the same bits on every machine.
 */

type Code = readonly number[]

const I32 = 0x7f
const V128 = 0x7b
const NOTHING = 0x40

// Arguments, then locals: the column of `c` in bytes, places in the four rows of `a` and of `c`, place in `b` and its
// end; sums, weights, inputs.
const [A, DOWN, ALONG, B, C, ROW, END, LAST] = [0, 1, 2, 3, 4, 5, 6, 7]
const COLUMN = 8
const INPUTS = [9, 10, 11, 12]
const OUTPUTS = [13, 14, 15, 16]
const [AT, STOP] = [17, 18]
const SUMS = 19
const [LEFT, RIGHT, INPUT] = [27, 28, 29]

const get = (local: number): Code => [0x20, local]
const set = (local: number): Code => [0x21, local]
const constant = (value: number): Code => [0x41, value]
const loop = (...body: readonly Code[]): Code => [0x03, NOTHING, ...body.flat(), 0x0b]
const ADD: Code = [0x6a]
const TIMES: Code = [0x6c]
const LESS: Code = [0x49]
const AGAIN_IF: Code = [0x0d, 0]

/** Vector instructions, whose numbers take a second byte from 128 on. */
const vector = (code: number, ...rest: Code): Code => [0xfd, ...(code < 128 ? [code] : [code, 1]), ...rest]
const load = (offset: number): Code => vector(0x00, 2, offset)
const LOAD_SAME = vector(0x09, 2, 0)
const store = (offset: number): Code => vector(0x0b, 2, offset)
const ADD_FOUR = vector(0xe4)
const MULTIPLY_FOUR = vector(0xe6)

const advance = (local: number, bytes: Code): Code => [...get(local), ...bytes, ...ADD, ...set(local)]
const accumulate = (sum: number, weights: number): Code => [
  ...[...get(sum), ...get(INPUT), ...get(weights)],
  ...[...MULTIPLY_FOUR, ...ADD_FOUR, ...set(sum)],
]
const left = (row: number): number => SUMS + 2 * row
const right = (row: number): number => left(row) + 1
const place = (base: number, row: number, stride: number): Code => [
  ...[...get(base), ...constant(row), ...get(stride)],
  ...[...TIMES, ...ADD],
]

const body: Code = [
  ...loop(
    [...constant(0), ...set(COLUMN)],
    loop(
      INPUTS.flatMap((input, r) => [...place(A, r, DOWN), ...set(input)]),
      OUTPUTS.flatMap((output, r) => [
        ...[...place(C, r, ROW), ...get(COLUMN), ...ADD, ...set(output)],
        ...[...get(output), ...load(0), ...set(left(r)), ...get(output), ...load(16), ...set(right(r))],
      ]),
      [...get(B), ...get(COLUMN), ...ADD, ...set(AT), ...get(END), ...get(COLUMN), ...ADD, ...set(STOP)],
      loop(
        [...get(AT), ...load(0), ...set(LEFT), ...get(AT), ...load(16), ...set(RIGHT)],
        INPUTS.flatMap((input, r) => [
          ...[...get(input), ...LOAD_SAME, ...set(INPUT)],
          ...[...accumulate(left(r), LEFT), ...accumulate(right(r), RIGHT)],
          ...advance(input, get(ALONG)),
        ]),
        advance(AT, get(ROW)),
        [...get(AT), ...get(STOP), ...LESS, ...AGAIN_IF],
      ),
      OUTPUTS.flatMap((output, r) => [
        ...[...get(output), ...get(left(r)), ...store(0), ...get(output), ...get(right(r)), ...store(16)],
      ]),
      advance(COLUMN, constant(32)),
      [...get(COLUMN), ...get(ROW), ...LESS, ...AGAIN_IF],
    ),
    [...place(A, 4, DOWN), ...set(A), ...place(C, 4, ROW), ...set(C)],
    [...get(C), ...get(LAST), ...LESS, ...AGAIN_IF],
  ),
  0x0b,
]

/** A whole number in groups of seven bits, as lengths are written. */
const length = (n: number): Code => (n < 128 ? [n] : [128 | (n & 127), ...length(n >> 7)])
const section = (id: number, content: Code): Code => [id, ...length(content.length), ...content]
const text = (name: string): Code => [name.length, ...new TextEncoder().encode(name)]
const code: Code = [...[2, 11, I32, 11, V128], ...body]

/** The module: one function, `product`, over the memory that it is given as `of.memory`. */
export const KERNEL = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 8, ...new Array<number>(8).fill(I32), 0]),
  ...section(2, [1, ...text('of'), ...text('memory'), 2, 0, 1]),
  ...section(3, [1, 0]),
  ...section(7, [1, ...text('product'), 0, 0]),
  ...section(10, [1, ...length(code.length), ...code]),
])
