import type { Fact } from './fact.ts'

/** When the text says it was; a claim that gives no date of its own adds none. */
export function toldTime({ claim: { time }, undated }: Fact): string | undefined {
  return undated || time === undefined || time.basis === 'document' ? undefined : time.edtf
}
