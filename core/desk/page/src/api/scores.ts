import type {
  AssessmentTable,
  Exemption,
  FactReport,
  FormulaCheck,
  HandledCase,
  Indicator,
  Publication,
  Report,
  ScoreAppeal,
} from '@/contract/score'
import type { Page } from '@/contract/ticket'
import { ask, queryOf, read } from '@/http/http'

export const readTable = (period: string) => read<AssessmentTable>(`/assessment/${period}`)
export const readReport = (period: string) => read<Report>(`/reports/${period}`)

/** Where a browser fetches a printed report by itself. */
export const printed = (period: string, as: 'workbook' | 'document' | 'pdf') => `/api/reports/${period}/${as}`

export interface CaseFilter {
  indicator: string
  measure?: string
  unit?: string
  adjusted: boolean
}

export const listCases = (period: string, filter: CaseFilter, cursor?: string) =>
  read<Page<HandledCase>>(`/assessment/${period}/cases${queryOf({ ...filter, cursor, limit: 50 })}`)

/** Counts some of the period's tickets anew from their chains. */
export const verifyFacts = (period: string, signal: AbortSignal, cursor?: string) =>
  read<FactReport>(`/assessment/${period}/verification${queryOf({ cursor })}`, signal)

export const checkFormula = async (formula: string, filter: string) =>
  (await ask<FormulaCheck>('POST', '/assessment/check', { body: { formula, filter } })).body
export const preview = async (period: string, indicators: readonly Indicator[]) =>
  (await ask<AssessmentTable>('POST', `/assessment/${period}/preview`, { body: { indicators } })).body

export interface IndicatorEdition {
  version: number
  content: { indicators: Indicator[] }
}
export const readIndicators = () => read<IndicatorEdition>('/rules/indicators')
export const writeIndicators = async (version: number, indicators: readonly Indicator[], note: string) =>
  (
    await ask<IndicatorEdition>('PUT', '/rules/indicators', {
      body: { content: { indicators }, note },
      ifMatch: `"${version}"`,
    })
  ).body

export const listExemptions = (cursor?: string) =>
  read<Page<Exemption>>(`/scores/exemptions${queryOf({ cursor, limit: 50 })}`)
export const proposeExemption = async (draft: {
  ticket: string
  referral: number
  round: number
  aspects: string[]
  reason: string
  evidence: string[]
}) => (await ask<Exemption>('POST', '/scores/exemptions', { body: draft })).body
export const listScoreAppeals = (cursor?: string) =>
  read<Page<ScoreAppeal>>(`/scores/appeals${queryOf({ cursor, limit: 50 })}`)
export const fileScoreAppeal = async (period: string, indicator: string, reason: string) =>
  (await ask<ScoreAppeal>('POST', '/scores/appeals', { body: { period, indicator, reason } })).body

/** The second person's word on an exemption or an appeal. */
export const decide = (what: 'exemptions' | 'appeals', id: string, version: number, agree: boolean, opinion: string) =>
  ask('POST', `/scores/${what}/${id}/decision`, { body: { agree, opinion }, ifMatch: `"${version}"` })

export const listPublications = () => read<Publication[]>('/scores/publications')
export const publish = async (period: string, note: string) =>
  (await ask<Publication>('POST', '/scores/publications', { body: { period, note } })).body
export const readPublished = (period: string) => read<AssessmentTable>(`/scores/publications/${period}`)
