import type { ImpactContent } from '../types'

export const regulatoryPolicyAnalytics: ImpactContent = {
  slug: 'regulatory-policy-analytics',
  summary:
    'Permission comes place by place, and each authority wants fleet logs turned into evidence on its own terms.',
  change: [
    'Permission is granted place by place. California divides it between its motor-vehicle department and its utilities commission. Texas, under a law signed in June 2025, moved to a state authorization that can be revoked. In Nevada Tesla asked for as many as 5,000 vehicles in the county around Las Vegas; the state agreed in August 2026, and the company’s own engineer told the hearing that about 2,500 was realistic. Asked, allowed and likely were three separate facts.',
    'Behind each step lies translation. A car records confidence scores, planner triggers and sensor faults; a rule speaks of obeying signals or of reporting a crash within so many days. Someone has to define which log entries answer which clause, prove that the records were not altered, and draw simulation results and redundancy tests into a safety argument that a non-engineer can follow.',
    'Much turns on definitions. What counts as a disengagement, a critical event, a driverless mile? Two companies can publish different answers and both be honest. Analysts who settle such terms, and compute them the same way every month, do much to decide what a figure is worth. The number of authorities grows with the number of places, so the reporting load rises even when the software is unchanged.',
  ],
  roles: [
    {
      role: 'Compliance data engineer',
      responsibility: 'Keep tamper-evident logs and map their fields to the clauses of each rule',
      skills: ['Audit logging', 'SQL and Parquet', 'Record-keeping standards'],
      value: 'Makes a report reproducible when it is challenged',
    },
    {
      role: 'Safety evidence analyst',
      responsibility: 'Select and present test, simulation and road results for an application',
      skills: ['UL 4600', 'Quantitative analysis', 'Plain writing'],
      value: 'Puts technical results into a form on which an official can act',
    },
    {
      role: 'Safety metrics statistician',
      responsibility: 'Define incident rates and thresholds, with their denominators and error bars',
      skills: ['Statistical modeling', 'Exposure data', 'Crash databases'],
      value: 'Sets terms that survive comparison between operators',
    },
    {
      role: 'Jurisdiction analyst',
      responsibility: 'Track statutes, dockets and permit conditions, and say what each allows',
      skills: ['Administrative law', 'Docket research', 'Policy drafting'],
      value: 'Tells a launch team what it may do, where and from when',
    },
  ],
  shifts: [
    {
      from: 'Data analyst in insurance or transport',
      to: 'Safety metrics statistician',
      why: 'Exposure, frequency and severity are old actuarial ideas, and crash rates per mile need exactly those.',
    },
    {
      from: 'Regulatory affairs officer',
      to: 'Safety evidence analyst',
      why: 'Filing deadlines are familiar; reading logs and questioning a denominator is the part to learn.',
    },
    {
      from: 'Audit or compliance data engineer in finance',
      to: 'Autonomous vehicle compliance engineer',
      why: 'Banks have long kept records that must stand up in a dispute, and vehicle logs now face a like test.',
    },
  ],
  strategicValue:
    'Two employers compete for this skill: operators that need approval, and the agencies, cities, insurers and newsrooms that must judge them. Public bodies often pay less, yet they are where the rules are written, and movement between the two sides is common enough to need care over conflicts of interest. Drones, medical software and credit scoring pose similar questions of evidence. A portfolio is easy to start, because crash reports, dockets and hearings are largely public and seldom well analyzed.',
  counterEvidence:
    'A single federal approval that replaced state and city permits, or light self-certification with few reports, would break the tie between new places and new analytical work.',
  signals: ['fil-tx-sb2807-signed', 'fil-nv-avnc-filed', 'fil-nv-avnc-full'],
}
