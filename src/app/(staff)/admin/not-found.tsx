import Link from 'next/link'
import { PageHeading } from '@/ui/primitives/page-heading'

export default function AdminNotFound() {
  return (
    <PageHeading title="There is no such record">
      <p>
        Its identifier may have a typing error.{' '}
        <Link href="/admin" className="prose-link">
          All signals
        </Link>
      </p>
    </PageHeading>
  )
}
