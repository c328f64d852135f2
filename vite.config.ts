import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser's side: the researchers' app, the participant's own small bundle, and the pages' one stylesheet. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  base: '/',
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        app: 'client/main.tsx',
        participant: 'client/participant/main.tsx',
        pages: 'client/pages/pages.css',
        'pages-participant': 'client/pages/pages-participant.css',
      },
    },
  },
});
