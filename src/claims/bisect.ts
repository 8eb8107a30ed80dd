/** How many members at the head of a list pass a test that all behind them fail; found by bisection. */
export function passing<T>(list: readonly T[], test: (member: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (test(list[mid]!)) low = mid + 1
    else high = mid
  }
  return low
}
