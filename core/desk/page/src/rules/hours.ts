import type { OfficeHours } from '@/contract/rules'

/** Office hours as one line of text: `08:00-12:00, 14:30-18:00`. */

export function hoursInWords(hours: readonly OfficeHours[]): string {
  return hours.map(({ from, to }) => `${from}-${to}`).join('、')
}

/** What was typed, with every way of writing a dash or a comma; nothing if it cannot be read. */
export function hoursFrom(text: string): OfficeHours[] | undefined {
  const parts = text
    .split(/[,，、;；\s]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const hours = parts.map((part) => {
    const [, from, to] = /^(\d{1,2}[:：]\d{2})[-–—~至](\d{1,2}[:：]\d{2})$/.exec(part) ?? []
    return from && to ? { from: time(from), to: time(to) } : undefined
  })
  return hours.every((one): one is OfficeHours => !!one) ? hours : undefined
}

const time = (text: string) => text.replace('：', ':').padStart(5, '0')
