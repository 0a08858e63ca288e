import { pathContent } from '@/content/paths'
import { careerPaths } from '@/domain/careers/paths'
import { formatSpan } from '@/domain/careers/plan-markdown'
import { today } from '@/server/clock'
import { getPath } from '@/server/queries/paths'
import type { Card } from '@/ui/card/card'
import { headingOf } from '@/url/pages'

/** Cards of the career paths and of the plan. */

export async function pathsCard(): Promise<Card> {
  return {
    kicker: 'Career paths',
    title: headingOf('paths'),
    figure: { value: String(careerPaths.length), unit: 'paths compared, each with a roadmap' },
    note: 'A fit tool that shows its arithmetic and never leaves your browser.',
    status: null,
    asOf: today(),
  }
}

export async function planCard(): Promise<Card> {
  return {
    kicker: 'Career paths',
    title: headingOf('plan'),
    figure: { value: String(careerPaths.length), unit: 'paths to choose from' },
    note: 'A path, up to three places and a horizon on one page.',
    status: null,
    asOf: today(),
  }
}

export async function pathCard(slug: string): Promise<Card | null> {
  const page = await getPath(slug)
  if (!page) return null
  const { row, asOf } = page
  return {
    kicker: `Career path ${row.number}`,
    title: row.title,
    figure: {
      value: formatSpan(row.hours, 'hours'),
      unit: `${row.steps} steps in ${formatSpan(row.months, 'months')} beside a job`,
    },
    note: pathContent(row.slug).summary,
    status: null,
    asOf,
  }
}
