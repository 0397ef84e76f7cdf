/** The counties of Yuncheng by their codes of GB/T 2260. */
export const areas = [
  { code: '140802', name: '盐湖区' },
  { code: '140881', name: '永济市' },
  { code: '140882', name: '河津市' },
  { code: '140821', name: '临猗县' },
  { code: '140822', name: '万荣县' },
  { code: '140823', name: '闻喜县' },
  { code: '140824', name: '稷山县' },
  { code: '140825', name: '新绛县' },
  { code: '140826', name: '绛县' },
  { code: '140827', name: '垣曲县' },
  { code: '140828', name: '夏县' },
  { code: '140829', name: '平陆县' },
  { code: '140830', name: '芮城县' },
] as const

/** The county's name; the code itself where it is not one of ours. */
export function areaName(code: string): string {
  return areas.find((area) => area.code === code)?.name ?? code
}
