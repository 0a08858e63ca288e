import 'server-only'
import { pathContent } from '@/content/paths'
import { findSkill } from '@/content/skills'
import type { PathRow } from '@/domain/careers/path-list'
import { startingPoints } from '@/domain/careers/paths'
import { escapeMarkdown, planMarkdown, tableLines } from '@/domain/careers/plan-markdown'
import { stepsOf } from '@/domain/careers/roadmap'
import type { IsoDate } from '@/domain/signal/date'

/** A path as a Markdown document: its roadmap, the index of its impacts on a day, its skills and its bridges. */
export function pathMarkdown({ slug, title, impacts }: PathRow, asOf: IsoDate, address: string): string {
  const { summary, roadmap, skills, bridges } = pathContent(slug)
  const titleOf = new Map(stepsOf(roadmap).map((step) => [step.id, step.title]))
  const lines = [
    '',
    '## Where it leads',
    '',
    ...tableLines(
      ['Role', 'Score', 'New evidence, 90 days', 'Change with age, 90 days', 'Rank'],
      impacts.map((one) => [
        one.title,
        one.index.toFixed(1),
        one.newEvidence90d.toFixed(1),
        one.change90d.toFixed(1),
        String(one.rank),
      ]),
    ),
    '',
    '## Skills',
    '',
    ...skills.map((skill) => `- ${escapeMarkdown(findSkill(skill)?.title ?? skill)}`),
    '',
    '## Where you come from',
    '',
    ...startingPoints.flatMap(({ slug: start, title: name }) => {
      const { carries, missing, dwell } = bridges[start]
      return [
        `- **${escapeMarkdown(name)}**`,
        `  You bring: ${escapeMarkdown(carries)}`,
        `  You lack: ${escapeMarkdown(missing)}`,
        `  Stay longest at: ${escapeMarkdown(titleOf.get(dwell) ?? dwell)}`,
      ]
    }),
  ]
  return `${planMarkdown({ title, summary, roadmap, done: {}, asOf, address })}${lines.join('\n')}\n`
}
