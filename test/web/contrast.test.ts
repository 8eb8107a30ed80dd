import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/web/theme.css', import.meta.url), 'utf8')

function tokens(block: string | undefined): Map<string, string> {
  return new Map([...(block ?? '').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((found) => [found[1]!, found[2]!]))
}
const light = tokens(/^:root \{([^}]*)\}/m.exec(css)?.[1])
const bySystem = tokens(/:root:not\(\[data-theme=.light.\]\) \{([^}]*)\}/.exec(css)?.[1])
const byChoice = tokens(/^ {2}:root\[data-theme=.dark.\] \{([^}]*)\}/m.exec(css)?.[1])

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['paper', 'panel', 'sunk']
const TEXT: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'violence', 'contested'].flatMap((ink) =>
    GROUNDS.map((ground): [string, string] => [ink, ground]),
  ),
  ['ink', 'pick'],
  ['ink-2', 'pick'],
  ['ink', 'read'],
  ['accent', 'accent-soft'],
  ['contested', 'contested-soft'],
  ['violence', 'violence-soft'],
  ['paper', 'pick-edge'],
]
const KINDS = [...light.keys()].filter((name) => name.startsWith('k-'))
const SHAPES: [string, string][] = ['edge', 'force', 'pending', 'violence', 'pick-edge', ...KINDS].flatMap((ink) =>
  ['paper', 'panel'].map((ground): [string, string] => [ink, ground]),
)

describe.each([
  ['light', light],
  ['dark', bySystem],
])('colours, %s', (_name, theme) => {
  it('has every token', () => {
    expect([...theme.keys()].sort()).toEqual([...light.keys()].sort())
    expect(KINDS).toHaveLength(10)
  })
  it.each(TEXT)('%s on %s can be read (4.5)', (ink, ground) => {
    expect(contrast(theme.get(ink)!, theme.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(SHAPES)('%s on %s can be seen (3)', (ink, ground) => {
    expect(contrast(theme.get(ink)!, theme.get(ground)!)).toBeGreaterThanOrEqual(3)
  })
})

it('is as dark by choice as by system', () => {
  expect([...byChoice]).toEqual([...bySystem])
})
