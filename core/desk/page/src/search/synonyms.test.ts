import { describe, expect, it } from 'vitest'
import { doubled, merged, pastedGroups, wordsOf } from './synonyms'

describe('synonyms', () => {
  it('are pasted line by line, whatever parts the words', () => {
    expect(pastedGroups('停水\t断水\r\n停电、断电，没电\n\n孤单\n低保=最低生活保障=低保')).toEqual([
      ['停水', '断水'],
      ['停电', '断电', '没电'],
      ['低保', '最低生活保障'],
    ])
    expect(wordsOf(' 公交 、公交车；')).toEqual(['公交', '公交车'])
  })

  it('that stand in two groups are told, whatever their case', () => {
    expect(
      doubled([
        ['停水', '断水'],
        ['wifi', '无线网'],
        ['断水', 'WiFi'],
      ]),
    ).toEqual([
      { word: '断水', groups: [1, 3] },
      { word: 'wifi', groups: [2, 3] },
    ])
    expect(doubled([['停水', '断水']])).toEqual([])
    expect(doubled([['停水', '停水']])).toEqual([{ word: '停水', groups: [1, 1] }])
  })

  it('of groups that share a word become one group, round corners too', () => {
    expect(
      merged([
        ['a', 'b'],
        ['c', 'd'],
        ['x', 'y'],
        ['B', 'c'],
      ]),
    ).toEqual([
      ['a', 'b', 'c', 'd'],
      ['x', 'y'],
    ])
  })
})
