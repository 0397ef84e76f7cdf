import { describe, expect, it } from 'vitest'
import { centreVerbs, unitVerbs } from '@/contract/ticket'
import { commands } from './commands'
import { commandFrom, emptyForm, missingIn } from './field'

describe('a command', () => {
  it('says nothing about satisfaction when nobody was reached', () => {
    const { fields } = commands.CallBack
    const form = { ...emptyForm(fields), contacted: false, resolved: true, result: 'SATISFIED', note: ' 无人接听 ' }

    expect(missingIn(fields, form)).toEqual([])
    expect(commandFrom(fields, form)).toEqual({ contacted: false, note: '无人接听' })
  })

  it('needs an opinion only from someone who disagrees', () => {
    const { fields } = commands.DecideReturn

    expect(missingIn(fields, { agree: true, opinion: '' })).toEqual([])
    expect(missingIn(fields, { agree: false, opinion: ' ' }).map((field) => field.name)).toEqual(['opinion'])
    expect(commandFrom(fields, { agree: true, opinion: '' }, 2)).toEqual({ referral: 2, agree: true })
  })

  it('answers directly with a knowledge item or with a reason', () => {
    const { fields } = commands.HandleDirectly

    expect(missingIn(fields, { answer: '请拨打', knowledgeItem: 'k-1', reason: '' })).toEqual([])
    expect(missingIn(fields, { answer: '请拨打', knowledgeItem: '', reason: '' })).toHaveLength(1)
  })

  it('tells a moment as an instant', () => {
    const { fields } = commands.RequestExtension
    const moment = new Date(2026, 10, 25, 18, 0)

    expect(commandFrom(fields, { newDue: moment.toISOString(), reason: '待材料' }, 1)).toEqual({
      referral: 1,
      newDue: moment.toISOString(),
      reason: '待材料',
    })
  })

  it('keeps an empty list of co-units, which is an answer', () => {
    const { fields } = commands.Dispatch

    expect(commandFrom(fields, { leadUnit: 'yinlongwater', coUnits: [], reason: '供水' })).toEqual({
      leadUnit: 'yinlongwater',
      coUnits: [],
      reason: '供水',
    })
  })
})

describe('the keys of the ticket page', () => {
  it('are one letter each, all different, none of the frame', () => {
    const keys = [...centreVerbs, ...unitVerbs].map((verb) => commands[verb].key)

    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => ['n', 's', 'g', '?'].includes(key))).toEqual([])
  })
})
