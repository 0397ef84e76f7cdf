/** Time as the desk says it: `2026-11-22 15:04`, `剩 1 天 3 小时`, `超 2 小时`. */

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export interface Span {
  days: number
  hours: number
  minutes: number
}

/** A length of time in its two largest words: days and hours, hours and minutes, or minutes; never less than a minute. */
export function spanOf(milliseconds: number): Span {
  const whole = Math.max(Math.abs(milliseconds), minute)
  const days = Math.floor(whole / day)
  const hours = Math.floor((whole % day) / hour)
  const minutes = days > 0 ? 0 : Math.floor((whole % hour) / minute)
  return { days, hours, minutes }
}

export interface SpanWords {
  days: (count: number) => string
  hours: (count: number) => string
  minutes: (count: number) => string
}

export function spanInWords(milliseconds: number, words: SpanWords): string {
  const { days, hours, minutes } = spanOf(milliseconds)
  return [
    days > 0 ? words.days(days) : '',
    hours > 0 ? words.hours(hours) : '',
    minutes > 0 ? words.minutes(minutes) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Swedish writes dates as this house does: `2026-11-22 15:04`. */
const onTheCitysClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-11-22 15:04` on the city's clock, wherever the browser stands; empty for a missing or unreadable time. */
export function dateTime(iso: string | null | undefined): string {
  if (!iso) return ''
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? '' : onTheCitysClock.format(at)
}

/** The instant that a clock of the city shows as `2026-11-22T15:04:00`, wherever the browser stands. */
export const instantOf = (cityTime: string) => new Date(`${cityTime}+08:00`).toISOString()

/** How far this browser's clock is behind the server's; measured from each answer's Date header. */
let behind = 0

export function serverSaid(date: string | null, receivedAt: number): void {
  const said = date ? Date.parse(date) : Number.NaN
  if (!Number.isNaN(said) && Math.abs(said - receivedAt) > 2 * minute) behind = said - receivedAt
  else behind = 0
}

/** Now by the server's clock, so that a wrong clock on a seat never shows a wrong time left. */
export function serverNow(): number {
  return Date.now() + behind
}
