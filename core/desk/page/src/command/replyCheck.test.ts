import { describe, expect, it } from 'vitest'
import type { Referral, Ticket } from '@/contract/ticket'
import type { About } from './field'
import { replyHints } from './replyCheck'

const about = (demands: string[], earlier: string[] = []): About => ({
  ticket: { appeal: { demands } } as Ticket,
  referral: { earlierAnswers: earlier.map((text) => ({ text })) } as Referral,
})

describe('the check of a reply while it is written', () => {
  it('has nothing to say about a real answer', () => {
    expect(
      replyHints(
        { text: '已于 11 月 22 日抢修完毕，恢复供水。', points: ['今日 10 时已恢复供水'] },
        about(['尽快恢复供水']),
      ),
    ).toEqual([])
  })

  it('knows phrases that say nothing, alone or in a row', () => {
    expect(replyHints({ text: '收悉。' }, about([]))).toEqual(['act.check.mere'])
    expect(replyHints({ text: '已收到，已转办！' }, about([]))).toEqual(['act.check.mere'])
    expect(replyHints({ text: '已转办维修队，今日完工。' }, about([]))).toEqual([])
  })

  it('counts the demands without an answer', () => {
    expect(replyHints({ text: '', points: ['已修复', ''] }, about(['修路灯', '查责任']))).toEqual(['act.check.points'])
  })

  it('recognises the answer of an earlier round', () => {
    expect(replyHints({ text: '水管 已修复' }, about([], ['水管已修复。']))).toEqual(['act.check.copy'])
  })
})
