/** A search box for use inside a filter form. */
export function SearchField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="grid min-w-48 flex-1 gap-1 text-sm text-muted sm:max-w-80">
      {label}
      <input
        type="search"
        name={name}
        defaultValue={value}
        key={value}
        maxLength={100}
        className="min-h-10 w-full rounded-sm border border-rule-strong bg-paper px-2 py-1.5 text-note text-ink"
      />
    </label>
  )
}
