import { describe, expect, it } from 'vitest'
import { lengthOf } from './length'

describe('the length of a talk', () => {
  it('is told in minutes and seconds, and in hours where there are any', () => {
    expect([0, 9, 61, 3600, 7325.4].map(lengthOf)).toEqual(['0:00', '0:09', '1:01', '1:00:00', '2:02:05'])
  })

  it('is never negative', () => {
    expect(lengthOf(-3)).toBe('0:00')
  })
})
