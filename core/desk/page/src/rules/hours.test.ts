import { describe, expect, it } from 'vitest'
import { hoursFrom, hoursInWords } from './hours'

describe('office hours', () => {
  it('are read as people write them', () => {
    const day = [
      { from: '08:00', to: '12:00' },
      { from: '14:30', to: '18:00' },
    ]
    expect(hoursFrom('8:00-12:00, 14:30-18:00')).toEqual(day)
    expect(hoursFrom('08：00至12：00、14:30–18:00')).toEqual(day)
    expect(hoursInWords(day)).toBe('08:00-12:00、14:30-18:00')
    expect(hoursFrom(hoursInWords(day))).toEqual(day)
  })

  it('are refused when they cannot be read', () => {
    expect(hoursFrom('all day')).toBeUndefined()
    expect(hoursFrom('')).toEqual([])
  })
})
