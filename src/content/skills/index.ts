import { type ImpactSlug, impactSlugs } from '@/domain/impact/catalog'
import { article, type ContentMeta, type Pillar, type Practice, type Skill } from '../careers-types'
import { impactContent } from '../impacts'
import { dataFactorySkills } from './data-factory'
import { edgeAutonomySkills } from './edge-autonomy'
import { fleetOperationsSkills } from './fleet-operations'
import { peopleAndRulesSkills } from './people-and-rules'
import { validationSafetySkills } from './validation-safety'

export const skillsMeta: ContentMeta = {
  reviewed: '2026-11-23',
  sources: [
    article,
    {
      kind: 'document',
      title: 'UL 4600: Evaluation of Autonomous Products',
      publisher: 'UL Standards & Engagement',
    },
    { kind: 'document', title: 'ISO 26262: Road vehicles — Functional safety', publisher: 'ISO' },
    { kind: 'document', title: 'ISO 21448: Safety of the intended functionality', publisher: 'ISO' },
    {
      kind: 'document',
      title: 'ISO/SAE 21434: Road vehicles — Cybersecurity engineering',
      publisher: 'ISO and SAE',
    },
  ],
}

export const skillsIntro = [
  'Skilldential’s article on which these pages build sorts the work into four pillars and advises depth in one with a working knowledge of the rest. The sorting is useful and we keep it. It leaves out people who study riders, read statutes or price a mile, so a fifth group stands beside the four.',
  'Every tool and skill named on an impact page leads to one entry here. The list of impacts under an entry is computed from those pages; nobody wrote it by hand.',
] as const

/** A theme that runs through the article, and our reading of it. */
export const leverageNote = {
  title: 'Work that is done once',
  text: [
    'Impact after impact, Skilldential comes back to one thought: prefer work whose result serves every vehicle. A rule for labels beats a thousand labels; a faster kernel runs in each car; a test platform outlasts every test. On this it is right, and the reason is arithmetic.',
    'Two things are left out. What serves every vehicle also fails in every vehicle, so such work carries the duty to stage, watch and withdraw. And it is often invisible: keep the before and after, or nobody will know that you did it.',
  ],
} as const

export const pillars: readonly Pillar[] = [
  {
    id: 'edge-autonomy',
    title: 'Edge autonomy',
    summary: 'Makes the car perceive, decide and act in time, on a computer that cannot be enlarged.',
    core: ['cpp-rust', 'gpu-kernels', 'model-compression', 'rtos'],
    why: 'Skilldential holds that inference within the power and time of the vehicle’s own chip is what separates a demonstration from a service. The physics supports it: at 50 km/h each tenth of a second is 1.4 meters.',
    trap: 'Learning one vendor’s toolchain by heart and the memory hierarchy not at all.',
  },
  {
    id: 'data-factory',
    title: 'Data factory',
    summary: 'Turns a fleet’s recordings into the next model, again and again, without anyone pushing.',
    core: ['distributed-systems', 'cluster-scheduling', 'event-streams', 'batch-processing'],
    why: 'A model is soon replaced; the plant that makes models is kept for years. Skilldential calls this the main difference between experiments and scaled operation. It is also the pillar whose skills are wanted most widely elsewhere.',
    trap: 'Building for volume before asking which minutes are worth keeping.',
  },
  {
    id: 'validation-safety',
    title: 'Validation and safety',
    summary: 'Finds out whether the system is safe enough to let go, and shows it to people who may say no.',
    core: ['simulation-engines', 'formal-methods', 'hazard-analysis', 'safety-cases'],
    why: 'Testing in software shortens the way to the road, and evidence from it is what an authority can examine. Skilldential expects the shortage of people to be greatest here; our record shows why, in recalls and investigations, but does not measure vacancies.',
    trap: 'Taking a large number of simulated miles for an argument.',
  },
  {
    id: 'fleet-operations',
    title: 'Fleet operations',
    summary: 'Keeps thousands of driverless vehicles running, helped, charged and paid for, every hour.',
    core: ['reliability-engineering', 'observability', 'telemetry-alerts', 'remote-assistance'],
    why: 'Operations start on the first day without a driver and do not stop. Uptime, help and cost per mile are decided here, as the outages on record in San Francisco and Wuhan show.',
    trap: 'Carrying over the habits of cloud services without asking what a restart means at speed.',
  },
  {
    id: 'people-and-rules',
    title: 'People and rules',
    summary: 'Deals with riders, pedestrians, officials and the law, without whom no car is allowed out.',
    core: ['rules-and-permits', 'user-research'],
    why: 'Not one of Skilldential’s pillars, though four of its fifteen impacts need it. Permits are granted by people and streets are shared with people.',
    trap: 'Believing that persuasion will do where a measurement is asked for.',
  },
]

