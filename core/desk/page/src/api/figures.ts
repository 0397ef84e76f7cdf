import type { CountingRules, FigureView, SplitFigures, Staffing, Step, Unheard } from '@/contract/figures'
import { ask, queryOf, read } from '@/http/http'

/** From a moment, included, to a moment, excluded. */
export interface Span {
  since: string
  before: string
}

const at = '/phone/figures'

export const readFigures = ({ since, before }: Span, step: Step, hotline: string | undefined) =>
  read<FigureView[]>(`${at}${queryOf({ since, before, step, hotline })}`)
export const readUnheard = ({ since, before }: Span) => read<Unheard[]>(`${at}/unheard${queryOf({ since, before })}`)
export const readCountingRules = () => read<CountingRules>(`${at}/rules`)
export const readSplit = ({ since, before }: Span) => read<SplitFigures[]>(`${at}/split${queryOf({ since, before })}`)
export const splitWorkbook = ({ since, before }: Span) => `/api${at}/split/workbook${queryOf({ since, before })}`
export const forecast = async (calls: number, handlingSeconds: number, target: number) =>
  (await ask<Staffing>('POST', `${at}/staffing`, { body: { calls, handlingSeconds, target } })).body
