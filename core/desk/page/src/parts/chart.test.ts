import { describe, expect, it } from 'vitest'
import { optionOf, said, tokens, type Chart, type Paint } from './chart'

const paint = Object.fromEntries(tokens.map((name) => [name, `<${name}>`])) as Paint
const rates: Chart = {
  kind: 'bar',
  labels: ['10 月', '11 月'],
  series: [{ name: '满意率', values: [91.5, null] }],
  unit: '%',
  target: 90,
}

describe('a number of a chart', () => {
  it('is said with its unit', () => expect(said(1234567, '件')).toBe('1,234,567件'))
  it('is a dash where there is none, and zero where it is zero', () => {
    expect([said(null, '件'), said(undefined), said(0, '件')]).toEqual(['—', '—', '0件'])
  })
})

describe('a chart', () => {
  it('is painted with the tokens', () => {
    const option = optionOf(rates, paint)
    expect(option.color[0]).toBe('<primary>')
    expect(option.tooltip.backgroundColor).toBe('<card>')
  })

  it('keeps a missing value missing', () => {
    expect(optionOf(rates, paint).series[0]?.data).toEqual([91.5, null])
  })

  it('shows by its form what is a hint only, and nothing else', () => {
    const [first, second] = optionOf({ ...rates, hints: [0] }, paint).series[0]?.data ?? []
    expect(first).toMatchObject({ value: 91.5, symbol: 'emptyDiamond', itemStyle: { borderType: 'dashed' } })
    expect(second).toBeNull()
  })

  it('draws its target once, across the axis of the numbers', () => {
    const two = { ...rates, series: [...rates.series, { name: '办结率', values: [95, 96] }] }
    const lines = (chart: Chart) => optionOf(chart, paint).series.map((one) => 'markLine' in one && one.markLine?.data)
    expect(lines(two)).toEqual([[{ yAxis: 90 }], undefined])
    expect(lines({ ...two, lying: true })).toEqual([[{ xAxis: 90 }], undefined])
  })

  it('tells its series apart without colours', () => {
    const two: Chart = { ...rates, kind: 'line', series: [...rates.series, { name: '办结率', values: [95, 96] }] }
    const types = optionOf(two, paint).series.map((one) => 'lineStyle' in one && one.lineStyle.type)
    expect(new Set(types).size).toBe(2)
    expect(optionOf({ ...two, kind: 'bar' }, paint).aria.decal.show).toBe(true)
    expect(optionOf(rates, paint).aria.decal.show).toBe(false)
  })

  it('names the slices of a pie by its labels', () => {
    const pie = optionOf({ kind: 'pie', labels: ['投诉', '求助'], series: [{ name: '件', values: [3, 4] }] }, paint)
    expect(pie.series[0]?.data).toEqual([
      { name: '投诉', value: 3 },
      { name: '求助', value: 4 },
    ])
  })
})
