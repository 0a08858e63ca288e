import { faq } from '@/content/faq'
import { lifecycle } from '@/content/learn'
import { readinessDomains } from '@/content/readiness'
import { skills } from '@/content/skills'
import { formatNumber } from '@/domain/shared/range'
import { today } from '@/server/clock'
import { getInflections } from '@/server/queries/career-records'
import type { Card } from '@/ui/card/card'

/** The cards of the careers pages. */
export const careerCards: Record<string, () => Promise<Card>> = {
  skills: async () =>
    proseCard('Skills, and who asks for them', skills.length, 'skills in plain words, by pillar and career'),
  learn: async () =>
    proseCard(
      'How the work hangs together',
      lifecycle.length,
      'stages from a recording to a changed behavior',
    ),
  readiness: async () =>
    proseCard(
      'Are you ready, and can you show it?',
      readinessDomains.flatMap(({ items }) => items).length,
      'lines of a checklist, each with what good evidence looks like',
    ),
  inflections: async () => {
    const { asOf, fired, pending } = await getInflections()
    return {
      kicker: 'Careers',
      title: 'Inflection points',
      figure: {
        value: formatNumber(fired.length),
        unit: `have fired; ${formatNumber(pending.length)} are awaited`,
      },
      note: 'Events that are said to come before hiring, each with its evidence and its date.',
      status: null,
      asOf,
    }
  },
  faq: async () =>
    proseCard('Questions', faq.length, 'questions, answered with figures read from the record'),
}

async function proseCard(title: string, count: number, unit: string): Promise<Card> {
  return {
    kicker: 'Careers',
    title,
    figure: { value: formatNumber(count), unit },
    note: '',
    status: null,
    asOf: today(),
  }
}
