import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    // By default one processor is left to whoever watches; here nobody does.
    maxWorkers: availableParallelism(),
    // A zone east of Greenwich with no daylight saving time: where the product is used, and where UTC dates go wrong.
    env: { TZ: 'Asia/Taipei' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['tests/{domain,compiler,composables,files,reports,architecture,messages}/**/*.test.ts'],
          testTimeout: 60_000,
          // What has no state of its own needs no process of its own: most of the time went into starting them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{infrastructure,hosting}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{components,stores,views}/**/*.test.ts'],
        },
      },
    ],
  },
})
