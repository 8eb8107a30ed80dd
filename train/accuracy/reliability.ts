/** One bin of confidences: how sure the reader was on average, how often it was right. */
export interface Bin {
  readonly sure: number
  readonly right: number
  readonly count: number
}

const BINS = 10

/** Claims in bins of equal width by confidence; empty bins are left out. */
export function reliability(claims: readonly { readonly confidence: number; readonly right: boolean }[]): Bin[] {
  return Array.from({ length: BINS }, (_, b) =>
    claims.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === b),
  )
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      sure: bin.reduce((sum, c) => sum + c.confidence, 0) / bin.length,
      right: bin.filter((c) => c.right).length / bin.length,
      count: bin.length,
    }))
}

/** Mean distance between how sure and how right, weighed by the claims of a bin (expected calibration error). */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, b) => sum + b.count, 0)
  return bins.reduce((sum, b) => sum + (b.count / all) * Math.abs(b.sure - b.right), 0)
}

const SIZE = 320
const MARGIN = 44
const at = (share: number): number => MARGIN + share * (SIZE - MARGIN - 12)
const down = (share: number): number => SIZE - at(share)

/** The reliability curve of several sets as an SVG picture, readable on light and dark ground. */
export function drawReliability(curves: readonly { readonly name: string; readonly bins: readonly Bin[] }[]): string {
  const colours = ['#2f6fb3', '#b3572f']
  const marks = curves.map(({ name, bins }, i) => {
    const line = bins.map((b) => `${at(b.sure).toFixed(1)},${down(b.right).toFixed(1)}`).join(' ')
    const points = bins.map((b) => {
      const radius = (2 + Math.min(5, Math.sqrt(b.count) / 4)).toFixed(1)
      const title = `${name}: ${b.count} claims, ${b.sure.toFixed(2)} sure, ${b.right.toFixed(2)} right`
      return `<circle cx="${at(b.sure).toFixed(1)}" cy="${down(b.right).toFixed(1)}" r="${radius}"><title>${title}</title></circle>`
    })
    const label = `<text x="${MARGIN + 10}" y="${28 + 16 * i}" stroke="none">${name}</text>`
    return `<g fill="${colours[i]}" stroke="${colours[i]}"><polyline points="${line}" fill="none" stroke-width="2"/>${points.join('')}${label}</g>`
  })
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (v) =>
      `<text x="${at(v)}" y="${SIZE - MARGIN + 16}" text-anchor="middle">${v}</text><text x="${MARGIN - 6}" y="${down(v) + 4}" text-anchor="end">${v}</text>`,
  )
  const edge = SIZE - MARGIN
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="How often claims are right, by how sure the reader was" font-family="system-ui, sans-serif" font-size="11">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="#fff"/>`,
    `<g fill="#444">${ticks.join('')}<text x="${SIZE / 2 + 16}" y="${SIZE - 8}" text-anchor="middle">how sure</text><text transform="translate(12 ${SIZE / 2}) rotate(-90)" text-anchor="middle">share right</text></g>`,
    `<path d="M${at(0)} ${down(0)}L${at(1)} ${down(1)}" stroke="#999" stroke-dasharray="4 4" fill="none"/>`,
    `<path d="M${MARGIN} 12V${edge}H${SIZE - 12}" stroke="#444" fill="none"/>`,
    ...marks,
    '</svg>',
    '',
  ].join('\n')
}
