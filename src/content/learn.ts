import type { SiteLink } from '@/domain/careers/links'
import { article, type ContentMeta, type TableContent } from './careers-types'

export const learnMeta: ContentMeta = {
  reviewed: '2026-11-23',
  sources: [
    article,
    {
      kind: 'document',
      title: 'UL 4600: Evaluation of Autonomous Products',
      publisher: 'UL Standards & Engagement',
    },
  ],
}

export type LifecycleStage = {
  id: string
  title: string
  /** What goes in, what is done and what comes out. */
  what: string
  role: string
  measure: string
  goesWrong: string
  links: readonly SiteLink[]
}

export const lifecycleIntro =
  'A fleet is also an instrument that records its own mistakes. Work on autonomy is organized around the path from such a recording to a changed behavior, and most of the new jobs stand somewhere along it. The loop has four stages. Each can be the slowest, and the slowest sets the pace.'

export const lifecycle: readonly LifecycleStage[] = [
  {
    id: 'ingest',
    title: 'Ingest and orchestrate',
    what: 'Vehicles choose what to keep, depots upload it, and checks prove that every file arrived once, whole and with its clock intact. Skilldential puts raw logs at six gigabytes a second and more for each vehicle; whatever the true figure, it is beyond a mobile link, so most of it never leaves the car.',
    role: 'Data infrastructure engineer',
    measure: 'Share of recordings complete by the next morning',
    goesWrong: 'Silent gaps: files that nobody misses until a model depends on them.',
    links: [
      { to: 'impact', slug: 'fleet-data-operations' },
      { to: 'skill', slug: 'event-streams' },
    ],
  },
  {
    id: 'curate',
    title: 'Curate and label',
    what: 'Dull miles are let go; near misses, oddities and crowded junctions are found, described and labeled, first by models and then by people where the models are unsure. What cannot be found is generated.',
    role: 'Machine learning data engineer',
    measure: 'Days from a new kind of failure to a labeled set of it',
    goesWrong: 'Mining only what the present model already half recognizes.',
    links: [
      { to: 'impact', slug: 'data-annotation' },
      { to: 'skill', slug: 'data-curation' },
    ],
  },
  {
    id: 'train',
    title: 'Train and check',
    what: 'Clusters turn the chosen data into new weights, repeatably, with a record of what went in. The candidate must be better where it was meant to be and no worse on every old scenario.',
    role: 'Machine learning infrastructure engineer',
    measure: 'GPU-hours per released improvement',
    goesWrong: 'Forgetting: a new junction learned at the price of an old one.',
    links: [
      { to: 'impact', slug: 'ai-infrastructure-mlops' },
      { to: 'skill', slug: 'training-pipelines' },
    ],
  },
  {
    id: 'simulate',
    title: 'Simulate and release',
    what: 'The candidate drives in software first, against recorded and invented situations, then on the real computer on a bench, then on a few vehicles, and only then on all. A defined signal brings it back.',
    role: 'Simulation engineer',
    measure: 'Failures found before the road for each one found on it',
    goesWrong: 'Trust in a simulator whose rain does not behave like rain.',
    links: [
      { to: 'impact', slug: 'simulation-engineering' },
      { to: 'skill', slug: 'test-loops' },
    ],
  },
]

export const lifecycleShifts = [
  {
    title: 'From models of text to models of the world',
    text: 'A language model that errs can be asked again. A driving model meets inertia, delay and people, and is answerable for the first attempt.',
  },
  {
    title: 'Operations move to the edge',
    text: 'Looking after one model behind an interface is familiar work. Looking after a copy on each of many vehicles, some out of reach and all in different weather, is a different trade with the same name.',
  },
  {
    title: 'Engineering that must be explained',
    text: 'Where lives depend on software, its makers have to show afterwards what it did and why. That favors engineers who write things down.',
  },
] as const

export const computeIntro =
  'Two computers make a robotaxi: a small one that drives and a very large one that teaches it. They share networks and little else, and people who understand both are rare.'

