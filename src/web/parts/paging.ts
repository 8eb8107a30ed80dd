/** The part of a list that a page shows. `asked` is what the address says: anything unreadable is the first page. */
export function pageAt(
  asked: string | undefined,
  total: number,
  size: number,
): { page: number; from: number; to: number } {
  const last = Math.max(1, Math.ceil(total / size))
  const wished = Number.parseInt(asked ?? '1', 10)
  const page = Math.min(Math.max(Number.isNaN(wished) ? 1 : wished, 1), last)
  return { page, from: (page - 1) * size, to: Math.min(page * size, total) }
}
