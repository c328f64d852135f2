import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const SMALL_RUNTIME: Readonly<Record<string, string | undefined>> = {
  react: import.meta.resolve('preact/compat'),
  'react-dom/client': import.meta.resolve('preact/compat/client'),
  'react/jsx-runtime': import.meta.resolve('preact/jsx-runtime'),
};

/** Participants' own files get React's small stand-in, Preact: docs/decisions/0014-preact-for-participants.md. */
const preactForParticipants: Plugin = {
  name: 'preact-for-participants',
  enforce: 'pre',
  resolveId(source, importer) {
    const url = importer?.includes('/client/participant/') ? SMALL_RUNTIME[source] : undefined;
    return url === undefined ? undefined : fileURLToPath(url);
  },
};

/** The browser's side: the researchers' app, the participant's own small bundle, and the pages' one stylesheet. */
export default defineConfig({
  plugins: [preactForParticipants, react()],
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
