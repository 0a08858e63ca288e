import type { JobTitle } from './types'

/** Titles of people who build and run software and read its data. */
export const softwareTitles: readonly JobTitle[] = [
  {
    slug: 'backend-engineer',
    title: 'backend engineer',
    also: ['back-end developer', 'server engineer', 'API developer'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'On-call, monitoring and incident work, now with vehicles' },
      { impact: 'fleet-data-operations', reason: 'Event streams, storage and pipelines at car-fleet volume' },
      {
        impact: 'ai-infrastructure-mlops',
        reason: 'You already run services that must roll out and roll back',
      },
    ],
  },
  {
    slug: 'cloud-engineer',
    title: 'cloud engineer',
    also: ['cloud developer', 'AWS engineer', 'Azure engineer'],
    nearest: [
      {
        impact: 'ai-infrastructure-mlops',
        reason: 'Clusters, quotas and cost, with training jobs as the tenant',
      },
      { impact: 'fleet-reliability-sre', reason: 'Redundant services, now for a fleet that cannot go dark' },
      { impact: 'fleet-data-operations', reason: 'Storage tiers and transfer for the logs that cars send' },
    ],
  },
  {
    slug: 'data-analyst',
    title: 'data analyst',
    also: ['business intelligence analyst', 'BI analyst', 'reporting analyst'],
    nearest: [
      { impact: 'fleet-data-operations', reason: 'Trips, faults and waits to be counted and explained' },
      { impact: 'ai-product-management', reason: 'Evidence for what to launch, where and at what price' },
      {
        impact: 'regulatory-policy-analytics',
        reason: 'Mileage and incident reports must be right before filing',
      },
    ],
  },
  {
    slug: 'data-engineer',
    title: 'data engineer',
    also: ['ETL developer', 'data pipeline engineer', 'big data engineer'],
    nearest: [
      { impact: 'fleet-data-operations', reason: 'The same pipelines, fed by sensors instead of clicks' },
      { impact: 'ai-infrastructure-mlops', reason: 'Training sets need versions, lineage and fast reads' },
      { impact: 'data-annotation', reason: 'Someone must pick which of a million scenes to label' },
    ],
  },
  {
    slug: 'data-scientist',
    title: 'data scientist',
    also: ['applied statistician', 'quantitative analyst', 'decision scientist'],
    nearest: [
      {
        impact: 'machine-learning-engineering',
        reason: 'Models and measurement, with the road as the test set',
      },
      { impact: 'ai-safety-engineering', reason: 'How many miles prove a rate is statistics first' },
      { impact: 'fleet-data-operations', reason: 'Rare events must be found in a very large log' },
    ],
  },
  {
    slug: 'database-administrator',
    title: 'database administrator',
    also: ['DBA', 'database engineer'],
    nearest: [
      { impact: 'fleet-data-operations', reason: 'Indexes and retention for logs nobody can keep whole' },
      { impact: 'ai-infrastructure-mlops', reason: 'Metadata stores hold every model and its training data' },
      { impact: 'fleet-reliability-sre', reason: 'Backups and failover for the service behind the cars' },
    ],
  },
  {
    slug: 'devops-engineer',
    title: 'DevOps engineer',
    also: ['release engineer', 'build engineer', 'CI/CD engineer'],
    nearest: [
      { impact: 'ai-infrastructure-mlops', reason: 'Pipelines that train, check and ship models to cars' },
      { impact: 'fleet-reliability-sre', reason: 'Staged rollout and rollback, with vehicles at the end' },
      { impact: 'simulation-engineering', reason: 'Thousands of simulated runs gate every release' },
    ],
  },
  {
    slug: 'engineering-manager',
    title: 'engineering manager',
    also: ['software manager', 'development manager', 'tech lead'],
    nearest: [
      { impact: 'ai-product-management', reason: 'You already trade scope against risk and dates' },
      { impact: 'fleet-reliability-sre', reason: 'Somebody has to lead the desk that is on call' },
      {
        impact: 'autonomous-driving-engineering',
        reason: 'Planning and prediction teams need people who ship',
      },
    ],
  },
  {
    slug: 'frontend-engineer',
    title: 'frontend engineer',
    also: ['front-end developer', 'web developer', 'UI engineer', 'JavaScript developer'],
    nearest: [
      { impact: 'human-factors-hmi', reason: 'Screens for riders, crews and remote helpers' },
      {
        impact: 'fleet-reliability-sre',
        reason: 'Operations consoles must be clear at three in the morning',
      },
      { impact: 'ai-product-management', reason: 'You know what users do, and can measure it' },
    ],
  },
  {
    slug: 'full-stack-developer',
    title: 'full-stack developer',
    also: ['full stack engineer', 'web application developer'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'Consoles and services for the people who watch the fleet' },
      { impact: 'fleet-data-operations', reason: 'Tools with which others search the drives' },
      { impact: 'ai-product-management', reason: 'Small teams need builders who talk to users' },
    ],
  },
  {
    slug: 'game-developer',
    title: 'game developer',
    also: ['game programmer', 'Unity developer', 'Unreal developer', 'graphics programmer'],
    nearest: [
      { impact: 'simulation-engineering', reason: 'The same engines, with physics that must be true' },
      { impact: 'human-factors-hmi', reason: 'Scenes and interfaces that people read at a glance' },
      { impact: 'edge-ai-embedded', reason: 'Frame budgets on fixed hardware are your daily work' },
    ],
  },
  {
    slug: 'it-support-specialist',
    title: 'IT support specialist',
    also: ['help desk technician', 'desktop support', 'IT technician'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'Triage and escalation, now for vehicles with riders' },
      { impact: 'ecosystem-spillover', reason: 'Depots need people who keep local systems running' },
      { impact: 'human-factors-hmi', reason: 'You know where people get stuck, and how to tell them' },
    ],
  },
  {
    slug: 'machine-learning-engineer',
    title: 'machine learning engineer',
    also: ['ML engineer', 'deep learning engineer', 'AI engineer'],
    nearest: [
      { impact: 'machine-learning-engineering', reason: 'Your own work, with driving as the domain' },
      { impact: 'ai-infrastructure-mlops', reason: 'Training and serving at a scale few other fields have' },
      { impact: 'autonomous-driving-engineering', reason: 'Learned planners need people who can train them' },
    ],
  },
  {
    slug: 'mobile-app-developer',
    title: 'mobile app developer',
    also: ['iOS developer', 'Android developer', 'Flutter developer'],
    nearest: [
      { impact: 'human-factors-hmi', reason: 'The rider meets the car through an app' },
      { impact: 'ai-product-management', reason: 'Booking, waits and prices are product work' },
      { impact: 'fleet-reliability-sre', reason: 'Apps fail in the field, and someone must see it first' },
    ],
  },
  {
    slug: 'network-engineer',
    title: 'network engineer',
    also: ['network administrator', 'telecom engineer'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'Remote help depends on links that do not drop' },
      { impact: 'ecosystem-spillover', reason: 'Depots and chargers have to be connected' },
      { impact: 'fleet-data-operations', reason: 'Every drive has to come home over some network' },
    ],
  },
  {
    slug: 'platform-engineer',
    title: 'platform engineer',
    also: ['infrastructure engineer', 'Kubernetes engineer'],
    nearest: [
      { impact: 'ai-infrastructure-mlops', reason: 'Shared platforms, with model teams as the users' },
      { impact: 'fleet-reliability-sre', reason: 'The same on-call craft, closer to moving machines' },
      { impact: 'simulation-engineering', reason: 'A simulation farm is a large batch platform' },
    ],
  },
  {
    slug: 'qa-engineer',
    title: 'QA engineer',
    also: ['software tester', 'test automation engineer', 'SDET', 'quality assurance'],
    nearest: [
      { impact: 'simulation-engineering', reason: 'Test cases become driven scenarios, run by the thousand' },
      { impact: 'ai-safety-engineering', reason: 'A safety case is a test report that others attack' },
      { impact: 'data-annotation', reason: 'Label quality is checked by sampling, as releases are' },
    ],
  },
  {
    slug: 'security-engineer',
    title: 'security engineer',
    also: ['cybersecurity analyst', 'penetration tester', 'infosec engineer'],
    nearest: [
      { impact: 'ai-safety-engineering', reason: 'A threat model is a close relative of a hazard analysis' },
      { impact: 'edge-ai-embedded', reason: 'Cars need secure boot and signed updates' },
      { impact: 'regulatory-policy-analytics', reason: 'Cybersecurity is now part of type approval' },
    ],
  },
  {
    slug: 'site-reliability-engineer',
    title: 'site reliability engineer',
    also: ['SRE', 'production engineer', 'operations engineer'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'Your own work, with service levels on the road' },
      { impact: 'ai-infrastructure-mlops', reason: 'Training clusters have outages and budgets too' },
      { impact: 'fleet-data-operations', reason: 'Telemetry is only useful when it can be queried' },
    ],
  },
  {
    slug: 'software-architect',
    title: 'software architect',
    also: ['solutions architect', 'enterprise architect'],
    nearest: [
      { impact: 'robotics-software', reason: 'Interfaces between modules decide what fails safely' },
      { impact: 'ai-infrastructure-mlops', reason: 'Large training systems are architecture before code' },
      { impact: 'ai-safety-engineering', reason: 'An architecture argument is half of a safety case' },
    ],
  },
  {
    slug: 'solutions-engineer',
    title: 'solutions engineer',
    also: ['sales engineer', 'customer engineer', 'field engineer'],
    nearest: [
      { impact: 'ecosystem-spillover', reason: 'Cities, airports and depots need technical answers' },
      { impact: 'ai-product-management', reason: 'You know which promise a customer will hold you to' },
      { impact: 'fleet-reliability-sre', reason: 'Field issues come back as incidents to be closed' },
    ],
  },
  {
    slug: 'systems-administrator',
    title: 'systems administrator',
    also: ['sysadmin', 'Linux administrator', 'system engineer'],
    nearest: [
      { impact: 'fleet-reliability-sre', reason: 'Keeping machines up, now with wheels on them' },
      { impact: 'ai-infrastructure-mlops', reason: 'GPU clusters need people who know the metal' },
      { impact: 'ecosystem-spillover', reason: 'Depot computers and chargers are local systems' },
    ],
  },
]
