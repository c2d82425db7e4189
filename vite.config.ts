import vue from '@vitejs/plugin-vue'
import { type Plugin, defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { bundleToPattern, bundles } from './src/hosting/bundles.mjs'

/**
 * The writer of workbooks compresses long texts in a worker that it starts from a blob, which the content security policy
 * forbids. Here it gets a compressor that works in the page: a workbook is a few hundred kilobytes.
 */
const compressInPage = (): Plugin => {
  const id = '\0compress-in-page'
  return {
    name: 'compress-in-page',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'fflate' && importer?.includes('write-excel-file') === true ? id : undefined,
    load: (loaded) =>
      loaded === id
        ? `import { zipSync } from 'fflate/browser'
           export { strToU8, zipSync } from 'fflate/browser'
           export const zip = (files, done) => done(null, zipSync(files))`
        : undefined,
  }
}

export default defineConfig({
  // The package's entry is the build for old browsers, 2 kB larger; this one is made for those that run the app.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  plugins: [
    vue(),
    compressInPage(),
    VitePWA({
      // A new version waits until the person agrees: a reload in the middle of a sentence would lose it.
      registerType: 'prompt',
      // The app registers by itself, through its Trusted Types policy.
      injectRegister: false,
      manifest: {
        id: './',
        name: '職能自評',
        short_name: '職能自評',
        description: '離線對照職能基準，看見自己的差距。',
        lang: 'zh-Hant-TW',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#fbfaf7',
        theme_color: '#fbfaf7',
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,json,webmanifest}'],
        globIgnores: ['schemas/**'],
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        // Already the first visit goes on without a connection, and is asked before a newer version takes over.
        clientsClaim: true,
        // The service worker's own Trusted Types would block importScripts.
        inlineWorkboxRuntime: true,
      },
    }),
  ],
  define: {
    // No component uses the options API.
    __VUE_OPTIONS_API__: 'false',
  },
  // A worker is built apart, and loads its parts as the page does: when it needs them.
  worker: { format: 'es', plugins: () => [compressInPage()] },
  build: {
    target: 'es2022',
    // Takes out what the bundler leaves: the scales of Chart.js that no picture uses are 4 kB.
    minify: 'terser',
    terserOptions: { compress: { passes: 3 } },
    modulePreload: {
      polyfill: false,
      // The page names what it needs at once, and with the rating page what that takes: whoever goes on rating waits for no
      // chain of files. A list of what every later page needs would cost the first one more than 1 kB.
      resolveDependencies: (file, dependencies, { hostType }) =>
        hostType === 'html' || file.includes('/RateView-') ? dependencies : [],
    },
    // Inlined images would need data: URLs in style sheets; everything stays a file of its own.
    assetsInlineLimit: 0,
    // The licences of what is bundled ask to be handed on with it.
    license: { fileName: 'third-party-licenses.md' },
    rolldownOptions: {
      output: {
        // The bundler's own minifier first: with Terser alone the framework is half a kilobyte larger.
        minify: true,
        codeSplitting: {
          groups: [
            // It changes seldom and is needed at once: one file that stays in the cache.
            { name: 'framework', test: /node_modules[\\/](?:@vue|vue|vue-router|pinia)[\\/]/ },
            { name: 'shell', tags: ['$initial'] },
            ...bundles.map((bundle) => ({ name: bundle.name, test: bundleToPattern(bundle) })),
          ],
        },
      },
    },
  },
})
