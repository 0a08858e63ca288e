import type { ImpactEffect } from '@/domain/impact/rules'
import type { SignalKind } from '@/domain/signal/kinds'

/** A row whose id can be linked to; one cell of plain text per column. */
export type MethodologyRow = { id: string; cells: readonly string[] }

export type MethodologyTable = {
  caption: string
  columns: readonly string[]
  /** Positions of the columns that hold numbers. */
  numeric?: readonly number[]
  rows: readonly MethodologyRow[]
}

/** The rules of one kind of signal, in the order in which they are asked. */
export type RuleGroup = {
  kind: SignalKind
  label: string
  rules: readonly {
    id: string
    condition: string
    effects: readonly (ImpactEffect & { title: string })[]
  }[]
}

/** One part of the methodology page. Text is plain, without markup. */
export type MethodologySection = {
  id: string
  title: string
  paragraphs: readonly string[]
  formula?: string
  list?: readonly string[]
  tables: readonly MethodologyTable[]
  rules?: readonly RuleGroup[]
}
