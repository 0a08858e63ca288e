import { isFilingStep } from './filing-step'
import { raises, ruleFor } from './rule'

const kind = 'filing'

/** What it means that an authority looks into a fleet: recalls and investigations. */
export const filingScrutinyRules = [
  ruleFor(kind, {
    id: 'filing-recall',
    condition: 'A recall is filed or widened.',
    when: isFilingStep(['recall'], ['filed', 'amended']),
    effects: [
      raises(
        'ai-safety-engineering',
        3,
        'A recall names a hazard, and somebody has to prove that the remedy removes it and adds none.',
      ),
      raises(
        'robotics-software',
        3,
        'Recalls of these fleets are mostly mended in software, down to the code that brakes and steers.',
      ),
      raises(
        'computer-vision-sensor-fusion',
        2,
        'Flooded roads, poles and school buses led to recalls because cars misjudged what was in front of them.',
      ),
      raises(
        'regulatory-policy-analytics',
        2,
        'A recall is a legal file with a defect report, a schedule and proof of completion.',
      ),
      raises(
        'ai-infrastructure-mlops',
        2,
        'A software remedy is a release to the whole fleet, with a record that each car took it.',
      ),
      raises(
        'simulation-engineering',
        2,
        'The remedy is tried against every variant of the failure before it ships.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-investigation-opened',
    condition: 'An authority opens or widens an investigation.',
    when: isFilingStep(['investigation'], ['opened', 'amended']),
    effects: [
      raises(
        'ai-safety-engineering',
        3,
        'Investigators ask why the car did what it did, and only a traceable decision log can answer.',
      ),
      raises(
        'regulatory-policy-analytics',
        3,
        'A probe is a correspondence in data: demands come with dates, and each answer is evidence.',
      ),
      raises(
        'robotics-software',
        2,
        'A probe asks how the car falls back when its main software fails, and that code is gone through again.',
      ),
      raises(
        'computer-vision-sensor-fusion',
        1,
        'Poor visibility and missed signals are what authorities most often ask about.',
      ),
    ],
  }),
  ruleFor(kind, {
    id: 'filing-investigation-answered',
    condition: 'An investigation is under way and the operator has questions to answer.',
    when: isFilingStep(['investigation'], ['under-review']),
    effects: [
      raises(
        'ai-safety-engineering',
        2,
        'Each question is answered with a reconstruction that has to stand up under oath.',
      ),
      raises(
        'fleet-data-operations',
        2,
        'The answers lie in logs that somebody has to find, preserve and hand over whole.',
      ),
    ],
  }),
]
