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

/** A figure with its digits, and a dash where there are no cases. */
export function figureOf(value: number | null | undefined, digits: number): string {
  return value === null || value === undefined ? '—' : value.toFixed(digits)
}

/** Growth in percent, with its sign; a dash where there is nothing to compare with. */
export function growthOf(value: number | null | undefined, base: number | null | undefined): string {
  if (value === null || value === undefined || !base) return '—'
  const growth = (100 * (value - base)) / Math.abs(base)
  return `${growth > 0 ? '+' : ''}${growth.toFixed(1)}%`
}
