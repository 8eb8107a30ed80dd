/** Whether a date (EDTF) lies before the day on which it is told, within it or after; `none` where that day is not known. */
export function sideOf(edtf: string, day: string | undefined): 'before' | 'same' | 'after' | 'none' {
  const first = edtf.replace(/^\.\.\//, '').slice(0, 10)
  const told = day?.slice(0, first.length)
  if (told === undefined) return 'none'
  return first === told ? 'same' : first < told ? 'before' : 'after'
}
