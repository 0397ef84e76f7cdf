import { describe, expect, it } from 'vitest'
import zhCN from '@/words/zh-CN'
import { detailLines, type DetailWords } from './detail'

function lookUp(key: string): unknown {
  return key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], zhCN)
}

const words: DetailWords = {
  has: (key) => typeof lookUp(key) === 'string',
  say: (key) => String(lookUp(key)),
  unit: (id) => (id === 'yinlongwater' ? '银龙水务' : id),
}
const inWords = (detail: Record<string, string>) =>
  detailLines(detail, words).map((line) => `${line.name} ${line.value}`)

describe("an event's detail", () => {
  it('is told in Chinese', () => {
    expect(inWords({ result: 'VERY_SATISFIED', contacted: 'true', unit: 'yinlongwater' })).toEqual([
      '结果 非常满意',
      '已联系上 是',
      '单位 银龙水务',
    ])
  })

  it('says in one line what was and what is now', () => {
    const detail = { oldDue: '2026-11-20T10:00:00Z', newDue: '2026-11-23T10:00:00Z', due: '2026-11-23T10:00:00Z' }

    expect(inWords(detail)).toEqual(['期限 2026-11-20 18:00 → 2026-11-23 18:00'])
    expect(inWords({ from: 'yinlongwater', to: 'gas' })).toEqual(['单位 银龙水务 → gas'])
    expect(inWords({ newDue: '2026-11-23T10:00:00Z' })).toEqual(['新期限 2026-11-23 18:00'])
  })

  it('says which ends a changed calendar moved', () => {
    const detail = { 'due.1': '2026-02-26T10:00:00Z', 'old.due.1': '2026-02-25T10:00:00Z', calendar: '3' }

    expect(inWords(detail)).toEqual(['期限 1 2026-02-25 18:00 → 2026-02-26 18:00', '日历版本 3'])
  })

  it('leaves out what has no word and what is empty', () => {
    expect(inWords({ unheardOf: 'x', reason: '' })).toEqual([])
  })

  it('leaves what people wrote as it is, after the short facts', () => {
    expect(inWords({ text: 'TRUE story', urgency: 'URGENT' })).toEqual(['紧急程度 紧急', '内容 TRUE story'])
  })
})
