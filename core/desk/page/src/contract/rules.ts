import type { AppealType, ClockKind, Deadline, Maybe, Urgency } from './ticket'

/** Rule books and their editions, as the API shows them. */
export interface Edition<T> {
  version: number
  effectiveFrom: string
  writtenAt: string
  writtenBy: string
  note: string
  content: T
}

export type EditionHead = Omit<Edition<unknown>, 'content'>

export interface RuleBook {
  name: string
  editable: boolean
  version: number
  effectiveFrom: string
}

export interface Preset<T> {
  id: string
  name: string
  source: string
  content: T
}

export const clockKinds = [
  'DISPATCH',
  'ACKNOWLEDGE',
  'FIRST_CONTACT',
  'HANDLE',
  'RETURN',
  'REVIEW',
  'ARBITRATION',
  'CALLBACK',
  'SUPERVISION',
] as const satisfies readonly ClockKind[]

export const spans = ['WORKING_DAYS', 'WORKING_MINUTES', 'MINUTES'] as const
export interface TimeLimit {
  amount: number
  span: (typeof spans)[number]
}

export interface ClockRule {
  kind: ClockKind
  type?: Maybe<AppealType>
  urgency?: Maybe<Urgency>
  matter: string
  unit: string
  limit: TimeLimit
  source: string
}

export interface ClockRules {
  rules: ClockRule[]
  yellowPercent: number
  redPercent: number
}

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Weekday = (typeof weekdays)[number]
export type DayKind = 'HOLIDAY' | 'WORKDAY'

export interface CalendarDay {
  date: string
  kind: DayKind
  name: string
}

export interface OfficeHours {
  from: string
  to: string
}

export interface UnitCalendar {
  unit: string
  week: Weekday[]
  hours: OfficeHours[]
  days: CalendarDay[]
}

export interface WorkCalendar {
  week: Weekday[]
  hours: OfficeHours[]
  days: CalendarDay[]
  units: UnitCalendar[]
}

export interface Trial {
  type: AppealType
  urgency: Urgency
  matter: string
  unit: string
  from?: string
  rules?: ClockRules
  calendar?: WorkCalendar
}

export interface HolidayNotice {
  file: string
  year?: number
  wholeYear: boolean
}

export interface NoticeLine {
  line: number
  text: string
  days: CalendarDay[]
  problem: string
}

export interface DayChange {
  date: string
  before?: Maybe<CalendarDay>
  after?: Maybe<CalendarDay>
}

export interface NoticeReport {
  version: number
  lines: NoticeLine[]
  changes: DayChange[]
  applied: boolean
}

export type { Deadline }
