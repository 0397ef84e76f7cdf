/** ISO weeks of the city, such as 2026-W48. */

const day = 86_400_000

/** The week in which a moment lies. */
export function weekOf(moment: number): string {
  const here = new Date(moment + 8 * 3600_000)
  const midnight = Date.UTC(here.getUTCFullYear(), here.getUTCMonth(), here.getUTCDate())
  const thursday = new Date(midnight + (3 - ((here.getUTCDay() + 6) % 7)) * day)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.floor((thursday.getTime() - first) / (7 * day)) + 1
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}
