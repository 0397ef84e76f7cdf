import type { KnowledgeFile, KnowledgeText } from '@/contract/knowledge'

/** What the editor holds while somebody types. */
export interface KnowledgeForm {
  unit: string
  kind: KnowledgeText['kind']
  title: string
  answer: string
  keywords: string[]
  category: string
  areas: string[]
  audience: KnowledgeText['audience']
  validFrom: string
  validUntil: string
  source: string
  files: KnowledgeFile[]
  key: string
}

export function formFrom(
  unit: string,
  key: string,
  text?: KnowledgeText,
  files: readonly KnowledgeFile[] = [],
): KnowledgeForm {
  return {
    unit,
    key,
    kind: text?.kind ?? 'QA',
    title: text?.title ?? '',
    answer: text?.answer ?? '',
    keywords: [...(text?.keywords ?? [])],
    category: text?.category ?? '',
    areas: [...(text?.areas ?? [])],
    audience: text?.audience ?? 'AGENT',
    validFrom: text?.validFrom ?? '',
    validUntil: text?.validUntil ?? '',
    source: text?.source ?? '',
    files: [...files],
  }
}

export function textFrom(form: KnowledgeForm): KnowledgeText {
  return {
    kind: form.kind,
    title: form.title.trim(),
    answer: form.answer.trim(),
    keywords: form.keywords.map((word) => word.trim()).filter(Boolean),
    category: form.category,
    areas: [...form.areas],
    audience: form.audience,
    ...(form.validFrom ? { validFrom: form.validFrom } : {}),
    ...(form.validUntil ? { validUntil: form.validUntil } : {}),
    source: form.source.trim(),
  }
}

/** A day of the city such as 2026-11-22, some months from a moment. */
export function dayAfter(now: number, months: number): string {
  const [year = 0, month = 1, day = 1] = new Date(now + 8 * 3600_000).toISOString().slice(0, 10).split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
