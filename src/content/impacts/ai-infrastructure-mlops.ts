import type { ImpactContent } from '../types'

export const aiInfrastructureMlops: ImpactContent = {
  slug: 'ai-infrastructure-mlops',
  summary:
    'More frequent retraining on fleet video makes the cluster, its network and its storage the pace-setter for every release.',
  change: [
    'Thousands of GPUs wait for the slowest one. In synchronous training each device must exchange gradients before the next step, so a single failing cable or overheated node holds up all the rest. Driving models trained on fleet video are large enough for this to be the normal case, and every new city adds footage, scenarios and reasons to train again.',
    'Networks come first. Leaf–spine fabrics and RDMA, often as RoCEv2, let devices exchange data without going through the processor. Storage comes a close second: video read too slowly leaves expensive accelerators idle, and the cure is tiered storage, caches near the compute, and formats that stream well. Scheduling is the third concern. Kubernetes, Ray or Slurm must give an urgent safety fix its machines now and let routine jobs run at night.',
    'What enters the cluster matters as much. Automatic checks reject drives with a miscalibrated camera or missing metadata, because such faults are far harder to find once they are in the weights. And since a release may have to be explained years later, each model needs a record of the code, data and settings that made it. MLflow or something like it becomes part of the evidence.',
  ],
  roles: [
    {
      role: 'Cluster scheduling engineer',
      responsibility: 'Share GPUs between urgent fixes, research and routine tests',
      skills: ['Kubernetes', 'Ray', 'Slurm', 'GPU partitioning'],
      value: 'Raises useful work per dollar of hardware',
    },
    {
      role: 'Network and storage performance engineer',
      responsibility: 'Find slow nodes and slow reads, and keep accelerators fed',
      skills: ['RDMA and RoCEv2', 'Leaf–spine design', 'Distributed file systems'],
      value: 'Returns idle machine time without a purchase order',
    },
    {
      role: 'ML platform engineer',
      responsibility: 'Automate the path from dataset version to tested, traceable model',
      skills: ['Airflow', 'MLflow', 'CI/CD for models'],
      value: 'Lets small model teams ship often without private scripts',
    },
    {
      role: 'Training observability engineer',
      responsibility: 'Trace jobs across the cluster and warn of failing hardware or bad inputs',
      skills: ['Prometheus', 'Grafana', 'Distributed tracing'],
      value: 'Saves runs that would otherwise be found ruined days later',
    },
  ],
  shifts: [
    {
      from: 'High-performance computing administrator',
      to: 'Cluster scheduling engineer',
      why: 'Slurm queues, parallel file systems and fast fabrics came to machine learning from scientific computing.',
    },
    {
      from: 'DevOps or platform engineer',
      to: 'ML platform engineer',
      why: 'Pipelines and access control are the same trade; versioned data and week-long jobs are the new material.',
    },
    {
      from: 'Data-center network engineer',
      to: 'Training fabric engineer',
      why: 'Lossless Ethernet under synchronized bursts behaves unlike web traffic, and few people have tuned it.',
    },
  ],
  strategicValue:
    'Savings are measurable and recurring: a pipeline that trains 20 percent faster does so on each run that follows. Because language-model laboratories, drug companies and weather services rent the same kind of cluster, this is probably the most portable of the 15 categories and the least tied to robotaxis. It follows that a deployment is weak evidence of demand taken alone. Capital spending on compute may move for other reasons, and pay is set in a market that includes much larger buyers.',
  counterEvidence:
    'Operators training on rented platforms with small in-house teams, or cluster hiring that follows general AI spending and ignores deployments, would show that robotaxis are not the cause.',
  signals: [],
}
