import type { AdapterJar, CatalogueItem, Grade, InstalledAdapter } from '@/contract/adapter'

/** An adapter as a row: what runs, what the catalogue has, or both. */
export interface AdapterRow {
  key: string
  jar: AdapterJar
  grade: Grade
  installed?: InstalledAdapter
  offered?: CatalogueItem
}

/** Joins both lists by the bundle's name; what lies in the folder without running is a row of its own and comes first. */
export function rowsOf(installed: readonly InstalledAdapter[], offers: readonly CatalogueItem[]): AdapterRow[] {
  const rows: AdapterRow[] = installed.map((one) => ({
    key: `${one.jar.name} ${one.file} ${one.state}`,
    jar: one.jar,
    grade: one.grade,
    installed: one,
    offered: isHere(one) ? offers.find((offer) => offer.jar.name === one.jar.name) : undefined,
  }))
  const here = new Set(installed.filter(isHere).map((one) => one.jar.name))
  for (const offer of offers) {
    if (!here.has(offer.jar.name)) rows.push({ key: offer.feature, jar: offer.jar, grade: offer.grade, offered: offer })
  }
  return rows.sort((a, b) => Number(isAmiss(b)) - Number(isAmiss(a)) || a.jar.title.localeCompare(b.jar.title, 'zh-CN'))
}

const isAmiss = ({ installed }: AdapterRow) => !!installed && !isHere(installed)

export const isHere = (one: InstalledAdapter) => one.state === 'RUNNING' || one.state === 'STOPPED'

/** Rows that have these characters in name, title or line. */
export function matching(rows: readonly AdapterRow[], text: string): AdapterRow[] {
  const wanted = text.trim().toLowerCase()
  return rows.filter(({ jar }) => `${jar.title} ${jar.name} ${jar.hotlines.join(' ')}`.toLowerCase().includes(wanted))
}

/** Whether the catalogue's jar is another than the installed one. */
export const hasOther = (row: AdapterRow) =>
  !!row.offered && !!row.installed && row.offered.jar.sha256 !== row.installed.jar.sha256
