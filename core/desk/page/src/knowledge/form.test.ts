import { describe, expect, it } from 'vitest'
import { dayAfter, formFrom, textFrom } from './form'

describe('the form of an item', () => {
  it('says what was there before, and nothing empty', () => {
    const form = formFrom('heat', 'k')
    form.title = ' 暖气不热怎么办 '
    form.answer = '先排气'
    form.keywords = ['供热', ' ']
    expect(textFrom(form)).toEqual({
      kind: 'QA',
      title: '暖气不热怎么办',
      answer: '先排气',
      keywords: ['供热'],
      category: '',
      areas: [],
      audience: 'AGENT',
      source: '',
    })
    expect(textFrom(formFrom('heat', 'k', textFrom(form)))).toEqual(textFrom(form))
  })
})

describe('a day some months from now', () => {
  it('is a day of the city and of the month', () => {
    expect(dayAfter(Date.parse('2026-11-22T16:30:00Z'), 0)).toBe('2026-11-23')
    expect(dayAfter(Date.parse('2026-08-31T01:00:00Z'), 6)).toBe('2027-02-28')
    expect(dayAfter(Date.parse('2026-11-22T01:00:00Z'), 12)).toBe('2027-11-22')
  })
})
