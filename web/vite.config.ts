import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Where `rearguard serve` listens while the page is being worked on. */
const server = process.env.REARGUARD_SERVER ?? 'http://127.0.0.1:8788';

export default defineConfig({
  plugins: [svelte()],
  resolve: { alias: { $lib: new URL('./src/lib', import.meta.url).pathname } },
  build: {
    target: 'es2022',
    // The policy of the server allows no `data:` fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': server, '/healthz': server } },
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node' },
});
