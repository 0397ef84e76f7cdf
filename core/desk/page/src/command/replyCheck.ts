import type { About, CommandForm } from './field'

/**
 * What the centre's check of replies (ReplyCheck) is likely to say, told while the reply is still being written. The
 * server's rules decide; these only save a walk.
 */

const empty = [
  '已转办',
  '已转交',
  '已收悉',
  '收悉',
  '已收到',
  '收到',
  '已阅',
  '正在办理',
  '办理中',
  '处理中',
  '已办理',
  '已处理',
]

const core = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

function saysNothing(text: string): boolean {
  const rest = empty.reduce((left, phrase) => left.replaceAll(phrase, ''), core(text))
  return core(text) !== '' && rest === ''
}

/** Names of the hints that apply, in the order of the form. */
export function replyHints(form: CommandForm, { ticket, referral }: About): string[] {
  const text = typeof form.text === 'string' ? form.text : ''
  const points = Array.isArray(form.points) ? form.points : []
  const earlier = [...(referral?.earlierAnswers ?? []), ...(referral?.answer ? [referral.answer] : [])]
  const answered = ticket.appeal.demands.filter((_, at) => core(points[at] ?? '') !== '')
  return [
    ...(answered.length < ticket.appeal.demands.length ? ['act.check.points'] : []),
    ...(points.some(saysNothing) ? ['act.check.merePoint'] : []),
    ...(saysNothing(text) ? ['act.check.mere'] : []),
    ...(core(text) !== '' && earlier.some((one) => core(one.text) === core(text)) ? ['act.check.copy'] : []),
    ...(ticket.finalReply ? ['act.check.final'] : []),
  ]
}
