import { describe, expect, test } from 'vitest'
import { fitColumns, neededWidth } from '../../src/cli/table-widths.ts'
import { width, wrap } from '../../src/cli/width.ts'

describe('wrap', () => {
  test.each([
    ['Armenia, Azerbaijan', 12, 4, ['Armenia,', 'Azerbaijan']],
    ['broken-or-withdrawn ../2020-10-17', 13, 4, ['broken-or-', 'withdrawn', '../2020-10-17']],
    ['2020-10-26 | 2020-10-25', 12, 4, ['2020-10-26 |', '2020-10-25']],
    ['2020-10-09/2020-10-10', 12, 4, ['2020-10-09/', '2020-10-10']],
    ['../2020-10-17', 12, 4, ['../', '2020-10-17']],
    ['Azerbaijan', 4, 4, ['Azer', 'baij', 'an']],
    ['one two three four', 5, 2, ['one', 'two…']],
    ['停火协议停火', 5, 4, ['停火', '协议', '停火']],
    ['', 5, 4, ['']],
  ] as const)('"%s" in %i columns and %i lines', (text, columns, lines, expected) => {
    expect(wrap(text, columns, lines)).toEqual(expected)
    for (const line of wrap(text, columns, lines)) expect(width(line)).toBeLessThanOrEqual(columns)
  })
})

describe('columns', () => {
  const value = () => ''
  const column = (title: string, kind: { flexible?: true; spare?: true } = {}) => ({ title, value, ...kind })
  const cells = [
    ['id', 'words', 'nothing', 'more'],
    ['x', 'w'.repeat(40), '', 'm'.repeat(40)],
  ]
  const columns = [
    column('id'),
    column('words', { flexible: true }),
    column('nothing'),
    column('more', { flexible: true, spare: true }),
  ]

  test('stay as they are where there is room', () => {
    expect(neededWidth(cells)).toBe(2 + 40 + 7 + 40 + 6)
    expect(fitColumns(cells, columns, 95)).toEqual({ widths: [2, 40, 7, 40], left: [] })
    expect(fitColumns(cells, columns, Number.POSITIVE_INFINITY).left).toEqual([])
  })

  test('without anything in them go first, and are not told of', () => {
    expect(fitColumns(cells, columns, 86)).toEqual({ widths: [2, 40, undefined, 40], left: [] })
  })

  test('are narrowed, the widest first, before spare ones go', () => {
    expect(fitColumns(cells, columns, 46)).toEqual({ widths: [2, 20, undefined, 20], left: [] })
    expect(fitColumns(cells, columns, 30)).toEqual({ widths: [2, 26, undefined, undefined], left: ['more'] })
  })

  test('never become too narrow to read', () => {
    expect(fitColumns(cells, columns, 5).widths).toEqual([2, 8, undefined, undefined])
  })
})
