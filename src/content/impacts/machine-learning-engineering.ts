import type { ImpactContent } from '../types'

export const machineLearningEngineering: ImpactContent = {
  slug: 'machine-learning-engineering',
  summary:
    'Training becomes a production service: models decay quietly on real streets and have to be renewed without losing old skills.',
  change: [
    'Nothing crashes when a driving model goes stale. A junction is rebuilt, a new kind of scooter appears, the rainy season begins; accuracy slips while every process still reports that it is healthy. Spotting that slip early, and correcting it without hand-steering each step, is what a fleet asks of its machine learning engineers.',
    'The work runs as a loop. Logs are filtered down to the minutes worth learning from. Training begins on a schedule or when a monitor trips. The candidate then faces simulation and a fixed set of old scenarios, because a network that masters a new junction can forget a familiar one; the textbook name is catastrophic forgetting. Last comes a canary release to a small share of vehicles, widened only while intervention rates and confidence scores hold.',
    'Measures of success change with it. An F1 score on a held-out set says little to the person who must sign a release. Interventions per thousand miles, regressions by scenario and GPU-hours per release say more. More cities mean more variety, more releases and more ways to regress, so the loop gets busier even if the architecture never changes.',
  ],
  roles: [
    {
      role: 'Training pipeline engineer',
      responsibility: 'Make each training run repeatable, from data snapshot to weights',
      skills: ['PyTorch', 'Distributed training', 'Airflow or Prefect', 'Kubernetes'],
      value: 'Lets a team rebuild any model that ever reached a car',
    },
    {
      role: 'Model release engineer',
      responsibility: 'Gate candidates on old scenarios, then widen a canary release in steps',
      skills: ['Regression suites', 'A/B testing', 'CI/CD for models'],
      value: 'Stops a gain in one place from hiding a loss in another',
    },
    {
      role: 'Drift monitoring engineer',
      responsibility: 'Instrument deployed models and raise retraining before riders notice',
      skills: ['Telemetry design', 'Drift statistics', 'Alert tuning'],
      value: 'Shortens the time between a change in the world and a response',
    },
    {
      role: 'Training data engineer',
      responsibility: 'Mine fleet logs for examples that the present model gets wrong',
      skills: ['Active learning', 'Embedding search', 'Spark'],
      value: 'Buys more improvement per GPU-hour than tuning hyperparameters',
    },
  ],
  shifts: [
    {
      from: 'Data scientist working in notebooks',
      to: 'Training pipeline engineer',
      why: 'A model that must be rebuilt every few weeks needs versioned data, tests and an owner more than a fresh idea.',
    },
    {
      from: 'Ranking or recommender ML engineer',
      to: 'Model release engineer',
      why: 'Staged rollouts and online metrics are familiar ground; what is new is that a bad experiment has physical consequences.',
    },
  ],
  strategicValue:
    'Employers outside transport have the same problem in milder form: fraud models, demand forecasts and factory inspection decay without raising an error. Experience with a loop in which a bad release can hurt somebody is evidence of care that such employers recognize. It also ages well. Frameworks come and go, while lineage, staged release and regression testing stay. Someone starting out can show most of it in a public project: a drift alarm, an automatic retrain, and a rollback that is known to work.',
  counterEvidence:
    'Operators that run for a year on rare model updates, or that hand release decisions entirely to a small research group, would suggest that fleets need fewer of these engineers than this page implies.',
  signals: [],
}
