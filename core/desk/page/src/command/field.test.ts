import { describe, expect, it } from 'vitest'
import { centreVerbs, unitVerbs } from '@/contract/ticket'
import { commands } from './commands'
import type { Referral, Ticket } from '@/contract/ticket'
import { commandFrom, emptyForm, missingIn, ordersFor, type About } from './field'

const order = (number: string, unit: string, more: object = {}) => ({ number, unit, level: 1, ...more })
const about = (no?: number, more: object = {}): About => ({
  ticket: {
    appeal: { demands: ['恢复供水', '赔偿'] },
    oversight: {
      orders: [
        order('DB-1', 'water'),
        order('DB-2', 'gas'),
        order('DB-3', 'water', { feedback: { text: '已整改' } }),
        order('DB-4', 'water', { closing: { note: '办结' } }),
      ],
    },
    ...more,
  } as unknown as Ticket,
  referral: no === undefined ? undefined : ({ no, unit: 'water' } as Referral),
})

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
    expect(commandFrom(fields, { agree: true, opinion: '' }, about(2))).toEqual({ referral: 2, agree: true })
  })

  it('answers directly with a knowledge item or with a reason', () => {
    const { fields } = commands.HandleDirectly

    expect(missingIn(fields, { answer: '请拨打', knowledgeItem: 'k-1', reason: '' })).toEqual([])
    expect(missingIn(fields, { answer: '请拨打', knowledgeItem: '', reason: '' })).toHaveLength(1)
  })

  it("tells a moment of the city's clock as an instant", () => {
    const { fields } = commands.RequestExtension

    expect(commandFrom(fields, { newDue: '2026-11-25T18:00:00', reason: '待材料' }, about(1))).toEqual({
      referral: 1,
      newDue: '2026-11-25T10:00:00.000Z',
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

describe('a reply', () => {
  const { fields } = commands.Reply
  const said = { ...emptyForm(fields), result: 'SOLVED', text: '已于今日恢复供水' }

  it('answers every demand of the appeal, each in its place', () => {
    expect(missingIn(fields, { ...said, points: ['今日 10 时恢复'] }, about(1)).map(({ name }) => name)).toEqual([
      'points',
    ])
    expect(missingIn(fields, { ...said, points: ['今日 10 时恢复', '不予赔偿'] }, about(1))).toEqual([])
    expect(commandFrom(fields, { ...said, points: [' 今日 10 时恢复', '不予赔偿'] }, about(1))).toMatchObject({
      referral: 1,
      points: ['今日 10 时恢复', '不予赔偿'],
    })
  })

  it('has no points for an appeal without demands', () => {
    const plain = about(1, { appeal: { demands: [] } })

    expect(missingIn(fields, said, plain)).toEqual([])
    expect(commandFrom(fields, said, plain)).not.toHaveProperty('points')
  })
})

describe('a supervision order', () => {
  it('is told by its level as a number', () => {
    const { fields, start } = commands.IssueSupervision
    const form = { ...emptyForm(fields), ...start?.(about(1)), reason: '请限期办结' }

    expect(missingIn(fields, form, about(1))).toEqual([])
    expect(commandFrom(fields, form, about(1))).toEqual({ referral: 1, level: 1, reason: '请限期办结' })
  })

  it('is answered by its own unit, once', () => {
    expect(ordersFor(about(1)).map(({ number }) => number)).toEqual(['DB-1'])
    expect(commands.AnswerSupervision.start?.(about(1))).toEqual({ order: 'DB-1' })
  })

  it('is closed by the centre, the answered ones first', () => {
    expect(ordersFor(about()).map(({ number }) => number)).toEqual(['DB-3', 'DB-1', 'DB-2'])
  })
})

describe('the keys of the ticket page', () => {
  it('are one letter each, some with Shift, all different, none of the frame', () => {
    const keys = [...centreVerbs, ...unitVerbs].map((verb) => commands[verb].key)

    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => !/^(Shift\+)?[a-z]$/.test(key))).toEqual([])
    expect(keys.filter((key) => ['n', 's', 'g', '?'].includes(key))).toEqual([])
  })
})
