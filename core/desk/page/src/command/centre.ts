import { nonAcceptanceReasons, satisfactions, type CentreVerb } from '@/contract/ticket'
import type { CommandField, CommandForm, CommandSpec } from './field'
import { choices, decision, firstOrder, longText, order, reason, sentence, shortText, text } from './parts'

/** What each verb of the centre asks for; the records are those of CentreCommand of the contract. */

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

export const centreCommands: Record<CentreVerb, CommandSpec> = {
  HandleDirectly: {
    key: 'h',
    fields: [
      text('answer', 'intake.answer', { max: longText, required: true }),
      { name: 'knowledgeItem', kind: 'knowledge', words: 'intake.knowledge', max: 64, hint: 'intake.directNote' },
      text('reason', 'intake.directReason', { max: sentence, required: (form) => !form.knowledgeItem }),
      { name: 'send', kind: 'flag', words: 'intake.send' },
    ],
  },
  SendAnswer: {
    key: 'k',
    fields: [{ name: 'knowledgeItem', kind: 'knowledge', words: 'act.knowledgeSent', max: 64, required: true }],
    note: 'act.sendNote',
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
  Redispatch: {
    key: 'Shift+d',
    fields: [{ name: 'unit', kind: 'unit', words: 'act.newUnit', required: true }, reason(sentence)],
  },
  DecideReturn: { key: 't', fields: decision },
  OpenArbitration: {
    key: 'Shift+t',
    fields: [text('opinion', 'act.opinion', { required: true })],
    note: 'act.arbitrationNote',
  },
  Arbitrate: {
    key: 'Shift+a',
    fields: [
      { name: 'unit', kind: 'unit', words: 'act.arbitratedUnit', required: true },
      text('opinion', 'act.opinion', { required: true }),
      { name: 'intoCatalogue', kind: 'flag', words: 'act.intoCatalogue' },
    ],
    note: 'act.arbitrateNote',
    start: ({ referral }) => ({ unit: referral?.unit ?? '' }),
  },
  DecideExtension: { key: 'x', fields: decision },
  Suspend: {
    key: 'Shift+s',
    fields: [{ name: 'until', kind: 'moment', words: 'act.suspendUntil', required: true }, reason()],
    note: 'act.suspendNote',
  },
  Resume: { key: 'Shift+r', fields: [reason()] },
  Urge: { key: 'u', fields: [text('text', 'act.text', { hint: 'act.urgeHint', required: true })] },
  CallAgain: { key: 'Shift+c', fields: [text('text', 'act.callAgain', { hint: 'act.callAgainHint', required: true })] },
  IssueSupervision: {
    key: 'Shift+u',
    fields: [
      { name: 'level', kind: 'level', words: 'act.level', required: true },
      text('reason', 'act.supervisionReason', { hint: 'act.supervisionHint', required: true }),
      { name: 'due', kind: 'moment', words: 'act.supervisionDue', hint: 'act.supervisionDueHint' },
    ],
    start: () => ({ level: '1' }),
  },
  CloseSupervision: {
    key: 'Shift+e',
    fields: [order, text('note', 'act.closingNote', { required: true })],
    start: firstOrder,
  },
  HoldConference: {
    key: 'Shift+h',
    fields: [
      text('participants', 'act.participants', { hint: 'act.participantsHint', required: true }),
      text('minutes', 'act.minutes', { max: longText, hint: 'act.minutesHint', required: true }),
    ],
  },
  Escalate: { key: 'Shift+l', fields: [reason()], note: 'act.escalateNote' },
  OrderFinalReply: { key: 'Shift+f', fields: [reason()], note: 'act.finalReplyNote' },
  SendCallbackLink: { key: 'Shift+m', fields: [], note: 'act.linkNote' },
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
  Redo: { key: 'o', fields: [reason()] },
  Close: { key: 'e', fields: [text('note', 'act.note', { max: shortText })] },
  Archive: { key: 'z', fields: [], note: 'act.archiveNote' },
  ProposeVoid: { key: 'w', fields: [reason(sentence)], danger: true },
  ConfirmVoid: { key: 'i', fields: [], danger: true },
  RejectVoid: { key: 'l', fields: [reason(sentence)] },
}
