import type { ImpactDomain } from '@/domain/impact/catalog'
import { article, type ContentMeta } from './careers-types'

export const domainsMeta: ContentMeta = { reviewed: '2026-11-23', sources: [article] }

/** The five domains into which the 15 impacts fall: what changes in each, in two or three sentences. */
export const domainTexts: Record<ImpactDomain, { from: string; to: string; text: string }> = {
  'Technical stack': {
    from: 'Building and shipping software',
    to: 'Rehearsing a city in software before driving in it',
    text: 'Perception, planning, integration and simulation: the driving system and the copies of the world in which it is tried. The familiar discipline of testing every change goes on, with a simulated street in place of a test server.',
  },
  'AI/ML': {
    from: 'Training models in general',
    to: 'Running the plant that trains one kind of model for ever',
    text: 'The effort moves to rare cases, made-up scenes and the machinery that turns both into releases. A model is judged by what it does worst.',
  },
  Operations: {
    from: 'Logistics with drivers',
    to: 'A network of vehicles that nobody drives',
    text: 'Dispatch, uptime, data, price and everything that suppliers do. It is the domain that grows with the number of cars and not with the number of ideas, and the most local of the five.',
  },
  Hardware: {
    from: 'General systems engineering',
    to: 'Getting the most from one chip, one sensor set and one cabin',
    text: 'Networks on the vehicle’s own computer, and the surfaces through which it talks to people. Skilldential adds production engineering at the factory; that trade depends on vehicle output, which the production pages follow, and has no impact page of its own.',
  },
  Regulation: {
    from: 'Compliance as paperwork',
    to: 'Evidence as a product',
    text: 'Each authority wants to know something slightly different, and wants it proved. The work stands between what the system recorded and what the rule asks.',
  },
}

/** Why deployments are read for careers at all, and how far that goes. */
export const premise = [
  'Skilldential’s idea is simple: watch deployments, and you see early which work will be wanted where. New cities need people who know operations and rules; larger fleets need systems instead of hands; new vehicles need their computers filled.',
  'We take the idea as a hypothesis. The mapping from events to careers is written as rules that can be read and disputed, the index that results is tested against its own sources, and each career has a sentence on what would prove it wrong.',
] as const
