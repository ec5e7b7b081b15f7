// Writes each file's .br and .gz beside it, so that the host sends compressed files without compressing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = 'dist'
for (const name of readdirSync(root, { recursive: true })) {
  if (!/\.(html|js|css|svg|json|webmanifest)$/.test(name)) continue
  const content = readFileSync(join(root, name))
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }
  writeFileSync(join(root, `${name}.br`), brotliCompressSync(content, brotli))
  writeFileSync(join(root, `${name}.gz`), gzipSync(content, { level: 9 }))
}
