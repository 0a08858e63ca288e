import { Button } from '@/ui/kit/button'
import { LiveForm } from '@/ui/kit/live-form.client'
import { Select, type SelectOption } from '@/ui/kit/select'

/** “I am a … and can work …”: who reads the page, as a sentence with two choices in it. */
export function RolePicker({
  action,
  article,
  title,
  place,
  titles,
  places,
  hidden,
}: {
  action: string
  /** Before the title: “a” or “an”. */
  article: string
  /** What is chosen; empty is nothing. */
  title: string
  place: string
  titles: readonly SelectOption[]
  places: readonly SelectOption[]
  /** What else of the page's address to keep. */
  hidden: Readonly<Record<string, string>>
}) {
  return (
    <form action={action} method="get" autoComplete="off" aria-label="Who you are">
      <LiveForm />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="font-serif text-2xl font-semibold leading-snug lg:text-finding">
        I am {article}{' '}
        <Select
          key={`title ${title}`}
          look="sentence"
          name="title"
          aria-label="Job title"
          defaultValue={title}
          empty="job title"
          options={titles}
        />{' '}
        and can work{' '}
        <Select
          key={`place ${place}`}
          look="sentence"
          name="place"
          aria-label="Place"
          defaultValue={place}
          empty="anywhere"
          options={places}
        />{' '}
        <noscript>
          <Button type="submit" look="primary" className="font-sans">
            Show
          </Button>
        </noscript>
      </div>
    </form>
  )
}
