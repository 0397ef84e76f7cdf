import { serverNow } from '@/words/time'

const day = (moment: Date) =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** From the day after this day a year ago until today, which is as far as words are looked for at once. */
export function lastYear(now = serverNow()): [string, string] {
  const today = new Date(now)
  const then = new Date(today.getFullYear() - 1, today.getMonth(), today.getDate() + 1)
  return [day(then), day(today)]
}
