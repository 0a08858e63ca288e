import type { ImpactContent } from '../types'

export const dataAnnotation: ImpactContent = {
  slug: 'data-annotation',
  summary:
    'Hand labeling gives way to writing the rules, auditing automatic labels and ordering synthetic scenes for what is rare.',
  change: [
    'Is a police officer waving traffic through a red light a pedestrian, a signal or an exception? Somebody has to decide, and the decision then holds for every clip in the training set. As fleets grow, that kind of judgment matters more and box-drawing matters less, for a simple reason: footage arrives faster than people can outline it.',
    'Most labels can now be proposed by large offline models, which see a whole clip, past and future, without the limits of the car’s computer. People define the classes, write down how to tell yielding from cutting in, and check samples of the output. Errors here spread: a wrong rule produces a million wrong labels as readily as a right one. Where footage is missing, such as a rare crash or a snowstorm, specialists describe the scene and simulation generates it with labels attached.',
    'This takes work away as well as creating it. Piecework outlining is the part most exposed to automation. What remains asks for judgment, some Python and SQL, and local knowledge, since road markings, gestures and driving customs differ from one city to the next and a fresh market needs its rules before its first ride.',
  ],
  roles: [
    {
      role: 'Ontology designer',
      responsibility: 'Define classes, attributes and behaviors, and settle the ambiguous cases',
      skills: ['Taxonomy design', 'Guideline writing', 'Traffic law'],
      value: 'Fixes the vocabulary in which a model understands the street',
    },
    {
      role: 'Label quality lead',
      responsibility: 'Audit automatic labels by sampling, and trace errors back to a rule',
      skills: ['Sampling plans', 'Inter-annotator agreement', 'SQL', 'Python'],
      value: 'Keeps a systematic mistake out of the next training run',
    },
    {
      role: 'Synthetic scene specialist',
      responsibility: 'Specify the rare events that simulation should generate, and check their realism',
      skills: ['Scenario description', 'Unreal Engine or Omniverse', 'Domain-gap checks'],
      value: 'Fills gaps that would be unsafe or unlawful to film',
    },
    {
      role: 'Regional annotation manager',
      responsibility: 'Adapt guidelines to the signs, vehicles and habits of a new market',
      skills: ['Local driving practice', 'Vendor management', 'Labeling tools'],
      value: 'Shortens the wait between first mapping drive and first usable data',
    },
  ],
  shifts: [
    {
      from: 'Image annotator',
      to: 'Label quality auditor',
      why: 'Experienced annotators already know where guidelines fail, which is what a sampling plan sets out to find.',
    },
    {
      from: 'Taxonomist, lexicographer or librarian',
      to: 'Ontology designer',
      why: 'Drawing clean lines between categories is an old craft with a new and well-funded customer.',
    },
  ],
  strategicValue:
    'Titles in this field are modest and the reach is not: one clause in a guideline changes the behavior of every vehicle trained on it. The step up from labeling to ontology or audit takes months of deliberate practice, not a second degree. Medical imaging, geospatial mapping and content safety hire for the same skills. Pay and security vary widely between an employee who owns the rules and a contractor who applies them, so check which of the two a vacancy offers.',
  counterEvidence:
    'If self-supervised driving models stopped needing labeled data in any quantity, or if annotation staff fell at every operator while its fleet grew, the growth described here would not exist.',
  signals: [],
}
