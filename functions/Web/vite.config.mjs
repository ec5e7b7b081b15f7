import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const host = process.env.PERF_HOST ?? 'http://127.0.0.1:5080'

/** What the weekly page needs comes in one piece: on a slow network each further piece costs a round trip. */
const first = { name: 'form', test: /node_modules\/(@vue|vue|vue-router)\/|src\/(api|app|parts|pages\/week)\// }

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_OPTIONS_API__: 'false' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600, // the charts’ library, which only a page with a chart asks for
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [first] } } },
  },
  // For work on the form itself: the host answers, vite serves what is being edited.
  server: { proxy: { '/api': host } },
})
