import { describe, expect, it } from 'vitest'
import type { ExtraField } from '@/contract/hotline'
import { whyNotSent } from './answer'
import { appealFrom, completeElements, emptyIntake, fitsPattern, isStarted, missingFrom, nextStep } from './form'

const account: ExtraField = { name: 'account', label: '户号', required: true, pattern: '\\d{8}', help: '' }
const filled = () => ({
  ...emptyIntake(),
  type: 'REPORT' as const,
  title: '河东街水管爆裂',
  content: '路面积水',
})

describe('an appeal being taken', () => {
  it('is not worth keeping before anything is typed', () => {
    expect(isStarted(emptyIntake())).toBe(false)
    expect(isStarted(filled())).toBe(true)
  })

  it('needs type, title and content', () => {
    expect(missingFrom(emptyIntake(), [])).toEqual(['type', 'title', 'content'])
    expect(missingFrom(filled(), [])).toEqual([])
  })

  it("needs the chosen unit's required fields", () => {
    expect(missingFrom({ ...filled(), unit: 'yinlongwater' }, [account])).toEqual(['fields.account'])
  })

  it('is not refused without a reason of the list and an explanation', () => {
    expect(missingFrom({ ...filled(), handling: 'refuse' }, [])).toEqual(['refuseReason', 'explanation'])
  })

  it('needs a knowledge item or a reason for a direct answer', () => {
    const direct = { ...filled(), handling: 'direct' as const, answer: '请于工作日办理' }

    expect(missingFrom(direct, [account])).toEqual(['directReason'])
    expect(missingFrom({ ...direct, knowledgeItem: 'k-7' }, [account])).toEqual([])
  })

  it('sends an answer only where there is a number and the item is for citizens', () => {
    const direct = {
      ...filled(),
      handling: 'direct' as const,
      answer: '先排气',
      knowledgeItem: 'ZS00000042 v1',
      send: true,
    }
    const caller = { name: '', phone: '13900000001' }

    expect(nextStep({ ...direct, caller })?.command).toMatchObject({ send: true })
    expect(nextStep(direct)?.command).toMatchObject({ send: false })
    expect(whyNotSent(direct)).toBe('intake.sendNoNumber')
    expect(whyNotSent({ ...direct, caller, itemAudience: 'AGENT' })).toBe('intake.sendAgentOnly')
    expect(whyNotSent({ ...direct, caller, confidential: true })).toBe('intake.sendConfidential')
    expect(whyNotSent({ ...direct, caller, knowledgeItem: '' })).toBe('intake.sendNoItem')
  })

  it('takes only the fields of the unit that is chosen now', () => {
    const appeal = appealFrom({ ...filled(), fields: { account: ' 12345678 ', busLine: '5' } }, [account])

    expect(appeal.fields).toEqual({ account: '12345678' })
  })

  it('says the demands that were written, and nothing for empty lines', () => {
    expect(appealFrom({ ...filled(), demands: [' 恢复供水 ', ' ', '赔偿'] }, []).demands).toEqual(['恢复供水', '赔偿'])
    expect(isStarted({ ...emptyIntake(), demands: ['恢复供水'] })).toBe(true)
  })

  it('speaks of a requester only when there is one', () => {
    expect(appealFrom(filled(), [])).not.toHaveProperty('requester')
    expect(appealFrom({ ...filled(), forOther: true }, [])).toHaveProperty('requester')
  })

  it('goes to the unit at once when one is chosen, else to the dispatcher', () => {
    expect(nextStep(filled())).toBeUndefined()
    expect(nextStep({ ...filled(), unit: 'yinlongwater', reason: '供水' })).toEqual({
      verb: 'Dispatch',
      command: { leadUnit: 'yinlongwater', coUnits: [], reason: '供水' },
    })
  })

  it('counts its elements', () => {
    const form = filled()
    form.elements.who = '居民'
    form.elements.where = ' '

    expect(completeElements(form)).toBe(1)
  })

  it('has a key of its own', () => {
    expect(emptyIntake().idempotencyKey).toMatch(/^[0-9a-f]{32}$/)
    expect(emptyIntake().idempotencyKey).not.toBe(emptyIntake().idempotencyKey)
  })
})

describe("a unit's own field", () => {
  it('must match as a whole', () => {
    expect(fitsPattern(account, '12345678')).toBe(true)
    expect(fitsPattern(account, '123456789')).toBe(false)
  })

  it('is left to the server when its pattern cannot be read here', () => {
    expect(fitsPattern({ ...account, pattern: '\\p{IsHan}+(' }, '张')).toBe(true)
  })
})
