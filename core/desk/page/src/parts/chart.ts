/** One picture of numbers; the same facts make the drawing and the table beside it. */
export interface Chart {
  kind: 'bar' | 'line' | 'pie'
  /** What stands along the axis, or names the slices of a pie. */
  labels: string[]
  /** A pie shows the first one only; null is "no value", not zero. */
  series: { name: string; values: (number | null)[] }[]
  /** Written after every number, such as 件 or %. */
  unit?: string
  /** A line across the picture that the values should reach. */
  target?: number
  /** Bars of one label on top of each other instead of side by side. */
  stacked?: boolean
  /** Which labels have numbers that are a hint only; these look different, not only by their colour. */
  hints?: readonly number[]
  /** Bars from left to right, for long names. */
  lying?: boolean
}

/** The tokens a chart is painted with. */
export const tokens = ['ink', 'ink-2', 'line', 'card', 'primary', 'good', 'warn', 'bad', 'font'] as const
export type Paint = Record<(typeof tokens)[number], string>

const lineTypes = ['solid', 'dashed', 'dotted'] as const
const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const

/** A number with its unit, and a dash where there is none. */
export function said(value: number | null | undefined, unit = ''): string {
  return value === null || value === undefined ? '—' : `${value.toLocaleString('en-US')}${unit}`
}

function axes(chart: Chart, paint: Paint) {
  const text = { color: paint['ink-2'], fontFamily: paint.font }
  const names = {
    type: 'category' as const,
    data: chart.labels,
    inverse: chart.lying === true,
    axisLabel: { ...text, width: 120, overflow: 'truncate' as const },
    axisLine: { lineStyle: { color: paint.line } },
    axisTick: { show: false },
  }
  const numbers = {
    type: 'value' as const,
    axisLabel: { ...text, formatter: (value: number) => said(value, chart.unit) },
    splitLine: { lineStyle: { color: paint.line } },
  }
  return chart.lying ? { xAxis: numbers, yAxis: names } : { xAxis: names, yAxis: numbers }
}

function targetOf(chart: Chart, paint: Paint) {
  if (chart.target === undefined) return undefined
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: paint.bad, type: 'dashed' as const },
    label: {
      color: paint.bad,
      formatter: said(chart.target, chart.unit),
      position: chart.lying ? ('end' as const) : ('insideEndTop' as const),
    },
    data: [chart.lying ? { xAxis: chart.target } : { yAxis: chart.target }],
  }
}

/** A number, looking different where it is a hint only. */
function pointOf(value: number | null, at: number, { hints }: Chart, paint: Paint) {
  if (!hints?.includes(at)) return value
  const itemStyle = { color: paint.warn, borderColor: paint.ink, borderWidth: 1, borderType: 'dashed' as const }
  return { value, symbol: 'emptyDiamond', symbolSize: 12, itemStyle }
}

function rows(chart: Chart, paint: Paint) {
  return chart.series.map((one, at) => ({
    type: chart.kind === 'line' ? ('line' as const) : ('bar' as const),
    name: one.name,
    data: one.values.map((value, place) => pointOf(value, place, chart, paint)),
    stack: chart.stacked ? 'all' : undefined,
    barMaxWidth: 32,
    symbol: symbols[at % symbols.length],
    symbolSize: 6,
    lineStyle: { width: 2, type: lineTypes[at % lineTypes.length] },
    markLine: at === 0 ? targetOf(chart, paint) : undefined,
  }))
}

function slices(chart: Chart, paint: Paint) {
  const values = chart.series[0]?.values ?? []
  return {
    type: 'pie' as const,
    name: chart.series[0]?.name,
    radius: ['45%', '70%'],
    itemStyle: { borderColor: paint.card, borderWidth: 2 },
    label: { color: paint.ink, fontFamily: paint.font, formatter: '{b} {d}%' },
    data: chart.labels.map((name, at) => ({ name, value: values[at] ?? 0 })),
  }
}

/** What ECharts has to be told; patterns, dashes and symbols tell series apart where colours do not. */
export function optionOf(chart: Chart, paint: Paint) {
  const many = chart.kind === 'pie' ? chart.labels.length > 1 : chart.series.length > 1
  return {
    animation: false,
    color: [paint.primary, paint.good, paint.warn, paint.bad, paint['ink-2']],
    textStyle: { fontFamily: paint.font },
    aria: { enabled: true, label: { enabled: false }, decal: { show: many && chart.kind !== 'line' } },
    grid: { left: 8, right: 24, top: many ? 40 : 20, bottom: 8, containLabel: true },
    legend: {
      show: many && chart.kind !== 'pie',
      top: 4,
      textStyle: { color: paint['ink-2'], fontFamily: paint.font },
    },
    tooltip: {
      trigger: chart.kind === 'pie' ? ('item' as const) : ('axis' as const),
      confine: true,
      backgroundColor: paint.card,
      borderColor: paint.line,
      textStyle: { color: paint.ink, fontFamily: paint.font },
      valueFormatter: (value: unknown) => said(typeof value === 'number' ? value : null, chart.unit),
    },
    ...(chart.kind === 'pie'
      ? { series: [slices(chart, paint)] }
      : { ...axes(chart, paint), series: rows(chart, paint) }),
  }
}
