import { describe, expect, it } from 'vitest'
import { lastYear } from './days'

describe('the last year', () => {
  it('has its two days, and no more of them than the archive looks through', () => {
    expect(lastYear(new Date(2026, 10, 22, 15).getTime())).toEqual(['2025-11-23', '2026-11-22'])
    expect(lastYear(new Date(2024, 1, 29).getTime())).toEqual(['2023-03-02', '2024-02-29'])
  })
})
