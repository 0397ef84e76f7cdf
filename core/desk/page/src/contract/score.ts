import type { FieldError } from '@/http/problem'
import type { UnitKind } from './people'

export interface Indicator {
  id: string
  name: string
  formula: string
  filter: string
  basis: 'DISPATCHED' | 'DUE' | 'ANSWERED' | 'CALLED_BACK'
  aspect: Aspect
  units: UnitKind[]
  target?: number | null
  direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER'
  digits: number
  weight: number
}

export const aspects = [
  'RESPONSE',
  'TIMELINESS',
  'COMPLETION',
  'RETURNS',
  'QUALITY',
  'SATISFACTION',
  'KNOWLEDGE',
] as const
export type Aspect = (typeof aspects)[number]

export interface Figure {
  indicator: string
  raw?: number | null
  adjusted?: number | null
  met: boolean
  terms: Record<string, number>
  adjustedTerms: Record<string, number>
}

export interface UnitFigures {
  unit: string
  name: string
  kind?: UnitKind | null
  figures: Figure[]
  score?: number | null
  rank?: number | null
}

export interface Period {
  key: string
  from: string
  to: string
}

export interface AssessmentTable {
  period: Period
  edition: number
  indicators: Indicator[]
  total?: UnitFigures | null
  units: UnitFigures[]
  publishedAt?: string | null
}

export interface HandledCase {
  ticket: string
  referral: number
  round: number
  unit: string
  title: string
  matter: string
  dispatchedOn: string
  dueOn?: string | null
  answeredOn?: string | null
  exempt: Aspect[]
}

export interface Verdict {
  state: 'OPEN' | 'AGREED' | 'REFUSED'
  by?: string | null
  at?: string | null
  opinion: string
}

export interface Exemption {
  id: string
  ticket: string
  referral: number
  round: number
  unit: string
  aspects: Aspect[]
  reason: string
  evidence: string[]
  proposedBy: string
  proposedAt: string
  verdict: Verdict
  version: number
}

export interface ScoreAppeal {
  id: string
  period: string
  unit: string
  indicator: string
  reason: string
  filedBy: string
  filedAt: string
  verdict: Verdict
  version: number
}

export interface Publication {
  period: string
  publishedAt: string
  publishedBy: string
  note: string
}

export interface FormulaCheck {
  errors: FieldError[]
  measures: string[]
  numerator?: string | null
  denominator?: string | null
}

export interface ReportLine {
  key: string
  label: string
  value?: number | null
  previous?: number | null
  yearBefore?: number | null
}

export interface ReportSection {
  id: string
  title: string
  percent: boolean
  lines: ReportLine[]
}

export interface Report {
  title: string
  period: Period
  previous: Period
  yearBefore: Period
  madeAt: string
  sections: ReportSection[]
}

/** Whether stored facts are what the chains say; with the ticket to go on from if not all were looked at. */
export interface FactReport {
  period: Period
  tickets: number
  different: string[]
  next?: string | null
}
