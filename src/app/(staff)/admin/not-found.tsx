import { PageHeading } from '@/ui/primitives/page-heading'

export default function AdminNotFound() {
  return (
    <PageHeading title="There is no such record">
      <p>
        Its identifier may have a typing error.{' '}
        <a href="/admin" className="prose-link">
          All signals
        </a>
      </p>
    </PageHeading>
  )
}
