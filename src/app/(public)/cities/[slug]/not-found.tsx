import { MissingPage } from '@/ui/layout/missing-page'

export default function CityNotFound() {
  return <MissingPage family="city" />
}
