import type { JobTitle } from './types'

/** Titles of people who run services, work with people, or write and read rules. */
export const peopleTitles: readonly JobTitle[] = [
  {
    slug: 'city-planner',
    title: 'city planner',
    also: ['urban planner', 'transportation planner'],
    nearest: [
      { impact: 'regulatory-policy-analytics', reason: 'Curbs, permits and hearings are familiar ground' },
      { impact: 'ecosystem-spillover', reason: 'You know where a depot can go' },
      { impact: 'ai-product-management', reason: 'Where to launch is a planning question' },
    ],
  },
  {
    slug: 'civil-servant',
    title: 'civil servant',
    also: ['policy adviser', 'government analyst', 'regulator'],
    nearest: [
      { impact: 'regulatory-policy-analytics', reason: 'You know the other side of the desk' },
      { impact: 'ai-safety-engineering', reason: 'Safety reports need readers who ask the right question' },
      { impact: 'human-factors-hmi', reason: 'Access rules are written for people' },
    ],
  },
  {
    slug: 'compliance-officer',
    title: 'compliance officer',
    also: ['compliance analyst', 'risk manager', 'auditor'],
    nearest: [
      { impact: 'regulatory-policy-analytics', reason: 'Duties and deadlines, now set by road agencies' },
      { impact: 'ai-safety-engineering', reason: 'Audit trails carry a safety argument' },
      { impact: 'fleet-data-operations', reason: 'Reports are only as good as the data beneath' },
    ],
  },
  {
    slug: 'construction-manager',
    title: 'construction manager',
    also: ['site manager', 'electrician'],
    nearest: [
      { impact: 'ecosystem-spillover', reason: 'Depots and chargers have to be built and wired' },
      { impact: 'regulatory-policy-analytics', reason: 'Building permits come before vehicle permits' },
      { impact: 'fleet-reliability-sre', reason: 'Sites that must stay open need people on call' },
    ],
  },
  {
    slug: 'customer-support-specialist',
    title: 'customer support specialist',
    also: ['call center agent', 'customer service representative'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'Riders call from a car without a driver' },
      { impact: 'human-factors-hmi', reason: 'You hear first what people misunderstand' },
      { impact: 'data-annotation', reason: 'Patient judgment of unclear cases is labeling work' },
    ],
  },
  {
    slug: 'delivery-driver',
    title: 'delivery driver',
    also: ['courier', 'truck driver', 'taxi driver', 'ride-hail driver'],
    nearest: [
      { impact: 'ecosystem-spillover', reason: 'Fleets need people who move, charge and inspect cars' },
      { impact: 'fleet-reliability-sre', reason: 'Remote helpers advise a car that is stuck' },
      { impact: 'data-annotation', reason: 'You can tell what a driver would have seen' },
    ],
  },
  {
    slug: 'dispatcher',
    title: 'dispatcher',
    also: ['fleet dispatcher', 'control room operator', 'air traffic controller'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'A control room for cars without drivers' },
      { impact: 'ecosystem-spillover', reason: 'Cars have to be sent where the chargers are free' },
      { impact: 'human-factors-hmi', reason: 'Screens for calm decisions under load' },
    ],
  },
  {
    slug: 'financial-analyst',
    title: 'financial analyst',
    also: ['accountant', 'FP&A analyst', 'controller'],
    nearest: [
      { impact: 'ai-product-management', reason: 'Unit economics decide where a service can run' },
      { impact: 'regulatory-policy-analytics', reason: 'Filings to agencies are checked line by line' },
      { impact: 'ecosystem-spillover', reason: 'Depots and chargers are investments to be judged' },
    ],
  },
  {
    slug: 'fleet-manager',
    title: 'fleet manager',
    also: ['depot manager', 'vehicle fleet coordinator'],
    nearest: [
      { impact: 'ecosystem-spillover', reason: 'Your own work, with cars that return by themselves' },
      { impact: 'fleet-reliability-sre', reason: 'Uptime targets and a desk that never closes' },
      { impact: 'fleet-data-operations', reason: 'Utilization and faults are read from logs' },
    ],
  },
  {
    slug: 'incident-responder',
    title: 'incident responder',
    also: ['emergency manager', 'firefighter', 'paramedic', 'police officer'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'Response plans for cars without drivers' },
      { impact: 'human-factors-hmi', reason: 'You know what crews need at a scene' },
      { impact: 'ai-safety-engineering', reason: 'Near misses have to be read without excuses' },
    ],
  },
  {
    slug: 'lawyer',
    title: 'lawyer',
    also: ['attorney', 'paralegal', 'legal counsel'],
    nearest: [
      { impact: 'regulatory-policy-analytics', reason: 'Statutes, hearings and permits are the work itself' },
      { impact: 'ai-safety-engineering', reason: 'A safety case is an argument that others attack' },
      { impact: 'ai-product-management', reason: 'Terms and liability shape what may be offered' },
    ],
  },
  {
    slug: 'logistics-manager',
    title: 'logistics manager',
    also: ['supply chain manager', 'operations analyst'],
    nearest: [
      { impact: 'ecosystem-spillover', reason: 'Moving, charging and storing vehicles by schedule' },
      { impact: 'fleet-data-operations', reason: 'Flow problems show in fleet data first' },
      { impact: 'ai-product-management', reason: 'Coverage and waits are logistics that riders see' },
    ],
  },
  {
    slug: 'marketing-manager',
    title: 'marketing manager',
    also: ['growth manager', 'brand manager', 'communications manager'],
    nearest: [
      { impact: 'ai-product-management', reason: 'Launches need people who know a market' },
      { impact: 'human-factors-hmi', reason: 'How a car explains itself is communication' },
      { impact: 'regulatory-policy-analytics', reason: 'Public hearings are won in plain language' },
    ],
  },
  {
    slug: 'mechanic',
    title: 'mechanic',
    also: ['automotive technician', 'EV technician', 'body shop technician'],
    nearest: [
      { impact: 'ecosystem-spillover', reason: 'Fleets are repaired every day, at a depot' },
      { impact: 'robotics-software', reason: 'Sensor calibration needs steady hands and method' },
      { impact: 'fleet-reliability-sre', reason: 'Breakdowns in the field have to be recovered' },
    ],
  },
  {
    slug: 'operations-manager',
    title: 'operations manager',
    also: ['city operations manager', 'general manager', 'launch manager'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'Running a city with cars in place of drivers' },
      { impact: 'ecosystem-spillover', reason: 'Depots, shifts and suppliers' },
      { impact: 'ai-product-management', reason: 'Launch decisions rest on what you see locally' },
    ],
  },
  {
    slug: 'product-designer',
    title: 'product designer',
    also: ['UX designer', 'interaction designer', 'UX researcher'],
    nearest: [
      { impact: 'human-factors-hmi', reason: 'How the car tells people what it will do' },
      { impact: 'ai-product-management', reason: 'Research with riders decides what is built next' },
      { impact: 'fleet-reliability-sre', reason: 'Consoles for people under pressure' },
    ],
  },
  {
    slug: 'product-manager',
    title: 'product manager',
    also: ['product owner', 'technical product manager'],
    nearest: [
      { impact: 'ai-product-management', reason: 'Your own work, with streets as the market' },
      { impact: 'human-factors-hmi', reason: 'What riders understand is a product decision' },
      { impact: 'regulatory-policy-analytics', reason: 'Permits set the order in which features can ship' },
    ],
  },
  {
    slug: 'project-manager',
    title: 'project manager',
    also: ['program manager', 'scrum master', 'delivery manager'],
    nearest: [
      { impact: 'ai-product-management', reason: 'Launches are programs with many owners' },
      { impact: 'regulatory-policy-analytics', reason: 'Permit timelines need someone who chases them' },
      { impact: 'ai-safety-engineering', reason: 'A safety case is assembled from many teams' },
    ],
  },
  {
    slug: 'psychologist',
    title: 'psychologist',
    also: ['human factors researcher', 'ergonomist', 'cognitive scientist'],
    nearest: [
      { impact: 'human-factors-hmi', reason: 'Attention and trust are the subject itself' },
      { impact: 'ai-safety-engineering', reason: 'Human error belongs in a hazard analysis' },
      { impact: 'data-annotation', reason: 'Label guidelines are judgments made explicit' },
    ],
  },
  {
    slug: 'teacher',
    title: 'teacher',
    also: ['instructional designer', 'trainer', 'lecturer'],
    nearest: [
      { impact: 'human-factors-hmi', reason: 'Riders and crews have to be taught the car' },
      { impact: 'data-annotation', reason: 'Guidelines that a hundred people apply alike' },
      { impact: 'fleet-reliability-sre', reason: 'Remote helpers are trained and drilled' },
    ],
  },
  {
    slug: 'technical-writer',
    title: 'technical writer',
    also: ['documentation specialist', 'editor'],
    nearest: [
      {
        impact: 'regulatory-policy-analytics',
        reason: 'Applications and reports have to be read and believed',
      },
      { impact: 'ai-safety-engineering', reason: 'A safety case is a very long document' },
      { impact: 'data-annotation', reason: 'Label guides decide what labels mean' },
    ],
  },
]
