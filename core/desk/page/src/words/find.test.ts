import { beforeAll, describe, expect, it } from 'vitest'
import { find, findable, loadRomanize, type Romanize } from './find'

let romanize: Romanize
beforeAll(async () => {
  romanize = await loadRomanize()
})

const among = () =>
  ['市市场监管局', '市生态环境局', '银龙水务', '首创水务', '运城市12345中心'].map((name) => ({
    entry: findable(name, romanize),
  }))
const namesFor = (query: string) => find(query, among()).map((item) => item.entry.name)

describe('a unit is found', () => {
  it('by its characters', () => expect(namesFor('市场')).toEqual(['市市场监管局']))
  it('by its initials', () => expect(namesFor('sscjg')).toEqual(['市市场监管局']))
  it('by initials from the middle', () => expect(namesFor('scjgj')).toEqual(['市市场监管局']))
  it('by pinyin from any syllable', () => expect(namesFor('shuiwu')).toEqual(['银龙水务', '首创水务']))
  it('by pinyin that is not finished yet', () => expect(namesFor('yinl')).toEqual(['银龙水务']))
  it('by digits in its name', () => expect(namesFor('12345')).toEqual(['运城市12345中心']))
  it('in the given order when nothing is typed', () => expect(namesFor(' ')).toHaveLength(5))
  it('not from the middle of a syllable', () => expect(namesFor('ui')).toEqual([]))
})
