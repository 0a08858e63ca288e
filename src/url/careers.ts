import { createLoader, createSerializer, type inferParserType, parseAsString } from 'nuqs/server'

/** What a reader says of himself on the page of the careers: a job title, and the city that he could work in. */
export const careerChoiceParams = {
  title: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
}
export type CareerChoice = inferParserType<typeof careerChoiceParams>

export const loadCareerChoice = createLoader(careerChoiceParams)
/** An address of the same page with the choice kept, such as that of another order of its table. */
export const keepChoice = (href: string, choice: CareerChoice): string =>
  createSerializer(careerChoiceParams)(href, choice)
