/** What the content knows beside the dataset, for tests of the domain, which takes it as an argument. */
export { figureIds, figureSpecs } from '@/content/figures'
export { permitFree } from '@/content/permit-free'
export { publicationRules } from '@/content/publication-rules'
