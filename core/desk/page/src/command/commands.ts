import { answerResults, nonAcceptanceReasons, satisfactions, type Verb } from '@/contract/ticket'
import type { CommandField, CommandForm, CommandSpec } from './field'

/** What each verb asks for; the records are CentreCommand and UnitCommand of the contract. */

const longText = 4000
const requestText = 2000
const shortText = 500
const sentence = 200

const text = (name: string, words: string, more: Partial<CommandField> = {}): CommandField => ({
  name,
  kind: 'text',
  words,
  max: shortText,
  ...more,
})

const choices = (values: readonly string[], under: string) =>
  values.map((value) => ({ value, words: `${under}.${value}` }))

const disagrees = (form: CommandForm) => form.agree === false
const sentBack = (form: CommandForm) => form.accepted === false
const reached = (form: CommandForm) => form.contacted === true

const satisfaction = (name: string): CommandField => ({
  name,
  kind: 'choice',
  words: `act.${name}`,
  options: choices(satisfactions, 'satisfaction'),
  shown: reached,
  required: name === 'result' ? reached : false,
})

const decision: readonly CommandField[] = [
  { name: 'agree', kind: 'yesNo', words: 'act.decision', yesNo: ['act.agree', 'act.refuse'], required: true },
  text('opinion', 'act.opinion', { max: sentence, hint: 'act.opinionHint', required: disagrees }),
]

export const commands: Record<Verb, CommandSpec> = {
  HandleDirectly: {
    key: 'h',
    fields: [
      text('answer', 'intake.answer', { max: longText, required: true }),
      { name: 'knowledgeItem', kind: 'line', words: 'intake.knowledge', max: 64, hint: 'intake.directNote' },
      text('reason', 'intake.directReason', { max: sentence, required: (form) => !form.knowledgeItem }),
    ],
  },
  RefuseAcceptance: {
    key: 'f',
    danger: true,
    fields: [
      {
        name: 'reason',
        kind: 'choice',
        words: 'intake.refuseReason',
        options: choices(nonAcceptanceReasons, 'nonAcceptance'),
        required: true,
      },
      text('explanation', 'intake.explanation', { required: true }),
    ],
  },
  TransferCall: {
    key: 'm',
    fields: [
      { name: 'hotline', kind: 'emergencyLine', words: 'act.emergencyLine', required: true },
      text('note', 'act.note'),
    ],
  },
  Dispatch: {
    key: 'd',
    fields: [
      { name: 'leadUnit', kind: 'unit', words: 'queue.unit', required: true },
      { name: 'coUnits', kind: 'units', words: 'intake.coUnits' },
      text('reason', 'intake.reason', { max: sentence }),
    ],
  },
  DecideReturn: { key: 't', fields: decision },
  DecideExtension: { key: 'x', fields: decision },
  Urge: { key: 'u', fields: [text('text', 'act.text', { hint: 'act.urgeHint', required: true })] },
  ReviewReply: {
    key: 'v',
    fields: [
      { name: 'accepted', kind: 'yesNo', words: 'act.decision', yesNo: ['act.accept', 'act.redo'], required: true },
      text('reason', 'act.reason', { required: sentBack }),
    ],
  },
  CallBack: {
    key: 'c',
    fields: [
      {
        name: 'contacted',
        kind: 'yesNo',
        words: 'act.contacted',
        yesNo: ['act.reached', 'act.unreached'],
        required: true,
      },
      {
        name: 'resolved',
        kind: 'yesNo',
        words: 'act.resolved',
        yesNo: ['act.isResolved', 'act.notResolved'],
        shown: reached,
        required: reached,
      },
      satisfaction('result'),
      satisfaction('attitude'),
      satisfaction('speed'),
      text('note', 'act.note'),
    ],
  },
  Redo: { key: 'o', fields: [text('reason', 'act.reason', { required: true })] },
  Close: { key: 'e', fields: [text('note', 'act.note')] },
  Archive: { key: 'z', fields: [], note: 'act.archiveNote' },
  ProposeVoid: { key: 'w', fields: [text('reason', 'act.reason', { max: sentence, required: true })], danger: true },
  ConfirmVoid: { key: 'i', fields: [], danger: true },
  RejectVoid: { key: 'l', fields: [text('reason', 'act.reason', { max: sentence, required: true })] },
  Acknowledge: { key: 'a', fields: [], atOnce: true },
  ReportProgress: {
    key: 'p',
    fields: [text('text', 'act.text', { max: longText, hint: 'act.progressHint', required: true })],
  },
  Reply: {
    key: 'r',
    fields: [
      {
        name: 'result',
        kind: 'choice',
        words: 'act.answerResult',
        options: choices(answerResults, 'answerResult'),
        required: true,
      },
      text('text', 'act.replyText', { max: longText, hint: 'act.replyHint', required: true }),
      { name: 'handler', kind: 'line', words: 'act.handler', max: 40, hint: 'act.handlerHint' },
      { name: 'contactedCaller', kind: 'flag', words: 'act.contactedCaller' },
    ],
  },
  RequestReturn: {
    key: 'b',
    fields: [
      text('reason', 'act.reason', { max: requestText, required: true }),
      text('legalBasis', 'act.legalBasis'),
      { name: 'suggestedUnit', kind: 'unit', words: 'act.suggestedUnit' },
    ],
  },
  RequestExtension: {
    key: 'y',
    fields: [
      { name: 'newDue', kind: 'moment', words: 'act.newDue', required: true },
      text('reason', 'act.reason', { max: requestText, required: true }),
    ],
  },
}
