/** What the index is beside what it is not. */
export function IndexMeaning({ is, isNot }: { is: readonly string[]; isNot: readonly string[] }) {
  return (
    <div className="grid gap-x-14 gap-y-6 md:grid-cols-2">
      <Points title="It is" items={is} />
      <Points title="It is not" items={isNot} />
    </div>
  )
}

function Points({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section>
      <h3 className="text-lg">{title}</h3>
      <ul className="mt-2 grid gap-2 text-note leading-snug">
        {items.map((item) => (
          <li key={item} className="border-t border-rule pt-2">
            {item}
          </li>
        ))}
      </ul>
    </section>
  )
}
