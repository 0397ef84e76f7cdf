import { describe, expect, it } from 'vitest'
import { piecesOf } from './pieces'

const joined = (text: string, ...marks: [number, number][]) =>
  piecesOf({ text, marks: marks.map(([from, to]) => ({ from, to })) })
    .map(({ words, marked }) => (marked ? `[${words}]` : words))
    .join('')

describe('a marked text', () => {
  it('is cut at its marks and stays whole', () => {
    expect(joined('先看暖气片热不热', [2, 4], [5, 8])).toBe('先看[暖气]片[热不热]')
    expect(joined('暖气', [0, 2])).toBe('[暖气]')
    expect(joined('别的')).toBe('别的')
    expect(joined('')).toBe('')
  })

  it('shows markup of the text as it is written', () => {
    expect(joined('<b>暖气</b>', [3, 5])).toBe('<b>[暖气]</b>')
  })

  it('leaves marks out that make no sense', () => {
    expect(joined('暖气', [1, 1], [1, 9], [-1, 1])).toBe('暖气')
    expect(joined('暖气不热', [0, 3], [2, 4])).toBe('[暖气不]热')
  })
})
