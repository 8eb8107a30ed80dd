/** What the reader chose, kept between visits where the browser allows it (from disk or in private it may not). */
export function readKept(key: string): string | undefined {
  try {
    return localStorage.getItem(`truceline.${key}`) ?? undefined
  } catch {
    return undefined
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`truceline.${key}`, value)
  } catch {
    // Nothing is lost: the address carries the choice as well.
  }
}
