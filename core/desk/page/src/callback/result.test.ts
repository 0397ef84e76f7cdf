import { describe, expect, it } from 'vitest'
import { commandOf, emptyResult, isHappy, isUnhappy, level, missing, nextAfter, takeBack } from './result'

describe('the result of a call', () => {
  it('takes digits one question after the other', () => {
    const form = emptyResult()
    level(form, 1)
    level(form, 2)
    level(form, 5)
    level(form, 4)
    expect([form.contacted, form.result, form.attitude, form.speed]).toEqual([
      true,
      'VERY_SATISFIED',
      'SATISFIED',
      'VERY_DISSATISFIED',
    ])
    takeBack(form)
    expect(form.speed).toBe('')
  })

  it('needs nothing more when nobody was reached, and sends nothing more', () => {
    const form = { ...emptyResult(), contacted: false, result: 'SATISFIED' as const, note: ' 无人接听 ' }
    expect(missing(form)).toEqual([])
    expect(commandOf(form)).toEqual({ contacted: false, note: '无人接听' })
  })

  it('needs an answer to the two questions that count', () => {
    expect(missing(emptyResult())).toEqual(['contacted'])
    expect(missing({ ...emptyResult(), contacted: true })).toEqual(['resolved', 'result'])
  })

  it('is unhappy when it is not solved, however friendly the rest', () => {
    const form = { ...emptyResult(), contacted: true, resolved: false, result: 'SATISFIED' as const }
    expect(isUnhappy(form)).toBe(true)
    expect(isHappy({ ...form, resolved: true })).toBe(true)
  })

  it('goes on with the next below, or starts again at the top', () => {
    expect(nextAfter(['a', 'b', 'c'], 'b')).toBe('c')
    expect(nextAfter(['a', 'b', 'c'], 'c')).toBe('a')
    expect(nextAfter(['a'], 'a')).toBeUndefined()
  })
})
