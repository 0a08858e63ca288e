import { findJobTitle, type JobTitle } from '@/content/job-titles'
import { foldText } from '@/domain/shared/fold-text'
import type { CityLean } from '@/server/queries/impact-places'
import type { CareerChoice } from '@/url/careers'

/** Who reads the page, as far as the address says so, and what in it names nothing. */
export type Reader = { title: JobTitle | null; city: CityLean | null; problems: string[] }

/** The job title and the city of an address; what names nothing is said and left out. */
export function readChoice({ title, place }: CareerChoice, cities: readonly CityLean[]): Reader {
  const job = title === '' ? null : (findJobTitle(title.slice(0, maxShown * 2)) ?? null)
  const wanted = foldText(place.trim())
  const city =
    wanted === ''
      ? null
      : (cities.find((one) => one.place === wanted || foldText(one.name) === wanted) ?? null)
  const problems = [
    ...(title !== '' && job === null ? [`No job title here is called “${title.slice(0, maxShown)}”.`] : []),
    ...(wanted !== '' && city === null
      ? [`No city with enough evidence is called “${place.slice(0, maxShown)}”.`]
      : []),
  ]
  return { title: job, city, problems }
}

/** As much as is repeated of what names nothing. */
const maxShown = 40

/** “Backend engineer in Austin”: who reads the page, for its title; null when nothing is chosen. */
export function readerWords({ title, city }: Pick<Reader, 'title' | 'city'>): string | null {
  if (!title) return city ? `Careers in ${city.name}` : null
  const who = `${title.title.charAt(0).toUpperCase()}${title.title.slice(1)}`
  return city ? `${who} in ${city.name}` : who
}
