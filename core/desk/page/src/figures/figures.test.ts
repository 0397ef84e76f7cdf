import { describe, expect, it } from 'vitest'
import type { CallFigures } from '@/contract/figures'
import { labelOf, observed, percent, spanOf, stepsOf, sumOf, usualStep } from './figures'

/** A Thursday, 9:20 in the city. */
const now = Date.parse('2026-11-26T01:20:00Z')
const today = { since: '2026-11-25T16:00:00.000Z', before: '2026-11-26T16:00:00.000Z' }

const hour: CallFigures = {
  from: '2026-11-26T01:00:00Z',
  before: '2026-11-26T02:00:00Z',
  offered: 80,
  answered: 60,
  inTime: 40,
  abandoned: 20,
  shortAbandoned: 3,
  blocked: 1,
  unanswered: 5,
  waited: 'PT10M',
  talked: 'PT2H30M',
  occupied: 'PT3H',
  staffed: 'PT4H',
  gap: false,
}

describe('the figures of the telephone', () => {
  it('are of whole days of the city, a week from Monday to today', () => {
    expect(spanOf('today', [], now)).toEqual(today)
    expect(spanOf('yesterday', [], now)).toEqual({ since: '2026-11-24T16:00:00.000Z', before: today.since })
    expect(spanOf('week', [], now)).toEqual({ since: '2026-11-22T16:00:00.000Z', before: today.before })
    expect(spanOf('days', ['2026-11-01', '2026-11-02'], now)).toEqual({
      since: '2026-10-31T16:00:00.000Z',
      before: '2026-11-02T16:00:00.000Z',
    })
    expect(spanOf('days', [], now)).toEqual(today)
    expect(spanOf('week', [], Date.parse('2026-11-22T15:59:00Z')).since).toBe('2026-11-15T16:00:00.000Z')
  })

  it('are cut into no more steps than the server makes', () => {
    expect(stepsOf(today)).toEqual(['QUARTER_HOUR', 'HALF_HOUR', 'HOUR'])
    expect(usualStep(today)).toBe('HOUR')
    expect(stepsOf(spanOf('days', ['2026-11-01', '2026-11-07'], now))).toEqual(['HOUR', 'DAY'])
    expect(usualStep(spanOf('week', [], now))).toBe('DAY')
    expect(stepsOf(spanOf('days', ['2026-01-01', '2026-12-31'], now))).toEqual([])
  })

  it('bear the clock within a day, the date of days, both in between', () => {
    expect(labelOf(hour, today)).toBe('09:00')
    expect(labelOf(hour, spanOf('week', [], now))).toBe('11-26 09:00')
    expect(labelOf({ from: today.since, before: today.before }, spanOf('week', [], now))).toBe('11-26')
  })

  it('add up, and a share of nothing is no share', () => {
    const sum = sumOf([hour, hour])
    expect(sum.offered).toBe(160)
    expect(sum.waited).toBe(1200)
    expect(percent(sum.inTime, sum.offered)).toBe(50)
    expect(percent(0, 0)).toBeNull()
  })

  it('say what load was seen in the part of an hour that is over', () => {
    expect(observed(hour, 30, now)).toEqual({
      calls: 240,
      handlingSeconds: 180,
      seats: 12,
      inTime: 50,
      waitSeconds: 10,
      occupancy: 75,
    })
  })

  it('take the wrap-up from the rules where no seat was signed on', () => {
    const seen = observed({ ...hour, occupied: 'PT0S', staffed: 'PT0S' }, 30, Date.parse(hour.before))
    expect(seen.handlingSeconds).toBe(180)
    expect(seen.calls).toBe(80)
    expect(seen.seats).toBeNull()
    expect(seen.occupancy).toBeNull()
  })
})
