import { skills } from '@/content/skills'
import { formatNumber } from '@/domain/shared/range'
import { today } from '@/server/clock'
import type { Card } from '@/ui/card/card'

/** The cards of the careers pages. */
export const careerCards: Record<string, () => Promise<Card>> = {
  skills: async () =>
    proseCard('Skills, and who asks for them', skills.length, 'skills in plain words, by pillar and career'),
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
