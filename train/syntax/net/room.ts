/** Takes room for numbers that are needed for one example only; all are 0. */
export type Take = (count: number) => Float32Array

/**
 * Room for numbers that serves one example after the other: a new array each time would have the machine look for rubbish among
 * all examples, over and over.
 */
export class Room {
  #numbers = new Float32Array(1 << 16)
  #at = 0

  /** What was taken may be given again. */
  clear(): void {
    this.#at = 0
  }

  readonly take: Take = (count) => {
    if (this.#at + count > this.#numbers.length) {
      this.#numbers = new Float32Array(2 * Math.max(this.#numbers.length, count))
      this.#at = 0
    }
    const taken = this.#numbers.subarray(this.#at, this.#at + count)
    this.#at += count
    return taken.fill(0)
  }
}
