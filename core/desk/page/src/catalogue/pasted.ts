import type { CatalogueEntry } from '@/contract/dispatch'

/** How units and territories are found by what people write. */
export interface Names {
  unit: (written: string) => string
  area: (written: string) => string
}

const separators = /[、,，;；]/

/** Rows copied from a spreadsheet: matter, area, lead unit, co-units, note, parted by tabs; a head line is left out. */
export function pastedRows(text: string, names: Names, head: string): Omit<CatalogueEntry, 'no'>[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some(Boolean) && cells[0] !== head)
    .map(([matter = '', area = '', lead = '', co = '', note = '']) => ({
      matter,
      area: names.area(area),
      leadUnit: names.unit(lead),
      coUnits: co
        .split(separators)
        .map((unit) => unit.trim())
        .filter(Boolean)
        .map(names.unit),
      note,
    }))
}
