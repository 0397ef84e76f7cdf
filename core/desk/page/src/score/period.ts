import type { Indicator } from '@/contract/score'

export type Span = 'day' | 'week' | 'month'
export const spans: readonly Span[] = ['day', 'week', 'month']

const two = (number: number) => `${number}`.padStart(2, '0')

/** How the server spells the period in which a day of the calendar lies; weeks are ISO weeks, from Monday. */
export function keyOf(span: Span, day: Date): string {
  const month = `${day.getFullYear()}-${two(day.getMonth() + 1)}`
  if (span === 'month') return month
  if (span === 'day') return `${month}-${two(day.getDate())}`
  const thursday = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 3 - ((day.getDay() + 6) % 7))
  const first = new Date(thursday.getFullYear(), 0, 1)
  const days = Math.round((thursday.getTime() - first.getTime()) / 86_400_000)
  return `${thursday.getFullYear()}-W${two(1 + Math.floor(days / 7))}`
}

const dayOf = (text: string) => new Date(`${text}T00:00`)
const spanOf = (key: string): Span => (key.includes('W') ? 'week' : key.length === 10 ? 'day' : 'month')

/** The period before one that begins on this day, spelt as the server reads it. */
export function keyBefore(key: string, from: string): string {
  const day = dayOf(from)
  day.setDate(day.getDate() - 1)
  return keyOf(spanOf(key), day)
}

/** The same period a year ago; a week is compared with the one 52 weeks before. */
export function keyYearBefore(key: string, from: string): string {
  const day = dayOf(from)
  if (spanOf(key) === 'week') day.setDate(day.getDate() - 364)
  else day.setFullYear(day.getFullYear() - 1)
  return keyOf(spanOf(key), day)
}

/** A figure with its digits, and a dash where there are no cases. */
export function figureOf(value: number | null | undefined, digits: number): string {
  return value === null || value === undefined ? '—' : value.toFixed(digits)
}

/** An indicator's value with its digits; what is a share of a hundred bears the sign. */
export function valueOf(value: number | null | undefined, indicator: Pick<Indicator, 'formula' | 'digits'>): string {
  const shown = figureOf(value, indicator.digits)
  return shown !== '—' && isRate(indicator) ? `${shown}%` : shown
}

/** A rate is a hundred times a part by a whole, as in `100 * completed / owed`. */
export const isRate = ({ formula }: Pick<Indicator, 'formula'>) => /^\s*100\s*\*.*\//s.test(formula)

export const targetOf = (indicator: Indicator) => `${indicator.target}${isRate(indicator) ? '%' : ''}`

/** Growth in percent, with its sign; a dash where there is nothing to compare with. */
export function growthOf(value: number | null | undefined, base: number | null | undefined): string {
  if (value === null || value === undefined || !base) return '—'
  const growth = (100 * (value - base)) / Math.abs(base)
  return `${growth > 0 ? '+' : ''}${growth.toFixed(1)}%`
}
