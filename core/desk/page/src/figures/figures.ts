import type { Span } from '@/api/figures'
import { steps, type CallFigures, type Step } from '@/contract/figures'
import { secondsOf } from '@/phone/seconds'
import { dateTime } from '@/words/time'

export const spans = ['today', 'yesterday', 'week', 'days'] as const
export type SpanName = (typeof spans)[number]

const most = 200
const day = 86_400_000
const offset = 8 * 3_600_000
const length: Readonly<Record<Step, number>> = {
  QUARTER_HOUR: 900_000,
  HALF_HOUR: 1_800_000,
  HOUR: 3_600_000,
  DAY: day,
}

/** The city's midnight before a moment. */
const midnight = (moment: number) => Math.floor((moment + offset) / day) * day - offset
const between = (since: number, before: number): Span => ({
  since: new Date(since).toISOString(),
  before: new Date(before).toISOString(),
})

/** Days are whole days of the city, whatever the browser's clock; the week begins on Monday and ends with today. */
export function spanOf(name: SpanName, days: readonly string[], now: number): Span {
  const today = midnight(now)
  if (name === 'yesterday') return between(today - day, today)
  if (name === 'week') return between(today - ((new Date(today + offset).getUTCDay() + 6) % 7) * day, today + day)
  const [from, until] = days.map((one) => Date.parse(`${one}T00:00:00+08:00`))
  return name === 'days' && from !== undefined && until !== undefined
    ? between(from, until + day)
    : between(today, today + day)
}

/** In which steps a span may be cut: the server makes so many at most, and one step is no course. */
export function stepsOf({ since, before }: Span): Step[] {
  const whole = Date.parse(before) - Date.parse(since)
  const fitting = steps.filter((step) => Math.ceil(whole / length[step]) <= most)
  return whole > day ? fitting : fitting.filter((step) => step !== 'DAY')
}

/** Hours of a day, days of more than one. */
export function usualStep(span: Span): Step {
  const fitting = stepsOf(span)
  return fitting.includes('DAY') || !fitting.includes('HOUR') ? 'DAY' : 'HOUR'
}

/** Steps of one day by their clock, days by their date, everything else by both. */
export function labelOf({ from, before }: { from: string; before: string }, span: Span): string {
  const said = dateTime(from)
  if (Date.parse(before) - Date.parse(from) >= day) return said.slice(5, 10)
  return Date.parse(span.before) - Date.parse(span.since) > day ? said.slice(5) : said.slice(11)
}

const counts = ['offered', 'answered', 'inTime', 'abandoned', 'shortAbandoned', 'blocked', 'unanswered'] as const
const lengths = ['waited', 'talked', 'occupied', 'staffed'] as const

/** Counts and seconds of several steps together. */
export type Sum = Record<(typeof counts)[number] | (typeof lengths)[number], number>

export function sumOf(figures: readonly CallFigures[]): Sum {
  const sum = Object.fromEntries([...counts, ...lengths].map((name) => [name, 0])) as Sum
  for (const one of figures) {
    for (const name of counts) sum[name] += one[name]
    for (const name of lengths) sum[name] += secondsOf(one[name])
  }
  return sum
}

/** A share of a hundred with one digit; nothing where there is nothing to divide by. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * Math.min(part, whole)) / whole) / 10
}

/** Seconds of one of so many; nothing of none. */
export const mean = (seconds: number, of: number): number | null => (of === 0 ? null : seconds / of)

export const percentSaid = (value: number | null) => (value === null ? '—' : `${value.toFixed(1)}%`)

/** What was seen of the load in one step, as a forecast wants to know it. */
export interface Observed {
  /** An hour. */
  calls: number
  /** Talk and wrap-up of one call. */
  handlingSeconds: number
  /** On the average signed in and not on a break. */
  seats: number | null
  inTime: number | null
  waitSeconds: number | null
  occupancy: number | null
}

/** The part of a step that is over counts; where no seat was signed on, the rule's wrap-up stands for the real one. */
export function observed(one: CallFigures, wrapUpSeconds: number, now: number): Observed {
  const sum = sumOf([one])
  const seconds = Math.max(1, (Math.min(Date.parse(one.before), now) - Date.parse(one.from)) / 1000)
  const busy = sum.staffed > 0 ? sum.occupied : sum.talked + sum.answered * wrapUpSeconds
  return {
    calls: Math.max(1, Math.round((sum.offered * 3600) / seconds)),
    handlingSeconds: Math.min(3600, Math.max(10, Math.round(mean(busy, sum.answered) ?? 180))),
    seats: sum.staffed > 0 ? Math.round((10 * sum.staffed) / seconds) / 10 : null,
    inTime: percent(sum.inTime, sum.offered),
    waitSeconds: mean(sum.waited, sum.answered),
    occupancy: percent(sum.occupied, sum.staffed),
  }
}
