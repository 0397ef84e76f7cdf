import { describe, expect, it } from 'vitest'
import { weekdays, type CalendarDay } from '@/contract/rules'
import { painted, plusDays, weekdayOf, weeksOf, yearsOf } from './year'

const week = weekdays.slice(0, 5)
const holiday: CalendarDay = { date: '2026-02-16', kind: 'HOLIDAY', name: '春节' }

describe('a year of the calendar', () => {
  it('has months of weeks that begin on Monday', () => {
    const february = weeksOf(2026, 2)
    expect(february[0]).toEqual(['', '', '', '', '', '', '2026-02-01'])
    expect(february.at(-1)).toEqual([
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '',
    ])
    expect(weeksOf(2024, 2).flat().filter(Boolean)).toHaveLength(29)
  })

  it('knows its weekdays wherever the browser stands', () => {
    expect(weekdayOf('2026-02-14')).toBe('SATURDAY')
    expect(plusDays('2026-02-28', 1)).toBe('2026-03-01')
  })

  it('is painted day by day, and the same pen wipes what it painted', () => {
    const once = painted([], '2026-02-16', { kind: 'HOLIDAY', name: '春节' }, week)
    expect(once).toEqual([holiday])
    expect(painted(once, '2026-02-16', { kind: 'HOLIDAY', name: '春节' }, week)).toEqual([])
    expect(painted(once, '2026-02-16', { kind: 'ORDINARY', name: '' }, week)).toEqual([])
    expect(painted(once, '2026-02-14', { kind: 'WORKDAY', name: '春节' }, week).map((day) => day.date)).toEqual([
      '2026-02-14',
      '2026-02-16',
    ])
  })

  it('has no make-up workday where people work anyway', () => {
    expect(painted([], '2026-02-13', { kind: 'WORKDAY', name: '春节' }, week)).toEqual([])
  })

  it('offers the years that are known, this one and the next', () => {
    expect(yearsOf([holiday, { ...holiday, date: '2025-01-01' }], 2026)).toEqual([2025, 2026, 2027])
  })
})
