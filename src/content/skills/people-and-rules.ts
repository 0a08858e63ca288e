import type { Skill } from '../careers-types'

export const peopleAndRulesSkills: readonly Skill[] = [
  {
    slug: 'rules-and-permits',
    title: 'Rules, permits and plain writing',
    group: 'people-and-rules',
    names: [
      'Administrative law',
      'Docket research',
      'Policy drafting',
      'Traffic law',
      'Plain writing',
      'City relations',
    ],
    what: 'Knowing how an authority comes to a decision, where its papers are, and how to write for a reader who must sign. It covers statutes, dockets, hearings and permit conditions, and the difference between what was asked for, what was allowed and what is done.',
    why: 'Permission comes place by place, and a misread condition can close a city.',
  },
  {
    slug: 'user-research',
    title: 'Research with people',
    group: 'people-and-rules',
    names: [
      'Experimental psychology',
      'Field observation',
      'UX research',
      'Experiment design',
      'Usability testing',
    ],
    what: 'Finding out what people understand and do, rather than what they say they would. It needs sound experiments, patient observation at curbs and in cabins, consent, and statistics that suit small groups.',
    why: 'A signal that its designers find obvious may mean nothing to someone crossing the road.',
  },
  {
    slug: 'interface-design',
    title: 'Interfaces for riders',
    group: 'people-and-rules',
    names: ['Interface design', 'Accessibility', 'Incident scripting'],
    what: 'Screens, voices and app messages that explain a ride and its exceptions to everyone, including people who cannot see, hear or reach them. Scripts for the bad moments (a stop, a detour, a crash) are written before they are needed.',
    why: 'The rider has no one to ask, and anxious riders open doors.',
  },
  {
    slug: 'external-signalling',
    title: 'Lights and sounds outside',
    group: 'people-and-rules',
    names: ['Lighting controllers', 'Acoustics'],
    what: 'Hardware that shows a vehicle’s intent to people around it: lamps that are legible in daylight, tones that carry without alarming, controllers that fail in a known way, and the lamp regulations that limit all three.',
    why: 'A light that says “go” when the car does not know is worse than none.',
  },
]
