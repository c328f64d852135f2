import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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

/** Beside each file of text its packed copies, as small as they get: packing at every request could not afford that. */
const packedCopies: Plugin = {
  name: 'packed-copies',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets');
    for (const name of readdirSync(assets).filter((each) => /\.(js|css|svg)$/.test(each))) {
      const bytes = readFileSync(join(assets, name));
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes));
      writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
};

/** The browser's side: the researchers' app, the participant's own small bundle, and the pages' one stylesheet. */
export default defineConfig({
  plugins: [preactForParticipants, react(), packedCopies],
  publicDir: false,
  base: '/',
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        app: 'client/main.tsx',
        participant: 'client/participant/main.tsx',
        pages: 'client/pages/pages.css',
        'pages-participant': 'client/pages/pages-participant.css',
      },
    },
  },
});
