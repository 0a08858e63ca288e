import 'server-only'
import { inflectionWords } from '@/content/inflections'
import { pathContent } from '@/content/paths'
import type { Inflection } from '@/domain/careers/inflection'
import { gapWords, inflectionTitle } from '@/domain/careers/inflection-text'
import { escapeMarkdown, roadmapLines, tableLines } from '@/domain/careers/plan-markdown'
import { restsOn } from '@/domain/impact/rests-on'
import { daysWaiting } from '@/domain/projection/filings'
import { promiseStatusLabels } from '@/domain/projection/labels'
import { formatRange } from '@/domain/shared/range'
import { formatDay, formatInterval } from '@/domain/signal/date'
import { stageLabels } from '@/domain/signal/labels'
import type { CareerPlan, PlanPage } from '../queries/plan'

/**
 * A plan as a Markdown document, with everything that its page shows, and where services stand in the places chosen.
 *
 * @param services a sentence for each deployment
 */
export function planReport(
  plan: CareerPlan,
  { asOf, places, months }: PlanPage,
  address: string,
  services: readonly string[],
): string {
  const { summary, roadmap } = pathContent(plan.path.slug)
  const where = places.length === 0 ? 'Everywhere' : places.map(({ name }) => name).join(', ')
  const titled = (point: Inflection) => escapeMarkdown(inflectionTitle(point, plan.names))
  const lines = [
    `# Plan: ${escapeMarkdown(plan.path.title)}`,
    '',
    escapeMarkdown(summary),
    '',
    `${escapeMarkdown(where)}, ${months} months to ${formatDay(plan.until)}. As of ${formatDay(asOf)}. ${address}`,
    '',
    '## The score',
    '',
    'A deployment evidence score, not a labor statistic.',
    '',
    ...tableLines(
      [
        'Role',
        'Everywhere',
        'New evidence, 90 days',
        'Change with age, 90 days',
        ...places.map(({ name }) => name),
      ],
      plan.impacts.map(({ title, index, newEvidence90d, change90d, here }) => [
        title,
        index.toFixed(1),
        newEvidence90d.toFixed(1),
        change90d.toFixed(1),
        ...here.map((one) => `${one.index.toFixed(1)} (${restsOn(one)})`),
      ]),
    ),
    ...(services.length > 0
      ? listLines(
          'Services in these places',
          services.map((sentence) => escapeMarkdown(sentence)),
        )
      : []),
    ...listLines(
      'Milestones reached',
      plan.fired.map(
        (point) =>
          `${formatInterval(point.on)}: ${titled(point)} (${escapeMarkdown(inflectionWords[point.rule].title.toLowerCase())})`,
      ),
    ),
    ...listLines(
      'Milestones ahead',
      plan.pending.map((point) => `${titled(point)} (missing: ${escapeMarkdown(gapWords(point.gap))})`),
    ),
    ...listLines(
      'Open promises',
      plan.promises.map(
        ({ target, status, operatorName }) =>
          `${target.due ? formatDay(target.due) : 'No date'}: ${escapeMarkdown(operatorName)}, ${escapeMarkdown(target.headline)} (${promiseStatusLabels[status].toLowerCase()})`,
      ),
    ),
    ...listLines(
      'Pending filings',
      plan.filings.map((row) => {
        const waiting = daysWaiting(row, asOf)
        const days = waiting ? `, pending ${formatRange(waiting)} days` : ''
        return `${escapeMarkdown(row.filing.title)}: ${stageLabels[row.stage].toLowerCase()} since ${formatInterval(row.since)}${days}`
      }),
    ),
    '',
    '# The roadmap',
    ...roadmapLines(roadmap, {}),
  ]
  return `${lines.join('\n')}\n`
}

function listLines(title: string, items: readonly string[]): string[] {
  return [
    '',
    `## ${title}`,
    '',
    ...(items.length === 0 ? ['None on record.'] : items.map((one) => `- ${one}`)),
  ]
}
