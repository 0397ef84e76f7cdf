import { answerResults, type UnitVerb } from '@/contract/ticket'
import type { CommandSpec } from './field'
import { choices, firstOrder, longText, order, reason, requestText, text } from './parts'

/** What each verb of units asks for; the records are those of UnitCommand of the contract. */
export const unitCommands: Record<UnitVerb, CommandSpec> = {
  Acknowledge: { key: 'a', fields: [], atOnce: true },
  NoteContact: {
    key: 'q',
    fields: [text('text', 'act.contactText', { hint: 'act.contactHint', required: true })],
  },
  ReportProgress: {
    key: 'p',
    files: true,
    fields: [text('text', 'act.text', { max: longText, hint: 'act.progressHint', required: true })],
  },
  PassDown: {
    key: 'Shift+p',
    fields: [
      { name: 'unit', kind: 'unitBelow', words: 'act.unitBelow', required: true },
      text('note', 'act.passDownText', { hint: 'act.passDownHint' }),
    ],
    note: 'act.passDownNote',
  },
  TakeBack: { key: 'Shift+b', fields: [reason()] },
  Reply: {
    key: 'r',
    files: true,
    fields: [
      {
        name: 'result',
        kind: 'choice',
        words: 'act.answerResult',
        options: choices(answerResults, 'answerResult'),
        required: true,
      },
      {
        name: 'points',
        kind: 'points',
        words: 'act.points',
        max: 1000,
        shown: (_, about) => (about?.ticket.appeal.demands.length ?? 0) > 0,
        required: true,
      },
      text('text', 'act.replyText', { max: longText, hint: 'act.replyHint', required: true }),
      { name: 'handler', kind: 'line', words: 'act.handler', max: 40, hint: 'act.handlerHint' },
      { name: 'contactedCaller', kind: 'flag', words: 'act.contactedCaller' },
    ],
  },
  AnswerSupervision: {
    key: 'Shift+v',
    files: true,
    fields: [order, text('text', 'act.supervisionAnswer', { max: requestText, required: true })],
    start: firstOrder,
  },
  RequestReturn: {
    key: 'b',
    fields: [
      reason(requestText),
      text('legalBasis', 'act.legalBasis', { required: true }),
      { name: 'suggestedUnit', kind: 'unit', words: 'act.suggestedUnit' },
    ],
  },
  RequestArbitration: {
    key: 'Shift+w',
    fields: [reason(requestText), text('legalBasis', 'act.legalBasis', { required: true })],
    note: 'act.askArbitrationNote',
  },
  RequestExtension: {
    key: 'y',
    fields: [{ name: 'newDue', kind: 'moment', words: 'act.newDue', required: true }, reason(requestText)],
  },
}
