import { article } from '../careers-types'
import type { PathContent } from './types'

export const mlMlops: PathContent = {
  slug: 'ml-mlops',
  reviewed: '2026-11-23',
  sources: [article],
  summary: 'Train, release and look after models as a service that has to keep working.',
  strengths: ['Machine learning systems', 'Pipelines', 'DevOps'],
  tools: 'Python, PyTorch, CI/CD, cloud and cluster tools',
  value: 'Models at scale: trained repeatably, released with care, watched afterwards.',
  work: 'Some of the week is building: a data snapshot, a training job that survives a lost node, a gate that blocks a bad candidate. The rest is detective work on a metric that moved. You are successful when releases are frequent and dull, and when anyone can say which data made the model that is driving today.',
  notFor: 'People who want to invent architectures. Here the model is the part that gets replaced.',
  impacts: ['machine-learning-engineering', 'ai-infrastructure-mlops'],
  skills: [
    'training-pipelines',
    'model-release',
    'distributed-training',
    'cluster-scheduling',
    'drift-monitoring',
    'python',
  ],
  bridges: {
    'web-cloud': {
      carries:
        'Delivery: containers, staged rollout, dashboards, on call. This is the shortest bridge of the five.',
      missing: 'The statistics of evaluation, without which a gate blocks at random.',
      dwell: 'ml-evaluation',
    },
    ml: {
      carries: 'Models and their moods.',
      missing:
        'Repeatability. Move one past project out of its notebook and see what was never written down.',
      dwell: 'ml-pipeline',
    },
    data: {
      carries: 'Versioned data, tests on it, and schedules that hold.',
      missing: 'What happens inside a training step, and what slows it.',
      dwell: 'ml-train',
    },
    embedded: {
      carries: 'Release discipline for things that cannot be recalled cheaply.',
      missing: 'Clusters and their schedulers; a rented hour of eight accelerators teaches much.',
      dwell: 'ml-distributed',
    },
    operations: {
      carries: 'Incident handling and a skeptical view of alerts.',
      missing: 'Python at a professional level, then training. Take the first phase slowly.',
      dwell: 'ml-train',
    },
  },
  roadmap: [
    {
      id: 'foundations',
      title: 'Foundations',
      aim: 'Train something properly and know how good it is.',
      months: { low: 3, high: 4 },
      steps: [
        {
          id: 'ml-train',
          title: 'Training, understood',
          detail:
            'PyTorch from tensors to a full loop: seeds, mixed precision, checkpoints, learning-rate schedules, and a profile of where the time goes.',
          after: [],
          hours: { low: 40, high: 60 },
          artifact: 'A training script whose two runs agree, with its profile',
        },
        {
          id: 'ml-evaluation',
          title: 'Evaluation with intervals',
          detail:
            'Splits that do not leak, slices, exact intervals for rates, paired comparisons, and a decision rule written before the result.',
          after: [],
          hours: { low: 25, high: 40 },
          artifact:
            'A comparison of two models that ends in “cannot tell yet”, and says how much more data would tell',
        },
        {
          id: 'ml-containers',
          title: 'Containers and a scheduler',
          detail:
            'Package the training job, run it on a small Kubernetes cluster, kill a node halfway and let it resume.',
          after: ['ml-train'],
          hours: { low: 30, high: 45 },
          artifact: 'A recording of a job that survives the loss of its machine',
        },
      ],
    },
    {
      id: 'project',
      title: 'A loop that closes',
      aim: 'From new data to a released model with no manual step.',
      months: { low: 4, high: 6 },
      steps: [
        {
          id: 'ml-pipeline',
          title: 'A pipeline with lineage',
          detail:
            'Ingest, validate, train, evaluate and register on an open driving dataset, with the hash of data, code and settings on every model.',
          after: ['ml-containers', 'ml-evaluation'],
          hours: { low: 45, high: 65 },
          artifact: 'A registry from which an old model is rebuilt bit for bit, or the reason why not',
        },
        {
          id: 'ml-gate',
          title: 'A gate for releases',
          detail:
            'A regression suite by scenario that blocks a candidate, and a report that says which scenes got worse.',
          after: ['ml-pipeline'],
          hours: { low: 25, high: 40 },
          artifact: 'Three candidates, one of them rightly refused',
        },
        {
          id: 'ml-distributed',
          title: 'More than one accelerator',
          detail:
            'Data-parallel training on several devices; measure scaling, find the straggler, explain the gap to ideal.',
          after: ['ml-containers'],
          hours: { low: 30, high: 50 },
          artifact: 'A scaling curve with each loss accounted for',
        },
      ],
    },
    {
      id: 'production',
      title: 'Production',
      aim: 'Run it, break it and recover.',
      months: { low: 3, high: 5 },
      steps: [
        {
          id: 'ml-drift',
          title: 'Drift that somebody notices',
          detail:
            'Serve the model on a stream whose season changes. Alarm on the inputs, confirm on the outcomes, and keep false alarms under one a week.',
          after: ['ml-gate'],
          hours: { low: 30, high: 45 },
          artifact: 'A month of simulated operation with every alarm judged',
        },
        {
          id: 'ml-canary',
          title: 'Canary and rollback',
          detail:
            'Route a share of traffic to the new version, compare by a plan, and withdraw it without a person.',
          after: ['ml-gate'],
          hours: { low: 25, high: 35 },
          artifact: 'A bad release that withdrew itself, with the timeline',
        },
        {
          id: 'ml-forgetting',
          title: 'Forgetting, measured',
          detail:
            'Retrain on a new city or season and show what was lost on the old one; then reduce it by mixing or regularization.',
          after: ['ml-pipeline'],
          hours: { low: 25, high: 40 },
          artifact: 'A before-and-after table by scenario',
        },
      ],
    },
    {
      id: 'show',
      title: 'Show it',
      aim: 'Speak about reliability with evidence.',
      months: { low: 2, high: 3 },
      steps: [
        {
          id: 'ml-costs',
          title: 'What a release costs',
          detail:
            'GPU-hours, storage, waiting and people, per release; one saving, carried out and measured.',
          after: ['ml-distributed', 'ml-gate'],
          hours: { low: 15, high: 25 },
          artifact: 'One page of costs with the saving in it',
        },
        {
          id: 'ml-postmortem',
          title: 'A review of your own incident',
          detail: 'Write up the worst failure of the loop: timeline, causes, what changed.',
          after: ['ml-canary', 'ml-drift'],
          hours: { low: 10, high: 15 },
          artifact: 'A public incident review',
        },
        {
          id: 'ml-handover',
          title: 'Hand it over',
          detail: 'Let another person run a release from your documentation while you say nothing.',
          after: ['ml-postmortem'],
          hours: { low: 12, high: 20 },
          artifact: 'Their notes, and your corrections',
        },
      ],
    },
  ],
}
