import type {
  Deadline,
  Edition,
  EditionHead,
  HolidayNotice,
  NoticeReport,
  Preset,
  RuleBook,
  Trial,
} from '@/contract/rules'
import { ask, read } from '@/http/http'

const version = (number: number) => `"${number}"`

export const listBooks = () => read<RuleBook[]>('/rules')
export const newestEdition = <T>(book: string) => read<Edition<T>>(`/rules/${book}`)
export const editionOf = <T>(book: string, number: number) => read<Edition<T>>(`/rules/${book}/editions/${number}`)
export const historyOf = (book: string) => read<EditionHead[]>(`/rules/${book}/history`)
export const presetsOf = <T>(book: string) => read<Preset<T>[]>(`/rules/${book}/presets`)

export interface RuleEdit<T> {
  note: string
  effectiveFrom?: string
  content: T
}

export const writeEdition = async <T>(book: string, base: number, edit: RuleEdit<T>) =>
  (await ask<Edition<T>>('PUT', `/rules/${book}`, { body: edit, ifMatch: version(base) })).body

export const tryClocks = async (trial: Trial) => (await ask<Deadline[]>('POST', '/clocks/trial', { body: trial })).body

export const readNotice = async (notice: HolidayNotice) =>
  (await ask<NoticeReport>('POST', '/clocks/notices', { body: notice })).body

export const applyNotice = async (notice: HolidayNotice, base: number) =>
  (await ask<NoticeReport>('PUT', '/clocks/notices', { body: notice, ifMatch: version(base) })).body
