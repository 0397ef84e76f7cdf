/** Configurations of lines; names and shapes are those of org.yihaotong.api.adapter. */
import type { LineStatus, TestStep } from './hotline'
import type { Maybe } from './ticket'

export type SettingContext =
  | 'TEXT'
  | 'NUMBER'
  | 'BOOLEAN'
  | 'CHOICE'
  | 'LIST'
  | 'URL'
  | 'SECRET'
  | 'HOTLINE'
  | 'DEPARTMENT'
  | 'CRON'
  | 'CERTIFICATE'
  | 'DURATION'

export interface Setting {
  name: string
  context: SettingContext
  label: string
  help: string
  required: boolean
  editable: boolean
  least?: Maybe<number>
  most?: Maybe<number>
  unit: string
  choices: { value: string; label: string }[]
  several: boolean
  values: string[]
  present: boolean
}

export interface ConfigForm {
  hotline: string
  title: string
  help: string
  bundle: string
  version: string
  own: boolean
  revision: number
  file: string
  facts: Setting[]
  settings: Setting[]
}

export interface ConfigDraft {
  revision: number
  values: Record<string, string[]>
}

export interface ConnectionTrial {
  id: string
  steps: TestStep[]
  finished: boolean
}

export interface AdapterInstance {
  hotline: string
  name: string
  numbers: string[]
  own: boolean
}

export interface ConfigChange {
  id: string
  hotline: string
  at: string
  by: string
  name: string
  kind: 'SAVED' | 'RESET' | 'ADDED' | 'REMOVED'
  settings: { name: string; label: string; secret: boolean; before: string[]; after: string[] }[]
}

export interface Diagnosis {
  at: string
  hotline: string
  status: LineStatus
  detail: string
  software: Record<string, string>
  facts: Record<string, string>
  settings: Record<string, string>
  queue: { waiting: number; dead: number }
  failures: { part: string; sort: string; words: string; inARow: number; holdUntil: string }[]
}
