import { MissingPage } from '@/ui/layout/missing-page'

export default function ImpactNotFound() {
  return <MissingPage family="impact" />
}
