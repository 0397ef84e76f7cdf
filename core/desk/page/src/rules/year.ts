import { weekdays, type CalendarDay, type DayKind, type Weekday } from '@/contract/rules'

/** A year as twelve months of weeks, Monday first; dates are plain text, so that no time zone moves them. */

const two = (number: number) => String(number).padStart(2, '0')
export const dateOf = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`

const utc = (date: string) => new Date(`${date}T00:00:00Z`)

export function weekdayOf(date: string): Weekday {
  return weekdays[(utc(date).getUTCDay() + 6) % 7] as Weekday
}

export function plusDays(date: string, days: number): string {
  const moved = utc(date)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** The days of a month in rows of seven; places before the first and after the last day are empty. */
export function weeksOf(year: number, month: number): string[][] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const days = Array.from({ length: count }, (_, at) => dateOf(year, month, at + 1))
  const before = weekdays.indexOf(weekdayOf(days[0] ?? ''))
  const places = [...Array<string>(before).fill(''), ...days]
  while (places.length % 7) places.push('')
  return Array.from({ length: places.length / 7 }, (_, row) => places.slice(row * 7, row * 7 + 7))
}

export interface Pen {
  kind: DayKind | 'ORDINARY'
  name: string
}

/** The list after the pen has touched a day; where an ordinary weekday would make up for nothing, it becomes ordinary. */
export function painted(days: readonly CalendarDay[], date: string, pen: Pen, week: readonly Weekday[]): CalendarDay[] {
  const others = days.filter((day) => day.date !== date)
  const before = days.find((day) => day.date === date)
  const idle = pen.kind === 'WORKDAY' && week.includes(weekdayOf(date))
  const again = before?.kind === pen.kind && before.name === pen.name
  if (pen.kind === 'ORDINARY' || idle || again) return others
  return sorted([...others, { date, kind: pen.kind, name: pen.name }])
}

export function sorted(days: readonly CalendarDay[]): CalendarDay[] {
  return [...days].sort((one, other) => one.date.localeCompare(other.date))
}

export function yearsOf(days: readonly CalendarDay[], now: number): number[] {
  const years = new Set(days.map((day) => Number(day.date.slice(0, 4))))
  for (const year of [now, now + 1]) years.add(year)
  return [...years].sort((one, other) => one - other)
}
