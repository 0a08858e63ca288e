import { headingOf, type PageId, pageIds, sitePage } from '@/url/pages'
import { faq, faqGroupTitles } from './faq'
import { inflectionWords } from './inflections'
import { computeIntro, laboratoryText, layersIntro, learningLayers, lifecycle, patternsNote } from './learn'
import { pathsIntro } from './paths'
import { fitIntro } from './paths/fit'
import { auditIntro, readinessDomains } from './readiness'
import { leverageNote, pillars, practices } from './skills'

/** A page of the site, or a part of one, as readers look for it. */
export type FindablePage = {
  /** Its address without the first slash. */
  id: string
  title: string
  /** The page or section that it belongs to. */
  context: string
  /** Other words that readers may look for. */
  keywords: string
  text: string
}

const page = (id: string, title: string, context: string, keywords: string, text = ''): FindablePage => ({
  id,
  title,
  context,
  keywords,
  text,
})

/** What a page says, for search, beyond its headline. */
const pageTexts: Partial<Record<PageId, string>> = { paths: pathsIntro.join(' ') }

const wholePages = pageIds.flatMap((id) => {
  const { path, title, search } = sitePage(id)
  const text = [headingOf(id), pageTexts[id]].filter(Boolean).join(' ')
  return search === null ? [] : [page(path.slice(1), title, search.context, search.keywords, text)]
})

/** The pages that are no record, and those parts of them that answer a question of their own. */
export const findablePages: readonly FindablePage[] = [
  ...wholePages,
  page('paths#fit', 'Which path fits you?', 'Career paths', 'fit tool, test, quiz, strengths', fitIntro),
  page('paths#paper', 'The fit tool on paper', 'Career paths', 'print, form, without JavaScript'),
  page('paths#moves', 'Moves that Skilldential advises', 'Career paths', 'switch, change, from, to'),
  page(
    'readiness#audit',
    'Audit your gap',
    'Readiness',
    'accuracy, reliability, calculator, confidence interval',
    auditIntro.join(' '),
  ),
  page('inflections#hiring', 'Does hiring follow?', 'Inflection points', 'jobs, vacancies, advertisements'),
  page('skills#leverage', leverageNote.title, 'Skills', 'leverage, scale', leverageNote.text.join(' ')),
  page(
    'learn#compute',
    'In the vehicle and in the data center',
    'What to learn',
    'compute, hardware, inference, training',
    computeIntro,
  ),
  page('learn#patterns', 'Patterns that recur', 'What to learn', 'architecture, tools', patternsNote),
  page(
    'learn#laboratory',
    'The laboratory and the street',
    'What to learn',
    'research, infrastructure',
    laboratoryText.join(' '),
  ),
  page('learn#layers', 'What to be able to do', 'What to learn', 'competencies, layers', layersIntro),
  page('learn#claims', 'June 2026, as it was described', 'What to learn', 'article, claims, market status'),
  page('skills#pillars', 'The pillars', 'Skills', pillars.map(({ title }) => title).join(', ')),
  ...practices.map(({ id, title, focus, why }) =>
    page(`skills#${id}`, title, 'Skills, habits', '', `${focus} ${why}`),
  ),
  ...lifecycle.map(({ id, title, role, what }) =>
    page(`learn#${id}`, title, 'What to learn, data lifecycle', role, what),
  ),
  ...learningLayers.map(({ id, title, aim }) =>
    page(`learn#${id}`, title, 'What to learn, competencies', '', aim),
  ),
  ...readinessDomains.map(({ id, title, question, why }) =>
    page(`readiness#${id}`, title, 'Readiness', '', `${question} ${why}`),
  ),
  ...Object.entries(inflectionWords).map(([rule, { title, condition, reason }]) =>
    page(`inflections#${rule}`, title, 'Inflection points', '', `${condition} ${reason}`),
  ),
  ...faq.map(({ id, group, question, answer }) =>
    page(`faq#${id}`, question, `Questions, ${faqGroupTitles[group].toLowerCase()}`, '', answer.join(' ')),
  ),
]
