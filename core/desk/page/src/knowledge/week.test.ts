import { describe, expect, it } from 'vitest'
import { weekOf } from './week'

describe('the week of a moment', () => {
  it("is the city's, from Monday to Sunday, and belongs to the year of its Thursday", () => {
    expect(weekOf(Date.parse('2026-11-23T01:00:00Z'))).toBe('2026-W48')
    expect(weekOf(Date.parse('2026-11-22T15:59:00Z'))).toBe('2026-W47')
    expect(weekOf(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-W48')
    expect(weekOf(Date.parse('2027-01-01T01:00:00Z'))).toBe('2026-W53')
    expect(weekOf(Date.parse('2025-12-29T01:00:00Z'))).toBe('2026-W01')
  })
})
