/** Adapters; names and shapes are those of org.yihaotong.api.adapter. */
import type { Maybe } from './ticket'
import type { Tone } from './tone'

export const grades = ['NONE', 'BRONZE', 'SILVER', 'GOLD', 'PLATINUM'] as const
export type Grade = (typeof grades)[number]
export type Signing = 'TRUSTED' | 'UNKNOWN_SIGNER' | 'UNSIGNED' | 'BROKEN'
export type AdapterState = 'RUNNING' | 'STOPPED' | 'WAITING' | 'REFUSED'
export type OperationKind = 'INSTALL' | 'UPDATE' | 'ROLL_BACK' | 'REMOVE'

export interface AdapterJar {
  sha256: string
  name: string
  version: string
  title: string
  bytes: number
  hotlines: string[]
}

export interface InstalledAdapter {
  jar: AdapterJar
  file: string
  state: AdapterState
  detail: string
  grade: Grade
  previous?: Maybe<string>
}

export interface CatalogueItem {
  jar: AdapterJar
  feature: string
  description: string
  grade: Grade
  installed?: Maybe<string>
}

export interface Finding {
  code: string
  refused: boolean
  text: string
}

export interface GradeRule {
  code: string
  grade: Grade
  met: boolean
  text: string
}

/** A jar as it was checked before anything of it runs. */
export interface Inspection {
  jar: AdapterJar
  findings: Finding[]
  signing: Signing
  signer?: Maybe<string>
  development: boolean
  grade: Grade
  rules: GradeRule[]
  installed?: Maybe<string>
  installable: boolean
}

export interface TouchedBundle {
  name: string
  version: string
  own: boolean
  events: string[]
}

export interface AdapterOperation {
  id: string
  at: string
  login: string
  who: string
  kind: OperationKind
  adapter: string
  before?: Maybe<string>
  after?: Maybe<string>
  sha256: string
  done: boolean
  text: string
  touched: TouchedBundle[]
}

export const toneOfAdapter = (state: AdapterState): Tone =>
  (({ RUNNING: 'good', STOPPED: 'warn', WAITING: 'wait', REFUSED: 'bad' }) as const)[state]
