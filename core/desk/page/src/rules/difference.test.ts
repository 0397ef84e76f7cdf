import { describe, expect, it } from 'vitest'
import { difference, plainLines } from './difference'

describe('the difference of two editions', () => {
  it('is what has gone and what has come', () => {
    expect(difference(['a', 'b', 'b'], ['b', 'c'])).toEqual({ gone: ['a', 'b'], come: ['c'] })
    expect(difference(['a'], ['a'])).toEqual({ gone: [], come: [] })
  })

  it('reads any content as lines with the path to every value', () => {
    const content = { rules: [{ kind: 'HANDLE', limit: { amount: 5 } }], words: ['a', 'b'], note: '' }
    expect(plainLines(content)).toEqual(['rules[1].kind: HANDLE', 'rules[1].limit.amount: 5', 'words: a、b'])
  })
})
