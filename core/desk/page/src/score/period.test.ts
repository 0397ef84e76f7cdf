import { describe, expect, it } from 'vitest'
import { figureOf, growthOf, keyOf } from './period'

describe('a period', () => {
  it('is spelt as the server reads it', () => {
    expect(keyOf('month', new Date(2026, 10, 22))).toBe('2026-11')
    expect(keyOf('day', new Date(2026, 0, 3))).toBe('2026-01-03')
    expect(keyOf('week', new Date(2026, 10, 22))).toBe('2026-W47')
  })

  it('counts a week to the year of its Thursday', () => {
    expect(keyOf('week', new Date(2025, 11, 29))).toBe('2026-W01')
    expect(keyOf('week', new Date(2027, 0, 3))).toBe('2026-W53')
  })
})

describe('a number', () => {
  it('is a dash where there are no cases', () => {
    expect(figureOf(null, 2)).toBe('—')
    expect(figureOf(95, 2)).toBe('95.00')
    expect(growthOf(3, 0)).toBe('—')
    expect(growthOf(3, 2)).toBe('+50.0%')
    expect(growthOf(1, 2)).toBe('-50.0%')
  })
})
