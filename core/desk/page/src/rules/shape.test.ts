import { describe, expect, it } from 'vitest'
import { blankFor, completed, kindOf, plain } from './shape'

describe('the shape of a rule book', () => {
  it('forgets the numbers of rows', () => {
    expect(plain('supervision.rules[3].feedback.span')).toBe('supervision.rules.feedback.span')
  })

  it('tells rows, lines, choices and numbers apart', () => {
    expect(kindOf('supervision.rules', [])).toBe('rows')
    expect(kindOf('handling.emptyPhrases', ['收悉'])).toBe('lines')
    expect(kindOf('handling.extensionLimit.span', 'MINUTES')).toBe('choice')
    expect(kindOf('retention.rules[0].types', [])).toBe('several')
    expect(kindOf('retention.rules[0].years', undefined)).toBe('number')
    expect(kindOf('channels.limits', [])).toBe('rows')
    expect(kindOf('channels.limits[2].channel', 'MAIL')).toBe('choice')
  })

  it('begins a row with what its rows begin with, or with the first row made empty', () => {
    expect(blankFor('retention.rules', [])).toEqual({ matter: '', types: [], years: 10 })
    expect(blankFor('other.rows', [{ name: 'a', count: 5, on: true }])).toEqual({ name: '', count: 1, on: false })
  })

  it('shows what a row left out', () => {
    expect(Object.keys(completed('retention.rules', { matter: '供水', types: [] }) as object)).toEqual([
      'matter',
      'types',
      'years',
    ])
  })
})
