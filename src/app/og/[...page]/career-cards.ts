import { faq } from '@/content/faq'
import { lifecycle } from '@/content/learn'
import { readinessDomains } from '@/content/readiness'
import { skills } from '@/content/skills'
import { formatNumber } from '@/domain/shared/range'
import { today } from '@/server/clock'
import { getInflections } from '@/server/queries/career-records'
import type { Card } from '@/ui/card/card'
import { headingOf, type PageId } from '@/url/pages'

/** The cards of the careers pages. */
export const careerCards = {
  skills: async () => proseCard('skills', skills.length, 'skills in plain words, by pillar and career'),
  learn: async () => proseCard('learn', lifecycle.length, 'stages from a recording to a changed behavior'),
  readiness: async () =>
    proseCard(
      'readiness',
      readinessDomains.flatMap(({ items }) => items).length,
      'lines of a checklist, each with what good evidence looks like',
    ),
  inflections: async () => {
    const { asOf, fired, pending } = await getInflections()
    return {
      kicker: 'Careers',
      title: headingOf('inflections'),
      figure: {
        value: formatNumber(fired.length),
        unit: `milestones reached; ${formatNumber(pending.length)} ahead`,
      },
      note: 'Events that are said to come before hiring, each with its evidence and its date.',
      status: null,
      asOf,
    }
  },
  faq: async () => proseCard('faq', faq.length, 'questions, answered with figures from the record'),
} satisfies Partial<Record<PageId, () => Promise<Card>>>

async function proseCard(page: PageId, count: number, unit: string): Promise<Card> {
  return {
    kicker: 'Careers',
    title: headingOf(page),
    figure: { value: formatNumber(count), unit },
    note: '',
    status: null,
    asOf: today(),
  }
}
