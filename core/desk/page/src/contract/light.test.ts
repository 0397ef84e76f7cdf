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
})
