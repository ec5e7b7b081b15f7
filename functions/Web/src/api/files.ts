import { send } from './client'

/** Sends a file as it is and reads what the API says of it. */
export async function sendFile<T>(path: string, file: Blob, key: string): Promise<T> {
  const answer = await send(path, { method: 'POST', body: file, headers: { 'Idempotency-Key': key, 'Content-Type': 'application/octet-stream' } })
  return (await answer.json()) as T
}

/** Takes a file out of the record: an act that is logged, and then the browser's to keep. */
export async function takeOut(path: string, key: string): Promise<void> {
  const answer = await send(path, { method: 'POST', headers: { 'Idempotency-Key': key } })
  const name = /filename="?([^";]+)"?/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'list'
  const address = URL.createObjectURL(await answer.blob())
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address)) // not before the browser has begun to read it
}
