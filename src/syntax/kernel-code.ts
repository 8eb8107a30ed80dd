/*
 * The innermost loops of the net as a WebAssembly function, written out here since its vector instructions do two
 * multiplications at once and JavaScript has none:
 *
 *   fourRows(x, stride, w, end, y, across)
 *
 * All arguments count bytes. Four rows of `stride` bytes of 32-bit numbers from `x` on are multiplied with the weights
 * from `w` to `end`; the rows of results begin at `y`, `across` bytes apart. Weights come in blocks for four outputs: four
 * for each input, then the four biases. Sums are of 64 bits and in the order of the inputs, as in training's `multiply`, so that they
 * have the same bits.
 */

type Code = readonly number[]

const I32 = 0x7f
const V128 = 0x7b
const NOTHING = 0x40

// Arguments, then locals: start of each row, place in a row; sums, weights, inputs.
const [X, STRIDE, W, END, Y, ACROSS] = [0, 1, 2, 3, 4, 5]
const ROWS = [X, 6, 7, 8]
const AT = 9
const SUMS = 10
const [LOW, HIGH, INPUT] = [18, 19, 20]

const get = (local: number): Code => [0x20, local]
const set = (local: number): Code => [0x21, local]
const constant = (value: number): Code => [0x41, value]
const loop = (...body: readonly Code[]): Code => [0x03, NOTHING, ...body.flat(), 0x0b]
const ADD: Code = [0x6a]
const LESS: Code = [0x49]
const AGAIN_IF: Code = [0x0d, 0]

/** Vector instructions, whose numbers take a second byte from 128 on. */
const vector = (code: number, ...rest: Code): Code => [0xfd, ...(code < 128 ? [code] : [code, 1]), ...rest]
const ZERO = vector(0x0c, ...new Array<number>(16).fill(0))
/** Two 32-bit numbers at an address, or one twice, as two of 64 bits; and the way back, from the top of the stack. */
const loadTwo = (offset: number): Code => [...vector(0x5d, 2, offset), ...vector(0x5f)]
const LOAD_SAME: Code = [...vector(0x09, 2, 0), ...vector(0x5f)]
const storeTwo = (offset: number): Code => [...vector(0x5e), ...vector(0x5b, 2, offset, 0)]
const ADD_TWO = vector(0xf0)
const MULTIPLY_TWO = vector(0xf2)

const advance = (local: number, bytes: Code): Code => [...get(local), ...bytes, ...ADD, ...set(local)]
const loadWeights: Code = [...get(W), ...loadTwo(0), ...set(LOW), ...get(W), ...loadTwo(8), ...set(HIGH)]
const accumulate = (sum: number, weights: number): Code => [
  ...[...get(sum), ...get(INPUT), ...get(weights)],
  ...[...MULTIPLY_TWO, ...ADD_TWO, ...set(sum)],
]
const low = (row: number): number => SUMS + 2 * row
const high = (row: number): number => low(row) + 1

const body: Code = [
  ...[1, 2, 3].flatMap((r) => [...get(ROWS[r - 1]!), ...get(STRIDE), ...ADD, ...set(ROWS[r]!)]),
  ...loop(
    ROWS.flatMap((_, r) => [...ZERO, ...set(low(r)), ...ZERO, ...set(high(r))]),
    [...constant(0), ...set(AT)],
    loop(
      loadWeights,
      ROWS.flatMap((row, r) => [
        ...[...get(row), ...get(AT), ...ADD, ...LOAD_SAME, ...set(INPUT)],
        ...[...accumulate(low(r), LOW), ...accumulate(high(r), HIGH)],
      ]),
      advance(W, constant(16)),
      advance(AT, constant(4)),
      [...get(AT), ...get(STRIDE), ...LESS, ...AGAIN_IF],
    ),
    loadWeights,
    [...get(Y), ...set(AT)],
    ROWS.flatMap((_, r) => [
      ...[...get(AT), ...get(low(r)), ...get(LOW), ...ADD_TWO, ...storeTwo(0)],
      ...[...get(AT), ...get(high(r)), ...get(HIGH), ...ADD_TWO, ...storeTwo(8)],
      ...advance(AT, get(ACROSS)),
    ]),
    advance(W, constant(16)),
    advance(Y, constant(16)),
    [...get(W), ...get(END), ...LESS, ...AGAIN_IF],
  ),
  0x0b,
]

/** A whole number in groups of seven bits, as lengths are written. */
const length = (n: number): Code => (n < 128 ? [n] : [128 | (n & 127), ...length(n >> 7)])
const section = (id: number, content: Code): Code => [id, ...length(content.length), ...content]
const text = (name: string): Code => [name.length, ...new TextEncoder().encode(name)]
const code: Code = [...[2, 4, I32, 11, V128], ...body]

/** The module: one function, `fourRows`, over the memory that it is given as `of.memory`. */
export const KERNEL = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 6, I32, I32, I32, I32, I32, I32, 0]),
  ...section(2, [1, ...text('of'), ...text('memory'), 2, 0, 1]),
  ...section(3, [1, 0]),
  ...section(7, [1, ...text('fourRows'), 0, 0]),
  ...section(10, [1, ...length(code.length), ...code]),
])
