import { describe, expect, it } from 'vitest'
import { pieces } from './difference'

const said = (before: string, after: string) =>
  pieces(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}]`, new: `[+${text}]` })[kind])
    .join('')

describe('the difference of two texts', () => {
  it('shows what went and what came, in order', () => {
    expect(said('先排气再报修', '先开阀门再报修')).toBe('先[-排气][+开阀门]再报修')
    expect(said('', '新')).toBe('[+新]')
    expect(said('旧', '')).toBe('[-旧]')
    expect(said('一样', '一样')).toBe('一样')
  })

  it('gives both texts back, whatever they are', () => {
    const texts = ['', '甲乙丙丁', '乙丁丙', '甲𠮷乙', '丙丙丙甲']
    for (const before of texts) {
      for (const after of texts) {
        const all = pieces(before, after)
        const without = (kind: string) =>
          all
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect(without('new')).toBe(before)
        expect(without('gone')).toBe(after)
      }
    }
  })

  it('says a very long change as a whole', () => {
    expect(pieces('甲'.repeat(3000), '乙'.repeat(3000)).map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})
