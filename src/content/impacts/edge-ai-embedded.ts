import type { ImpactContent } from '../types'

export const edgeAiEmbedded: ImpactContent = {
  slug: 'edge-ai-embedded',
  summary:
    'A car’s computer cannot be scaled up, so larger networks must be fitted to fixed power, memory and deadlines.',
  change: [
    'The computer in a car cannot be enlarged on a busy evening. Power, cooling and memory are settled when it is built, and stay settled for the years that it works. Meanwhile the networks grow. Fitting one to the other is the daily business of edge engineers, and each vehicle that enters service adds to what depends on it.',
    'Quantization is the first lever. Weights stored as INT8 take a quarter of the memory of FP32, INT4 an eighth; the loss of accuracy has to be measured scenario by scenario, because an average can hide the one sign that is now misread. Next come kernels written for the chip at hand, pruning, and memory layouts that spare the bus, which is often the true bottleneck. Then there are deadlines. A mean latency is of little use when the slowest frame is the one that matters, so real-time operating systems, interrupt handling and worst-case analysis return to fashion.',
    'Energy is a cost as well as a limit. Papers filed for the Cybercab reportedly give 165 watt-hours per mile; at that rate, a computer drawing 165 watts spends a mile of range every hour. Reports also put volume production of Tesla’s AI5 chip in 2027, which leaves new networks to run on AI4 until then.',
  ],
  roles: [
    {
      role: 'Inference optimization engineer',
      responsibility: 'Shrink networks to fit the vehicle computer and show what accuracy was lost',
      skills: ['CUDA', 'TensorRT', 'INT8 and INT4 quantization', 'Pruning'],
      value: 'Decides which models can ship on hardware already sold',
    },
    {
      role: 'Kernel and compiler engineer',
      responsibility: 'Map operations to the instruction set and memory of one accelerator',
      skills: ['Compiler back ends', 'Memory tiling', 'C++'],
      value: 'Frees cycles on every vehicle at once, with no new parts',
    },
    {
      role: 'Real-time platform engineer',
      responsibility: 'Guarantee that driving tasks meet their deadlines under any load',
      skills: ['RTOS', 'Worst-case execution time', 'Memory-safe C++ or Rust'],
      value: 'Prevents a background upload from delaying a brake command',
    },
    {
      role: 'Sensor interface engineer',
      responsibility: 'Bring camera and radar data into memory with little copying and known delay',
      skills: ['Device drivers', 'High-speed interconnects', 'Board bring-up'],
      value: 'Removes latency ahead of the first network layer',
    },
  ],
  shifts: [
    {
      from: 'Mobile or games performance programmer',
      to: 'Inference optimization engineer',
      why: 'Working to a frame budget on fixed hardware is the same discipline, with tensors in place of triangles.',
    },
    {
      from: 'Firmware engineer',
      to: 'Real-time platform engineer',
      why: 'Vehicle computers now run large networks beside control code, and someone must stop the first from starving the second.',
    },
    {
      from: 'Systems integration engineer',
      to: 'Accelerator bring-up engineer',
      why: 'Every silicon generation arrives with immature drivers and has to match the previous one before it may carry riders.',
    },
  ],
  strategicValue:
    'Results here are easy to state, which helps a career: twice the frame rate, a third less power, the same accuracy on the same test. They also repeat on each vehicle that takes the update. Phones, cameras, hearing aids, satellites and factory robots share the constraint, so the labor market is far wider than robotaxis. One caution concerns lock-in. Deep knowledge of a single firm’s accelerator travels less well than general skill with memory hierarchies, numerical formats and profilers.',
  counterEvidence:
    'If vehicle computers gained so much headroom that stock tool chains sufficed, or if driving moved to remote servers, specialist optimization would matter less with each deployment.',
  signals: ['prod-cc-epa-spec', 'prod-ai5-delay-2027', 'prod-ai5-samsung-tapeout'],
}
