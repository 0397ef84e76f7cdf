import { describe, expect, it } from 'vitest'
import { strokeInSigns, strokeOf, Strokes, worksInFields, type KeyLike } from './stroke'

const press = (key: string, more: Partial<KeyLike> = {}): KeyLike => ({
  key,
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

describe('a key', () => {
  it('does nothing while an input method composes', () => {
    expect(strokeOf(press('Enter', { isComposing: true }))).toBe('')
    expect(strokeOf(press('Enter', { keyCode: 229 }))).toBe('')
    expect(strokeOf(press('Process'))).toBe('')
    expect(strokeOf(press('Enter', { isComposing: true, ctrlKey: true }))).toBe('')
  })

  it('is the same letter with or without capitals', () => {
    expect(strokeOf(press('J'))).toBe('j')
  })

  it('joins with Shift only where a letter does', () => {
    expect(strokeOf(press('D', { shiftKey: true }))).toBe('Shift+d')
    expect(strokeOf(press('?', { shiftKey: true }))).toBe('?')
    expect(['d', 'Shift+d'].map(strokeInSigns)).toEqual(['d', '⇧D'])
  })

  it('joins with Ctrl, and with Command on a Mac', () => {
    expect(strokeOf(press('Enter', { ctrlKey: true }))).toBe('Ctrl+Enter')
    expect(strokeOf(press('k', { metaKey: true }))).toBe('Ctrl+k')
  })

  it('leaves Alt to the system', () => {
    expect(strokeOf(press('d', { altKey: true }))).toBe('')
  })
})

describe('inside a field', () => {
  it('only combinations, Escape and the call keys work', () => {
    expect(['Ctrl+Enter', 'Escape', 'F2', 'j', 'Enter', '?'].filter(worksInFields)).toEqual([
      'Ctrl+Enter',
      'Escape',
      'F2',
    ])
  })
})

describe('a pair of keys', () => {
  it('is understood within a second', () => {
    const strokes = new Strokes()
    strokes.take('g', 1000)

    expect(strokes.take('q', 1800)).toEqual(['g q', 'q'])
  })

  it('is two single keys after that', () => {
    const strokes = new Strokes()
    strokes.take('g', 1000)

    expect(strokes.take('q', 2100)).toEqual(['q'])
  })
})
