import { article } from '../careers-types'
import type { PathContent } from './types'

export const perception: PathContent = {
  slug: 'perception',
  reviewed: '2026-11-23',
  sources: [article],
  summary: 'Turn what the sensors record into a description of the street, doubts included.',
  strengths: ['Images and geometry', 'Deep learning research', 'Work on GPUs'],
  tools: 'PyTorch, 3D vision, sensor fusion',
  value: 'Understanding of the scene: nothing downstream can be better than it.',
  work: 'You look at failures: a trailer taken for a bridge, a pedestrian lost in glare. You find more of the same in the archive, propose a change to the data, the network or the geometry, train, and compare by condition rather than on average. Part of every week goes into calibration and labels, which is where many failures of perception begin.',
  notFor:
    'People who dislike reading papers, or who dislike looking at images one by one. Both are daily work.',
  impacts: ['computer-vision-sensor-fusion', 'human-factors-hmi'],
  skills: [
    'vision-geometry',
    'perception-networks',
    'deep-learning',
    'sensor-fusion',
    'sensor-simulation',
    'gpu-kernels',
  ],
  bridges: {
    'web-cloud': {
      carries:
        'Tools: annotation viewers, evaluation services and dashboards that research teams never find time to build.',
      missing: 'The geometry. It cannot be skipped and rewards slow reading.',
      dwell: 'pe-geometry',
    },
    ml: {
      carries: 'Training, ablations and skepticism about benchmarks.',
      missing: 'Cameras as instruments: exposure, lenses, clocks and where they are bolted.',
      dwell: 'pe-calibration',
    },
    data: {
      carries: 'Finding and versioning the examples that decide an experiment.',
      missing: 'Networks and their debugging; expect to unlearn the wish for a clean schema.',
      dwell: 'pe-network',
    },
    embedded: {
      carries: 'Sensors, interfaces and a feeling for what a frame costs.',
      missing: 'Statistics of evaluation: which difference is real.',
      dwell: 'pe-slices',
    },
    operations: {
      carries: 'A memory for odd situations, and knowledge of when sensors get dirty or knocked.',
      missing: 'Programming first. Labeling and label audit are an honest way in; see that path.',
      dwell: 'pe-network',
    },
  },
  roadmap: [
    {
      id: 'foundations',
      title: 'Foundations',
      aim: 'Know what a picture can and cannot tell.',
      months: { low: 3, high: 4 },
      steps: [
        {
          id: 'pe-geometry',
          title: 'Projective geometry',
          detail:
            'Pinhole model, distortion, epipolar lines, triangulation, bundle adjustment. Write each once yourself before using a library.',
          after: [],
          hours: { low: 45, high: 70 },
          artifact: 'A two-view reconstruction with its reprojection error',
        },
        {
          id: 'pe-network',
          title: 'Networks for images',
          detail:
            'Train a detector and a segmenter on an open driving set. Overfit ten images first; then find out why the first real run is poor.',
          after: [],
          hours: { low: 40, high: 60 },
          artifact: 'A training log with each change and what it did',
        },
        {
          id: 'pe-calibration',
          title: 'Calibrate a real camera',
          detail:
            'Intrinsics with a printed board, then the pose of two cameras, then what a knock of half a degree does at fifty meters.',
          after: ['pe-geometry'],
          hours: { low: 20, high: 30 },
          artifact: 'A measured error budget, in centimeters at stated distances',
        },
      ],
    },
    {
      id: 'project',
      title: 'Depth and doubt',
      aim: 'Infer distance from cameras and say how sure you are.',
      months: { low: 4, high: 6 },
      steps: [
        {
          id: 'pe-depth',
          title: 'Depth from several cameras',
          detail: 'An occupancy or depth network on an open multi-camera dataset, checked against its lidar.',
          after: ['pe-calibration', 'pe-network'],
          hours: { low: 60, high: 90 },
          artifact: 'Error by distance, light and weather, with intervals',
        },
        {
          id: 'pe-fusion',
          title: 'Track through time',
          detail:
            'A Kalman filter over detections, then over two sensor types with different delays. Drop one and watch.',
          after: ['pe-geometry'],
          hours: { low: 30, high: 45 },
          artifact: 'Tracks with uncertainty ellipses, and the moment when each sensor fails',
        },
        {
          id: 'pe-unknown',
          title: 'Objects without a name',
          detail:
            'Hold one class out of training and measure whether the system still treats it as something solid.',
          after: ['pe-depth'],
          hours: { low: 25, high: 40 },
          artifact: 'A short study of one held-out class',
        },
      ],
    },
    {
      id: 'production',
      title: 'Production constraints',
      aim: 'Make it fit, and notice when it fails.',
      months: { low: 3, high: 5 },
      steps: [
        {
          id: 'pe-slices',
          title: 'Evaluation by condition',
          detail:
            'Glare, night, spray, occlusion: define each slice, size it, and report every model on all of them.',
          after: ['pe-depth'],
          hours: { low: 25, high: 35 },
          artifact: 'A table of slices with counts and exact intervals',
        },
        {
          id: 'pe-fit',
          title: 'Fit it onto a small computer',
          detail:
            'Quantize to INT8, compile with an inference engine, run on a developer board, and check the slices again.',
          after: ['pe-slices'],
          hours: { low: 30, high: 45 },
          artifact: 'Frames a second, watts and accuracy lost per slice',
        },
        {
          id: 'pe-monitor',
          title: 'A monitor for perception',
          detail:
            'Detect a blocked lens, a moved camera and unfamiliar scenes at run time, and raise a flag that a planner could use.',
          after: ['pe-fusion', 'pe-slices'],
          hours: { low: 25, high: 40 },
          artifact: 'Detection rate and false alarms for three injected faults',
        },
      ],
    },
    {
      id: 'show',
      title: 'Show it',
      aim: 'Make the result reproducible by someone else.',
      months: { low: 2, high: 3 },
      steps: [
        {
          id: 'pe-release',
          title: 'Release code and weights',
          detail:
            'One command from data to table; a model card that states conditions in which it should not be used.',
          after: ['pe-fit', 'pe-monitor'],
          hours: { low: 15, high: 25 },
          artifact: 'A public repository that a friend has run',
        },
        {
          id: 'pe-paper',
          title: 'Reproduce one published result',
          detail: 'Choose a recent paper near your project and write up what did and did not replicate.',
          after: ['pe-network'],
          hours: { low: 30, high: 50 },
          artifact: 'A replication note with the differences explained',
        },
        {
          id: 'pe-talk',
          title: 'Explain one failure',
          detail: 'Take a single wrong frame and trace it through data, labels, training and geometry.',
          after: ['pe-release'],
          hours: { low: 8, high: 12 },
          artifact: 'A recorded talk of ten minutes',
        },
      ],
    },
  ],
}
