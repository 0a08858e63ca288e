import { article } from '../careers-types'
import type { PathContent } from './types'

export const safetySimulation: PathContent = {
  slug: 'safety-simulation',
  reviewed: '2026-11-23',
  sources: [
    article,
    {
      kind: 'document',
      title: 'UL 4600: Evaluation of Autonomous Products',
      publisher: 'UL Standards & Engagement',
    },
    { kind: 'document', title: 'ISO 21448: Safety of the intended functionality', publisher: 'ISO' },
  ],
  summary: 'Find out whether it is safe enough to go out, and prove as much of it as can be proved.',
  strengths: ['A mind for risk', 'Testing', 'Building tools'],
  tools: 'Simulation engines, safety metrics, hazard analysis',
  value: 'Validation: stress in software first, and an argument that survives an outsider.',
  work: 'You spend mornings on what could go wrong and afternoons on whether it did. One day is a hazard workshop, the next a simulator that renders wet roads too kindly, the next a rate computed from eleven events with an interval wider than anyone likes. You write more prose than other engineers, and it is read by people who were not there.',
  notFor: 'People who need to be liked at every meeting. The useful sentence is often “not yet”.',
  impacts: [
    'ai-safety-engineering',
    'simulation-engineering',
    'regulatory-policy-analytics',
    'human-factors-hmi',
  ],
  skills: [
    'hazard-analysis',
    'safety-statistics',
    'simulation-engines',
    'safety-cases',
    'scenario-description',
    'formal-methods',
  ],
  bridges: {
    'web-cloud': {
      carries: 'Test automation, queues and large parallel runs: a simulation farm is a build farm.',
      missing: 'Hazard thinking, which begins before the first test is written.',
      dwell: 'sa-hazards',
    },
    ml: {
      carries:
        'Evaluation of learned systems. Skilldential sends strong ML people here, since proof has become the bottleneck.',
      missing: 'Argument: from a metric to a claim about harm, with what is assumed on the way.',
      dwell: 'sa-case',
    },
    data: {
      carries: 'Trustworthy denominators. Half of all disputes over safety are about miles.',
      missing: 'Simulation, and statistics for things that hardly ever happen.',
      dwell: 'sa-statistics',
    },
    embedded: {
      carries: 'ISO 26262 or its cousins, fault trees, and a respect for failure.',
      missing: 'Learned components, in which nothing breaks and harm still results.',
      dwell: 'sa-hazards',
    },
    operations: {
      carries: 'Incidents seen from close by, and the routines that prevent them.',
      missing: 'Scripting and statistics. Begin with incident analysis, where experience counts most.',
      dwell: 'sa-statistics',
    },
  },
  roadmap: [
    {
      id: 'foundations',
      title: 'Foundations',
      aim: 'Think in hazards, rates and arguments.',
      months: { low: 3, high: 4 },
      steps: [
        {
          id: 'sa-hazards',
          title: 'Hazard analysis twice',
          detail:
            'Take one maneuver (pulling in to drop a rider) and analyze it by HARA and again by STPA. Compare what each found.',
          after: [],
          hours: { low: 30, high: 45 },
          artifact: 'Two hazard lists and a page on their differences',
        },
        {
          id: 'sa-statistics',
          title: 'Statistics of rare events',
          detail:
            'Exact intervals for counts and proportions, exposure, the rule of three, and why two rates on different roads cannot be compared as they stand.',
          after: [],
          hours: { low: 30, high: 45 },
          artifact: 'A re-analysis of public crash reports, denominators stated',
        },
        {
          id: 'sa-simulator',
          title: 'A simulator in hand',
          detail:
            'Install CARLA, drive it from Python, add weather, record sensors, and repeat a run exactly.',
          after: [],
          hours: { low: 25, high: 40 },
          artifact: 'A scenario that gives the same result ten times, or an account of why it does not',
        },
      ],
    },
    {
      id: 'project',
      title: 'A campaign of tests',
      aim: 'Search for failures instead of waiting for them.',
      months: { low: 4, high: 6 },
      steps: [
        {
          id: 'sa-scenarios',
          title: 'Scenarios with parameters',
          detail:
            'Write ten in OpenSCENARIO from your hazard list, each with ranges. Search the ranges for the edge at which the system fails.',
          after: ['sa-hazards', 'sa-simulator'],
          hours: { low: 40, high: 60 },
          artifact: 'Failure boundaries for ten scenarios',
        },
        {
          id: 'sa-coverage',
          title: 'What was not tested',
          detail:
            'Define coverage over road, weather and behavior; report the empty cells before the full ones.',
          after: ['sa-scenarios'],
          hours: { low: 20, high: 30 },
          artifact: 'A coverage matrix that an outsider can read',
        },
        {
          id: 'sa-realism',
          title: 'How wrong is the simulator?',
          detail:
            'Replay an open real drive in simulation and measure where sensors, motion and timing diverge.',
          after: ['sa-simulator', 'sa-statistics'],
          hours: { low: 35, high: 55 },
          artifact: 'A validity report with numbers for each divergence',
        },
      ],
    },
    {
      id: 'production',
      title: 'Production',
      aim: 'Turn evidence into a decision.',
      months: { low: 3, high: 5 },
      steps: [
        {
          id: 'sa-case',
          title: 'A safety case for one function',
          detail:
            'Claims, argument and evidence in goal structuring notation, for the drop-off maneuver in a stated design domain, with its doubts listed.',
          after: ['sa-coverage', 'sa-realism'],
          hours: { low: 35, high: 50 },
          artifact: 'A safety case that somebody else has attacked in writing',
        },
        {
          id: 'sa-proof',
          title: 'One thing proved',
          detail:
            'Model the fallback logic as a state machine and let a model checker look for a state in which nobody commands the brakes.',
          after: ['sa-hazards'],
          hours: { low: 30, high: 45 },
          artifact: 'The model, the property, and a counter-example that you repaired',
        },
        {
          id: 'sa-gate',
          title: 'A release gate',
          detail:
            'Join scenarios, thresholds and the hazard list into a pipeline that refuses a build and says which claim fell.',
          after: ['sa-coverage'],
          hours: { low: 25, high: 40 },
          artifact: 'A build refused for a stated claim',
        },
      ],
    },
    {
      id: 'show',
      title: 'Show it',
      aim: 'Write for people who decide.',
      months: { low: 2, high: 3 },
      steps: [
        {
          id: 'sa-brief',
          title: 'A brief for an official',
          detail: 'Two pages without jargon: what is claimed, on what evidence, what would change your mind.',
          after: ['sa-case'],
          hours: { low: 10, high: 18 },
          artifact: 'A brief that a non-engineer has explained back to you',
        },
        {
          id: 'sa-incident',
          title: 'A public incident, reconstructed',
          detail:
            'Take a documented case and set out what the record shows, what it does not, and which hazard it belongs to.',
          after: ['sa-hazards'],
          hours: { low: 15, high: 25 },
          artifact: 'An incident analysis with sources',
        },
        {
          id: 'sa-review',
          title: 'Review a peer',
          detail: 'Exchange safety cases with another learner and examine theirs in writing.',
          after: ['sa-case'],
          hours: { low: 10, high: 15 },
          artifact: 'A review with findings ranked',
        },
      ],
    },
  ],
}
