import type { InflectionRule } from '@/domain/careers/inflection'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { article, type ContentMeta } from './careers-types'

export const inflectionsMeta: ContentMeta = { reviewed: '2026-11-23', sources: [article] }

export const inflectionsIntro = [
  'Skilldential’s June 2026 article names events that, it argues, come before large-scale hiring: a state grants a permit, a vehicle program reaches a milestone, a city goes driverless, a fleet grows large. Whether hiring follows is a claim. Whether the event has happened is a fact, and this page keeps the record.',
  'A milestone is reached once, on the first undisputed signal, and stays reached unless that signal is retracted. A company’s claim alone does not count. Milestones ahead are listed with what has to happen; those without news for a year are dormant.',
] as const

export type InflectionWords = {
  title: string
  /** When it fires, in words that match the rule in code. */
  condition: string
  /** What the article expects of it. */
  claim: string
  /** Why it might be so, and why not. */
  reason: string
  /** The impacts to read it for. */
  impacts: readonly ImpactSlug[]
}

export const inflectionWords: Record<InflectionRule, InflectionWords> = {
  'state-approval': {
    title: 'Permit granted',
    condition:
      'A permit to test or operate without a driver, to run a ride-hail network, or to use vehicles without controls is granted by a regional, national or supranational authority.',
    claim:
      'Skilldential treats approval by a state as the moment from which compliance and safety staff are hired for that market.',
    reason:
      'A permit brings duties: reports, conditions, an address for officials. Where an operator certifies itself the duties are light, and the signal is weaker.',
    impacts: ['regulatory-policy-analytics', 'ai-safety-engineering'],
  },
  'programme-step': {
    title: 'Vehicle program milestone',
    condition: 'The first unit of a program is built, its production starts, or its vehicles enter service.',
    claim:
      'Production steps of the Cybercab are named as triggers for work on manufacturing and on the vehicle’s computer.',
    reason:
      'A new platform has to be brought up, tested and supported beside the old one. The start of a line says little about its speed.',
    impacts: ['edge-ai-embedded', 'robotics-software', 'ecosystem-spillover'],
  },
  'programme-ramp': {
    title: 'Production milestone',
    condition:
      'A count or estimate of vehicles built by a program reaches a hundred, a thousand, five thousand and so on.',
    claim:
      'Skilldential expects the economics of fleets, and hiring for them, to change when output becomes material.',
    reason:
      'Cars that are built must be charged, kept and dispatched. Built is not the same as carrying riders: many counts are of cars in a yard.',
    impacts: ['ecosystem-spillover', 'fleet-data-operations', 'ai-infrastructure-mlops'],
  },
  'city-driverless': {
    title: 'A city goes driverless',
    condition: 'An operator’s service in a city is first recorded as driverless.',
    claim:
      'Each new market, in Skilldential’s view, needs local people at once: reliability, safety analysis, infrastructure.',
    reason:
      'Depots and help desks have to be staffed from the first day. Engineers may well stay where they are, so read it first for operations.',
    impacts: ['fleet-reliability-sre', 'ai-safety-engineering', 'human-factors-hmi'],
  },
  'fleet-size': {
    title: 'Fleet milestone',
    condition:
      'One count of an operator’s driverless or whole fleet, on a register or by an independent observer, reaches a threshold by its lower bound. Source types are never mixed, and fleets counted as supervised are left out; a count of a whole fleet may still include supervised cars.',
    claim:
      'Growth of the fleet is said to turn local support into oversight by data, and to make reliability a profession.',
    reason:
      'Ten cars can be watched by ten people; a thousand cannot. The thresholds are ours, since Skilldential names none.',
    impacts: ['fleet-reliability-sre', 'fleet-data-operations', 'ai-product-management'],
  },
}