export const computeTable: TableContent = {
  caption: 'In the vehicle and in the data center',
  columns: ['', 'In the vehicle', 'In the data center'],
  rows: [
    ['Task', 'Decide, now', 'Improve, by next week'],
    ['Limit', 'Watts, heat and a deadline for each frame', 'Money, network and storage bandwidth'],
    [
      'Hardware',
      'Chips designed for inference, doubled for safety; Tesla’s present one is AI4, with AI5 and AI6 announced',
      'Clusters of GPUs or similar, on fast fabrics',
    ],
    ['Language', 'C++, CUDA, some Rust', 'Python in front, C++ and CUDA beneath'],
    ['What is measured', 'The slowest frame', 'Useful work per accelerator-hour'],
    ['Failure', 'A controlled stop', 'A lost day and a restart from a checkpoint'],
    ['Changed by', 'A signed update, in stages', 'A merged change, at once'],
    ['Path', 'Edge and embedded AI', 'Data and infrastructure; machine learning and MLOps'],
  ],
}

export const computeNotes = [
  'Announcements of chips are promises and are tracked as such. By reports on record, AI5 has slipped to mid-2027, and the Cybercab begins on AI4.',
  'Redundancy in the vehicle means that one failed computer must leave another able to stop the car, or to go on. How far any operator has carried that is described in safety reports, not observable from outside.',
] as const

export const patternsTable: TableContent = {
  caption: 'Four patterns that recur in every large operator',
  columns: ['Pattern', 'What it is for', 'Common tools', 'How to learn it small'],
  rows: [
    [
      'Orchestration',
      'Share many machines among many jobs and survive the loss of some',
      'Kubernetes, Ray, Slurm',
      'Three old laptops and a job that must not die',
    ],
    [
      'Pipeline with a fast core',
      'Describe the work in Python and run the heavy part in compiled code',
      'PyTorch, C++, CUDA',
      'One slow function, rewritten and measured',
    ],
    [
      'Observability',
      'See drift and danger in a fleet before riders do',
      'OpenTelemetry, Prometheus, Grafana',
      'Two hundred simulated cars and one that lies',
    ],
    [
      'Gated release',
      'Let no model out that has not passed its old tests',
      'CI systems, MLflow, regression suites',
      'A suite that refuses your own model',
    ],
  ],
}

export const patternsNote =
  'Vendors change every few years. Delay, throughput, ordering and the quality of data do not, and they are what an interview tests.'

export const laboratoryTable: TableContent = {
  caption: 'The laboratory and the street',
  columns: ['', 'In the laboratory', 'As infrastructure'],
  rows: [
    [
      'Good means',
      'A higher score on a fixed set',
      'A long time without harm or help, in conditions stated beforehand',
    ],
    ['A new situation', 'Future work', 'An ordinary working day'],
    ['Uncertainty', 'A number in the output', 'A reason to slow down'],
    ['A failure', 'An example', 'A recording that must change the next release'],
    [
      'Rules',
      'The authors’ own',
      'Guard rails whose behavior is fixed, around a network whose behavior is learned',
    ],
    ['Proof', 'A table in a paper', 'An argument with evidence that outsiders examine'],
  ],
}

export const laboratoryText = [
  'Robotaxis are the hardest public test of learned software so far. They work without an editor between the model and the consequence. That is why Skilldential treats them as proof that AI has left the laboratory. It is fair to add that the proof is still small: count the cities and vehicles on this site and judge for yourself.',
  'One caution about words. Some writers ask for proof that a driving network is safe in situations nobody has seen. No such proof exists. What can be proved concerns the small, fixed parts around it: that a monitor always acts, that a stop is always reachable. The rest is statistics and argument.',
  'The loop from a field failure to a repaired model, described above, is what turns a demonstration into a service. An operator that cannot close it within days will meet the same flooded street again.',
] as const

export const careersTable: TableContent = {
  caption: 'How a career in AI changes',
  columns: ['', 'Before', 'With a fleet'],
  rows: [
    ['What you make', 'A trained model', 'The path from data to behavior'],
    ['How you are judged', 'Accuracy, F1', 'Interventions and harm per mile, cost per ride'],
    ['A week', 'Research, then training', 'Intake, simulation, release, watch'],
    ['The craft', 'Designing algorithms', 'Keeping a system reliable and visible'],
    ['When it breaks', 'Somebody files a bug', 'Somebody is called'],
  ],
}

