import type { ImpactSlug } from '../impact/catalog'
import { sortRows } from '../lists/order'
import { foldText } from '../shared/fold-text'

/** Orders of the list of skills: as the pillars stand, by name, or the most widely used first. */
export const skillOrders = ['pillar', 'name', 'use'] as const
export type SkillOrder = (typeof skillOrders)[number]

export const skillOrderLabels: Record<SkillOrder, string> = {
  pillar: 'Pillar',
  name: 'Name',
  use: 'Careers that use it',
}

/** What the list needs to know of a skill. */
export type SkillRow = {
  slug: string
  title: string
  group: string
  names: readonly string[]
  what: string
  /** The impacts with a role that asks for it. */
  impacts: readonly ImpactSlug[]
}

export type SkillFilter = { group: string; impact: string; words: string }

/** The skills that meet every filter that is set; of `words`, each must occur in the title, a name or the text. */
export function filterSkills<Row extends SkillRow>(
  rows: readonly Row[],
  { group, impact, words }: SkillFilter,
): Row[] {
  const asked = foldText(words).split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const text = foldText([row.title, ...row.names, row.what].join(' '))
    return (
      (group === '' || row.group === group) &&
      (impact === '' || row.impacts.some((one) => one === impact)) &&
      asked.every((word) => text.includes(word))
    )
  })
}

/** Rows in the order asked for; `pillar` keeps the order given. */
export function sortSkills<Row extends SkillRow>(rows: readonly Row[], order: SkillOrder): Row[] {
  if (order === 'pillar') return [...rows]
  return order === 'name'
    ? sortRows(rows, 'asc', [({ title }) => title])
    : sortRows(rows, 'desc', [({ impacts }) => impacts.length, ({ title }) => title])
}
