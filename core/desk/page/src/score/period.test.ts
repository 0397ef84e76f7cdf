import { describe, expect, it } from 'vitest'
import { figureOf, growthOf, keyBefore, keyOf, keyYearBefore, valueOf } from './period'

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

describe('a period beside another', () => {
  it('is the one before', () => {
    expect(keyBefore('2026-03', '2026-03-01')).toBe('2026-02')
    expect(keyBefore('2026-01-01', '2026-01-01')).toBe('2025-12-31')
    expect(keyBefore('2026-W01', '2025-12-29')).toBe('2025-W52')
  })

  it('is the one a year ago', () => {
    expect(keyYearBefore('2026-03', '2026-03-01')).toBe('2025-03')
    expect(keyYearBefore('2026-11-22', '2026-11-22')).toBe('2025-11-22')
    expect(keyYearBefore('2026-W10', '2026-03-02')).toBe('2025-W10')
  })
})

describe('a number', () => {
  it('bears the sign of percent where its formula makes a rate', () => {
    expect(valueOf(95, { formula: '100 * completed / owed', digits: 1 })).toBe('95.0%')
    expect(valueOf(3, { formula: 'redone', digits: 0 })).toBe('3')
    expect(valueOf(null, { formula: '100 * completed / owed', digits: 1 })).toBe('—')
  })

  it('is a dash where there are no cases', () => {
    expect(figureOf(null, 2)).toBe('—')
    expect(figureOf(95, 2)).toBe('95.00')
    expect(growthOf(3, 0)).toBe('—')
    expect(growthOf(3, 2)).toBe('+50.0%')
    expect(growthOf(1, 2)).toBe('-50.0%')
  })
})
