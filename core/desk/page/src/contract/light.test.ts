import { describe, expect, it } from 'vitest'
import { lightAt } from './light'

const start = Date.parse('2026-11-22T00:00:00Z')
const clock = { kind: 'HANDLE' as const, startedAt: '2026-11-22T00:00:00Z', due: '2026-11-22T01:40:00Z', why: '' }
const afterMinutes = (minutes: number) => lightAt(clock, start + minutes * 60_000)

describe('the light', () => {
  it('is green until three quarters of the time are gone', () => expect(afterMinutes(74)).toBe('GREEN'))
  it('is yellow from 75 %', () => expect(afterMinutes(75)).toBe('YELLOW'))
  it('is red from 90 %', () => expect(afterMinutes(90)).toBe('RED'))
  it('is overdue at the very end', () => expect(afterMinutes(100)).toBe('OVERDUE'))
  it('turns when the server says so', () => {
    const told = { ...clock, yellowAt: '2026-11-22T00:10:00Z', redAt: '2026-11-22T00:20:00Z' }
    expect([9, 10, 20].map((minutes) => lightAt(told, start + minutes * 60_000))).toEqual(['GREEN', 'YELLOW', 'RED'])
  })
  it('stands still with its clock', () => {
    const stopped = { ...clock, pauses: [{ from: '2026-11-22T00:30:00Z', reason: '挂起' }] }
    expect(lightAt(stopped, start + 999 * 60_000)).toBe('GREEN')
  })
})
