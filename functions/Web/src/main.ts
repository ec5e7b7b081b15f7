import { createApp } from 'vue'
import App from './App.vue'
import { look, session } from './app/session'
import { router } from './app/router'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/layout.css'
import './styles/print.css'

createApp(App).use(router).mount('#app')
if (session.value) void look()

// The first page comes first.
if (import.meta.env.PROD && 'serviceWorker' in navigator) setTimeout(() => void navigator.serviceWorker.register('/sw.js'), 2000)
