/** Reads a list to its end, page after page. */
export async function whole<T>(read: (after: string | undefined) => Promise<{ value: { items: T[]; next?: string | undefined } }>): Promise<T[]> {
  const all: T[] = []
  let after: string | undefined
  do {
    const { value } = await read(after)
    all.push(...value.items)
    after = value.next
  } while (after)
  return all
}
