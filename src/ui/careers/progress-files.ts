import { planMarkdown } from '@/domain/careers/plan-markdown'
import type { Roadmap } from '@/domain/careers/roadmap'
import { type IsoDate, isoDateOf } from '@/domain/signal/calendar'
import { saveBlob } from '@/ui/kit/save-blob'

/** The whole plan as Markdown, with what is done by today. */
export function progressMarkdown(
  head: { title: string; summary: string; address: string },
  roadmap: Roadmap,
  done: Readonly<Record<string, IsoDate>>,
): string {
  return planMarkdown({ ...head, roadmap, done, asOf: isoDateOf(new Date()) })
}

/** Lets the browser save a text as a file. */
export function saveText(text: string, type: string, name: string): void {
  saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), name)
}