export const practices: readonly Practice[] = [
  {
    id: 'performance-programming',
    title: 'Performance programming',
    focus:
      'Own the memory, the threads and the worst case. Research happens in Python; what runs in the car is C++, Rust and CUDA, and has a deadline.',
    why: 'Code that misses its slot is wrong whatever it computes. On a fixed chip, efficiency is the only way to add a feature.',
    sign: 'They quote the slowest frame in a thousand, name the machine it was measured on, and can say what would make it slower.',
    skills: ['cpp-rust', 'gpu-kernels', 'model-compression', 'latency-budgets', 'rtos'],
  },
  {
    id: 'physical-ai-pipeline',
    title: 'The physical-AI pipeline',
    focus:
      'Build what builds the model: label rules that a machine can apply, synthetic scenes for the gaps, and simulation that closes the loop from change to verdict.',
    why: 'Skilldential holds that the speed at which logs become labeled training data is what tells operators apart. That is a claim; what is certain is that no one can label a fleet’s footage by hand.',
    sign: 'Given a new kind of failure, they can say how many days it takes to find, label, train on and re-test it, and which of those days they mean to remove.',
    skills: ['labelling', 'data-curation', 'sensor-simulation', 'training-pipelines', 'simulation-engines'],
  },
  {
    id: 'formal-safety',
    title: 'Formal safety and verification',
    focus:
      'Write hazards down before testing, prove what can be proved, estimate the rest with intervals, and put both into one argument.',
    why: 'Good performance persuades engineers. A regulator or a court needs a reason that can be followed and a record that can be checked.',
    sign: 'They tell you first what their evidence does not show.',
    skills: ['hazard-analysis', 'formal-methods', 'safety-statistics', 'safety-cases', 'decision-records'],
  },
  {
    id: 'systems-observability',
    title: 'Systems observability',
    focus:
      'Instrument the fleet as one machine: telemetry that arrives, alerts that mean something, triage with a clock, and a rollback that has been rehearsed.',
    why: 'A stuck car in a distant city has to be understood and helped from a desk. Each visit by van is a cost that grows with the fleet.',
    sign: 'They can show an incident that their own alert found, and one that it missed.',
    skills: [
      'observability',
      'telemetry-alerts',
      'reliability-engineering',
      'over-the-air',
      'drift-monitoring',
    ],
  },
]

export const skills: readonly Skill[] = [
  ...edgeAutonomySkills,
  ...dataFactorySkills,
  ...validationSafetySkills,
  ...fleetOperationsSkills,
  ...peopleAndRulesSkills,
]

const bySlug = new Map(skills.map((skill) => [skill.slug, skill]))
const byName = new Map(skills.flatMap((skill) => skill.names.map((name) => [name, skill] as const)))

/** The skill with this slug, or undefined when there is none. */
export function findSkill(slug: string): Skill | undefined {
  return bySlug.get(slug)
}

/** The skill under which an impact page's name for it stands, or undefined when there is none. */
export function skillNamed(name: string): Skill | undefined {
  return byName.get(name)
}

/** The skills that the roles of an impact ask for, each once, in the order of the page. */
export function skillsOfImpact(impact: ImpactSlug): Skill[] {
  const named = impactContent(impact).roles.flatMap((row) =>
    row.skills.flatMap((name) => skillNamed(name) ?? []),
  )
  return [...new Set(named)]
}

/** The impacts with a role that asks for the skill, in catalog order. */
export function impactsUsing(slug: string): ImpactSlug[] {
  return impactSlugs.filter((impact) => skillsOfImpact(impact).some((skill) => skill.slug === slug))
}

/** What a skill is: the first sentence of it, which stands for the whole, and the rest, which may be empty. */
export function definitionOf({ what }: Pick<Skill, 'what'>): { definition: string; more: string } {
  const end = /[.?!](?= )/.exec(what)
  if (!end) return { definition: what, more: '' }
  return { definition: what.slice(0, end.index + 1), more: what.slice(end.index + 2) }
}
