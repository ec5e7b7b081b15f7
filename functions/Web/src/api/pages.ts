/** Reads a list to its end, page after page. */
export async function whole<T>(read: (after: string | undefined) => Promise<{ value: { items: T[]; next?: string | null | undefined } }>): Promise<T[]> {
  const all: T[] = []
  let after: string | null | undefined
  do {
    const { value } = await read(after ?? undefined)
    all.push(...value.items)
    after = value.next
  } while (after)
  return all
}
