import { describe, expect, it } from 'vitest'
import { dateTime, serverNow, serverSaid, spanInWords, spanOf } from './time'

const zh = {
  days: (n: number) => `${n} 天`,
  hours: (n: number) => `${n} 小时`,
  minutes: (n: number) => `${n} 分钟`,
}
const minute = 60_000
const hour = 60 * minute

describe('a span of time', () => {
  it('says days and hours, and leaves minutes out when there are days', () => {
    expect(spanInWords(27 * hour + 59 * minute, zh)).toBe('1 天 3 小时')
  })

  it('says hours and minutes below a day', () => {
    expect(spanInWords(2 * hour + 5 * minute, zh)).toBe('2 小时 5 分钟')
  })

  it('is never shorter than a minute', () => {
    expect(spanInWords(12, zh)).toBe('1 分钟')
  })

  it('does not mind whether it lies ahead or behind', () => {
    expect(spanOf(-3 * hour)).toEqual(spanOf(3 * hour))
  })

  it('leaves out what is zero', () => {
    expect(spanInWords(48 * hour, zh)).toBe('2 天')
  })
})

describe('a date', () => {
  it('is written year first, to the minute', () => {
    expect(dateTime('2026-11-22T16:04:59Z')).toBe('2026-11-23 00:04')
  })

  it('is nothing when there is none or it cannot be read', () => {
    expect([dateTime(undefined), dateTime(null), dateTime('yesterday')]).toEqual(['', '', ''])
  })
})

describe('the clock', () => {
  it('follows the server when the seat runs an hour late', () => {
    const received = Date.now()
    serverSaid(new Date(received + hour).toUTCString(), received)

    expect(Math.abs(serverNow() - Date.now() - hour)).toBeLessThan(2000)
    serverSaid(null, received)
  })
})
