import { describe, expect, it } from 'vitest'
import { merged } from './merged'

describe('the areas of the words', () => {
  it('add to the same branch', () => {
    const words = merged({ ticket: { event: { URGED: '催办' } }, queue: { event: { CLOSED: '结案' } } })
    expect(words).toEqual({ event: { URGED: '催办', CLOSED: '结案' } })
  })

  it('never say the same leaf twice', () => {
    const twice = () => merged({ ticket: { event: { URGED: '催办' } }, queue: { event: { URGED: '催一催' } } })
    expect(twice).toThrow('URGED')
  })

  it('never make a leaf of a branch', () => {
    expect(() =>
      merged<{ event: string | { URGED: string } }>({ a: { event: { URGED: '' } }, b: { event: '' } }),
    ).toThrow()
  })
})
