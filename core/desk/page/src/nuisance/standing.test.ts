import { expect, test } from 'vitest'
import type { NuisanceCaller } from '@/contract/nuisance'
import { lastDayOf, mayEnd, standingOf, usualEnd } from './standing'

const noon = Date.parse('2026-11-26T04:00:00Z')
const entry = (state: NuisanceCaller['state'], until: string): NuisanceCaller => ({
  id: 'a',
  number: '13900000001',
  reason: '连续辱骂',
  state,
  proposedBy: 'agent1',
  proposedAt: '2026-11-01T00:00:00Z',
  decidedBy: '',
  until,
  version: 1,
})

test('an entry past its day is over, unless it had ended before', () => {
  expect(standingOf(entry('IN_FORCE', '2026-11-26T16:00:00Z'), noon)).toBe('IN_FORCE')
  expect(standingOf(entry('IN_FORCE', '2026-11-26T04:00:00Z'), noon)).toBe('OVER')
  expect(standingOf(entry('PROPOSED', '2026-11-20T16:00:00Z'), noon)).toBe('OVER')
  expect(standingOf(entry('LIFTED', '2026-11-20T16:00:00Z'), noon)).toBe('LIFTED')
})

test('the last day is the one before its end, on the city’s calendar', () => {
  expect(lastDayOf(entry('IN_FORCE', '2026-12-26T16:00:00Z'))).toBe('2026-12-26')
})

test('a proposal ends between tomorrow and the same day of next year', () => {
  expect(mayEnd('2026-11-26', noon)).toBe(false)
  expect(mayEnd('2026-11-27', noon)).toBe(true)
  expect(mayEnd('2027-11-26', noon)).toBe(true)
  expect(mayEnd('2027-11-27', noon)).toBe(false)
  expect(usualEnd(noon)).toBe('2026-12-26')
})
