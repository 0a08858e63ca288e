import { MissingPage } from '@/ui/layout/missing-page'

export default function SourceNotFound() {
  return <MissingPage family="source" />
}
