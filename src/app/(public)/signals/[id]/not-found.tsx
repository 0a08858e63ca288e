import { MissingPage } from '@/ui/layout/missing-page'

export default function SignalNotFound() {
  return <MissingPage family="signal" />
}
