import type { ImpactContent } from '../types'

export const aiSafetyEngineering: ImpactContent = {
  slug: 'ai-safety-engineering',
  summary:
    'With nobody in the driving seat, safety has to be argued on paper, in proofs, statistics and logs that outsiders can check.',
  change: [
    'Take the person out of the driving seat and the last human check is gone, so the argument that the vehicle is safe must be written down. UL 4600 says what such an argument, a safety case, should cover. ISO 26262 deals with faults in electronics and software; ISO 21448 with harm done by a system that works as designed. Companies publish miles and crash rates. Regulators and insurers also want to know which hazards were looked for, and how.',
    'Three kinds of evidence feed the case. Hazard analysis, by HARA or STPA, lists what can go wrong and in which conditions. Formal methods prove narrow things: that a monitor always orders a stop below a set confidence, or that a planner’s output stays inside a bounded region. They do not prove a whole neural network safe. Statistics cover the rest, with a known weakness, since even millions of miles contain few serious crashes.',
    'Logs close the circle. After a collision somebody must show what the car perceived, what it chose and why, from records that cannot be altered unnoticed. When Cruise recalled 950 cars in November 2023, the remedy was software that keeps the car still after a similar crash.',
  ],
  roles: [
    {
      role: 'Safety case engineer',
      responsibility: 'Build the structured argument from hazards to evidence, and keep it current',
      skills: ['UL 4600', 'STPA and HARA', 'Goal structuring notation'],
      value: 'Gives a board and a regulator something definite to accept or refuse',
    },
    {
      role: 'Formal methods engineer',
      responsibility: 'Prove properties of monitors, planners and fallback logic',
      skills: ['SMT solvers', 'Model checking', 'Reachability analysis'],
      value: 'Settles for good the few questions that testing never can',
    },
    {
      role: 'Statistical safety analyst',
      responsibility: 'Estimate rates of rare harm and state how wide the uncertainty is',
      skills: ['Rare-event statistics', 'Crash-rate baselines', 'Python or R'],
      value: 'Prevents a small sample from being sold as a safety record',
    },
    {
      role: 'Incident investigator',
      responsibility: 'Reconstruct what a vehicle perceived and decided before an event',
      skills: ['Decision logging', 'Root-cause analysis', 'ISO 26262'],
      value: 'Turns one crash into a corrected hazard list',
    },
  ],
  shifts: [
    {
      from: 'Functional safety engineer (ISO 26262)',
      to: 'Safety case engineer for learned systems',
      why: 'Fault trees cover broken parts; a network that misreads a scene has no broken part, and needs ISO 21448 and UL 4600 beside them.',
    },
    {
      from: 'Machine learning evaluation engineer',
      to: 'Statistical safety analyst',
      why: 'Test-set metrics must become claims about harm per mile, with stated limits, before anyone outside the firm can use them.',
    },
    {
      from: 'Aerospace or rail verification engineer',
      to: 'Formal methods engineer',
      why: 'Those industries already prove small, critical components, and robotaxi firms look there for people.',
    },
  ],
  strategicValue:
    'A safety engineer sits between two vocabularies: probabilities from the model team, requirements from the law. People fluent in both are rare, and the post tends to survive a change of strategy because no one can launch without it. Medical devices, aviation, rail signaling and industrial robots use closely related standards. The uncomfortable part deserves mention: the job includes saying no, and its standing inside a company shows when a launch date is at stake. Ask at interview who can stop a release.',
  counterEvidence:
    'Driverless permission granted widely on self-certification, with no safety case asked for and no hiring beside it, would show that deployment does not need this profession in the way described.',
  signals: ['cruise-recall-950'],
}
