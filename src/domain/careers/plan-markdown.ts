import { formatDay, type IsoDate } from '../signal/calendar'
import { type Roadmap, roadmapTotals, type Span, stepsOf } from './roadmap'

export type PlanDocument = {
  title: string
  summary: string
  roadmap: Roadmap
  /** The day on which each step was done, by step id. */
  done: Readonly<Record<string, IsoDate>>
  /** The day of the document. */
  asOf: IsoDate
  /** Where the plan stands on the web. */
  address: string
}

/** `30–45 hours`, or `30 hours` where both ends agree. */
export function formatSpan({ low, high }: Span, unit: string): string {
  return low === high ? `${low} ${unit}` : `${low}–${high} ${unit}`
}

/** A whole roadmap as a Markdown document: phases as headings, steps as a list of tasks, the done ones ticked. */
export function planMarkdown({ title, summary, roadmap, done, asOf, address }: PlanDocument): string {
  const { months, hours } = roadmapTotals(roadmap)
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    escapeMarkdown(summary),
    '',
    `${formatSpan(months, 'months')}, ${formatSpan(hours, 'hours')} in all. As of ${formatDay(asOf)}. ${address}`,
    ...roadmapLines(roadmap, done),
  ]
  return `${lines.join('\n')}\n`
}

/** The phases of a roadmap as lines of Markdown, each phase after an empty line. */
export function roadmapLines(roadmap: Roadmap, done: PlanDocument['done']): string[] {
  const lines: string[] = []
  const titleOf = new Map(stepsOf(roadmap).map((step) => [step.id, step.title]))
  for (const phase of roadmap) {
    lines.push('', `## ${escapeMarkdown(phase.title)} (${formatSpan(phase.months, 'months')})`, '')
    lines.push(escapeMarkdown(phase.aim), '')
    for (const { id, title: step, detail, after, hours: effort, artifact } of phase.steps) {
      const day = done[id]
      const needs = after.map((one) => titleOf.get(one) ?? one)
      lines.push(`- [${day ? 'x' : ' '}] **${escapeMarkdown(step)}** (${formatSpan(effort, 'hours')})`)
      lines.push(`  ${escapeMarkdown(detail)}`)
      lines.push(`  To show: ${escapeMarkdown(artifact)}`)
      if (needs.length > 0) lines.push(`  After: ${escapeMarkdown(needs.join('; '))}`)
      if (day) lines.push(`  Done on ${formatDay(day)}`)
    }
  }
  return lines
}

/** A table; cells are escaped. */
export function tableLines(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)]
}

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, (character) => `\\${character}`).replaceAll(/\s+/g, ' ')
}
