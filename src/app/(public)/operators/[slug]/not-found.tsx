import { MissingPage } from '@/ui/layout/missing-page'

export default function OperatorNotFound() {
  return <MissingPage family="operator" />
}
