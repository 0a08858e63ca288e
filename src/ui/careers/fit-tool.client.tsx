'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { groupTitles, questionTexts, ratingWords } from '@/content/paths/fit'
import { type FitAnswers, fitPaths } from '@/domain/careers/fit'
import {
  fitQuestions,
  type QuestionId,
  questionGroups,
  questionIds,
  type Rating,
  ratings,
} from '@/domain/careers/fit-questions'
import { Button } from '@/ui/kit/button'
import { Notice } from '@/ui/kit/notice'
import { Radio, RadioGroup } from '@/ui/kit/radio-group'
import { decodeFit } from '@/url/fit'
import { answersFragment, subscribeToAnswers, writeAnswers } from './fit-address'
import { FitResult, type FittedPath } from './fit-result'

export type FitToolProps = {
  /** The paths with the index of what they lead to. */
  paths: readonly FittedPath[]
  /** The day of that index, in words. */
  day: string
}

/** Twelve ratings, and which paths they speak for. Everything is worked out here; nothing leaves the browser. */
export function FitTool({ paths, day }: FitToolProps) {
  const fragment = useSyncExternalStore(subscribeToAnswers, answersFragment, () => '')
  const read = useMemo(() => decodeFit(fragment), [fragment])
  const answers = read.ok ? read.value : {}
  const fit = useMemo(() => fitPaths(read.ok ? read.value : {}), [read])
  return (
    <div className="grid grid-cols-1 gap-x-14 gap-y-8 lg:grid-cols-2">
      <form aria-label="Fit tool" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        {read.ok ? null : (
          <Notice as="p" role="alert" tone="error" className="mb-4">
            {read.failure.message} New answers replace them.
          </Notice>
        )}
        {questionGroups.map((group) => (
          <section key={group} className="mt-7" aria-labelledby={`fit-${group}`}>
            <h3 id={`fit-${group}`} className="mb-2 text-lg">
              {groupTitles[group]}
            </h3>
            {fitQuestions
              .filter((question) => question.group === group)
              .map(({ id }) => (
                <Question
                  key={id}
                  id={id}
                  rating={answers[id]}
                  onRate={(rating) => writeAnswers(withAnswer(answers, id, rating))}
                />
              ))}
          </section>
        ))}
        <p className="mt-5">
          <Button
            // Disabled, it would drop the focus that it has just been given.
            aria-disabled={fit.answered === 0}
            onClick={() => writeAnswers({})}
          >
            Clear all answers
          </Button>
        </p>
      </form>
      <div className="lg:sticky lg:top-4 lg:self-start">
        <FitResult fit={fit} paths={paths} day={day} questions={questionIds.length} />
      </div>
    </div>
  )
}

function Question({
  id,
  rating,
  onRate,
}: {
  id: QuestionId
  rating: Rating | undefined
  onRate: (rating: Rating | undefined) => void
}) {
  return (
    <div className="border-t border-rule py-3.5">
      <RadioGroup legend={questionTexts[id].statement}>
        {ratings.map((one) => (
          <Radio
            key={one}
            name={`fit-${id}`}
            label={`${one} ${ratingWords[one]}`}
            checked={rating === one}
            onChange={() => onRate(one)}
          />
        ))}
        <Radio
          name={`fit-${id}`}
          label="No answer"
          className="text-muted"
          checked={rating === undefined}
          onChange={() => onRate(undefined)}
        />
      </RadioGroup>
    </div>
  )
}

function withAnswer(answers: FitAnswers, id: QuestionId, rating: Rating | undefined): FitAnswers {
  const { [id]: _before, ...others } = answers
  return rating === undefined ? others : { ...others, [id]: rating }
}