export const phaseNotes = [
  'Skilldential calls the present a scaling phase with much friction: expectations of service everywhere meet a record of one city after another. The timeline of this site supports the second half of that sentence with dates.',
  'It concludes that firms pay a premium for people who can make models predictable and auditable. That is a claim about pay; we hold no data on pay and do not repeat it as a fact.',
] as const

export type LearningLayer = {
  id: string
  title: string
  aim: string
  competencies: readonly { title: string; text: string; links: readonly SiteLink[] }[]
  ready: string
}

export const layersIntro =
  'What to be able to do, in three layers that match three of the four pillars. Depth in one and conversation in the other two is a realistic aim for eighteen months. Skilldential declares the time of the AI generalist over. We would say it more mildly: people who join two layers are asked for by name, and architectures of networks go out of date faster than either.'

export const learningLayers: readonly LearningLayer[] = [
  {
    id: 'physical',
    title: 'The physical layer',
    aim: 'Run demanding networks on a modest computer, on time.',
    competencies: [
      {
        title: 'Optimization',
        text: 'C++ and CUDA, and networks reduced to eight or four bits with the loss measured where it hurts.',
        links: [
          { to: 'skill', slug: 'gpu-kernels' },
          { to: 'skill', slug: 'model-compression' },
        ],
      },
      {
        title: 'Real-time systems',
        text: 'A scheduler that keeps its promises, and sensors of several kinds brought to one clock.',
        links: [
          { to: 'skill', slug: 'rtos' },
          { to: 'skill', slug: 'sensor-fusion' },
        ],
      },
    ],
    ready: 'You can state the slowest frame of a loop that you wrote, and defend the measurement.',
  },
  {
    id: 'infrastructure',
    title: 'The infrastructure layer',
    aim: 'Turn recordings into models without waiting for anyone.',
    competencies: [
      {
        title: 'Orchestration',
        text: 'Training over many machines: queues, checkpoints, slow nodes and starved accelerators.',
        links: [
          { to: 'skill', slug: 'cluster-scheduling' },
          { to: 'skill', slug: 'distributed-training' },
        ],
      },
      {
        title: 'The life of data',
        text: 'Intake once only, deduplication, and search that finds one kind of scene in an archive within seconds.',
        links: [
          { to: 'skill', slug: 'data-quality' },
          { to: 'skill', slug: 'scenario-search' },
        ],
      },
    ],
    ready: 'You can rebuild any model that you released, from a record that you kept.',
  },
  {
    id: 'assurance',
    title: 'The assurance layer',
    aim: 'Show that it is safe enough, to people who may refuse.',
    competencies: [
      {
        title: 'Development against simulation',
        text: 'Worlds in which rare danger is common, and a measured distance between them and the road.',
        links: [
          { to: 'skill', slug: 'simulation-engines' },
          { to: 'skill', slug: 'sensor-simulation' },
        ],
      },
      {
        title: 'The safety argument',
        text: 'Hazards by HARA or STPA, formal methods where they apply, and logs that an agency can follow.',
        links: [
          { to: 'skill', slug: 'hazard-analysis' },
          { to: 'skill', slug: 'safety-cases' },
        ],
      },
    ],
    ready: 'You can say what your evidence does not show before you are asked.',
  },
]

export const planSteps = [
  {
    title: 'Choose one path',
    text: 'The fit tool compares seven. Take the first unless the margin is small; then take the one whose first phase you would enjoy.',
    link: { to: 'page', page: 'paths' },
  },
  {
    title: 'Lay the foundations',
    text: 'Mathematics and systems first, for three to four months. It is dull and it is what later separates people.',
    link: { to: 'page', page: 'skills' },
  },
  {
    title: 'Build two or three projects under real limits',
    text: 'A deadline, a watt, bad weather, an outsider’s rule. A project without a limit proves little.',
    link: { to: 'page', page: 'paths' },
  },
  {
    title: 'Run one thing in production',
    text: 'From data to release, watched, broken and repaired. Keep the incident review.',
    link: { to: 'page', page: 'readiness' },
  },
  {
    title: 'Show it with its limits',
    text: 'Say what was not tested. It is the quickest way to be believed.',
    link: { to: 'page', page: 'readiness' },
  },
] as const satisfies readonly { title: string; text: string; link: SiteLink }[]
