import type { ImpactContent } from '../types'

export const computerVisionSensorFusion: ImpactContent = {
  slug: 'computer-vision-sensor-fusion',
  summary:
    'Where lidar is left out, depth must be inferred rather than measured; where it stays, sensors must be reconciled.',
  change: [
    'Tesla leaves lidar out of its service cars; Waymo and Zoox keep it. Both choices make work for vision engineers, of different kinds. A lidar measures distance directly. A camera does not: depth has to be computed from parallax between frames, the known size of things, the geometry of the road, and whatever a network learned from earlier drives.',
    'Naming objects is the easier half. Doubt is the harder one. Suppose a mattress lies in the lane and no label exists for it. A lidar return still says that something solid is there; a camera-only stack has to reach the same conclusion from pixels. Hence the interest in occupancy networks, which predict filled space instead of object classes. Glare, low sun, spray and a dirty lens make matters worse. In the United States NHTSA has been looking since October 2024 at how Tesla’s FSD behaves in glare, fog and dust.',
    'Eight or more cameras also deliver more pixels than a car can process at full resolution, so teams crop, downsample and save detail for where it counts, such as the far end of the road. On vehicles with several sensor types the daily tasks are calibration, time alignment, and deciding which instrument to believe when two disagree.',
  ],
  roles: [
    {
      role: '3D perception engineer',
      responsibility: 'Infer depth, free space and motion from several cameras at once',
      skills: ['PyTorch', 'Multi-view geometry', 'Occupancy networks', 'Vision transformers'],
      value: 'Replaces a costly instrument with software, or backs it up',
    },
    {
      role: 'Sensor fusion engineer',
      responsibility: 'Align cameras, radar and lidar in space and time, and weigh their disagreements',
      skills: ['Kalman filters', 'Extrinsic calibration', 'Time synchronization (PTP)', 'C++'],
      value: 'Keeps one faulty reading from becoming a phantom obstacle or a missed one',
    },
    {
      role: 'Auto-labeling engineer for perception',
      responsibility: 'Build the offline models that turn raw drives into 3D ground truth',
      skills: ['Structure from motion', 'Neural rendering', 'Python'],
      value: 'Supplies depth labels in volumes that hand work cannot reach',
    },
    {
      role: 'Perception robustness engineer',
      responsibility: 'Measure and repair failures in glare, darkness, rain and occlusion',
      skills: ['Synthetic data', 'Uncertainty estimation', 'Camera optics'],
      value: 'Widens the hours and weather in which a service may run',
    },
  ],
  shifts: [
    {
      from: 'Sensor integration engineer',
      to: '3D scene model engineer',
      why: 'When fewer instruments are fitted, effort moves from wiring and merging them to designing the network that interprets one kind.',
    },
    {
      from: 'Image classification engineer',
      to: 'General obstacle detection engineer',
      why: 'A list of known classes is never complete on a street, so models must react to shapes they have no name for.',
    },
    {
      from: 'Photogrammetry or SLAM specialist',
      to: 'Calibration and ground-truth engineer',
      why: 'Checking inferred depth against measured depth is surveying under another name.',
    },
  ],
  strategicValue:
    'The argument over sensor sets is unsettled, and this skill pays either way: a camera-only firm needs better inference, and a multi-sensor firm needs it as an independent check. The durable part is geometry combined with honest uncertainty, since architectures change every few years and projective geometry does not. Warehouse robots, crop sprayers, surgical tools and inspection drones all buy the same competence. Compressing a vision network with CUDA and TensorRT until it fits a vehicle computer adds a second way in.',
  counterEvidence:
    'A camera-only operator fitting lidar, or multi-sensor operators shrinking their vision teams while they grow, would undercut the claim that deployment moves effort from measurement to inference.',
  signals: ['fil-nhtsa-visibility-open'],
}
