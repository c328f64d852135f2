import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const SMALL_RUNTIME: Readonly<Record<string, string | undefined>> = {
  react: import.meta.resolve('preact/compat'),
  'react-dom/client': import.meta.resolve('preact/compat/client'),
  'react/jsx-runtime': import.meta.resolve('preact/jsx-runtime'),
};

/** Participants get React's small stand-in, Preact: docs/decisions/0014-preact-for-participants.md. */
const preactForParticipants: Plugin = {
  name: 'preact-for-participants',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'participant',
  resolveId(source) {
    const url = SMALL_RUNTIME[source];
    return url === undefined ? undefined : fileURLToPath(url);
  },
};

/** Beside each file of text its packed copies, as small as they get: packing at every request could not afford that. */
const packedCopies: Plugin = {
  name: 'packed-copies',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((each) => /\.(js|css|svg)$/.test(each));
    const pack = async (name: string) => {
      const bytes = await readFile(join(dir, name));
      await writeFile(join(dir, `${name}.br`), await promisify(brotliCompress)(bytes));
      await writeFile(join(dir, `${name}.gz`), await promisify(gzip)(bytes));
    };
    await Promise.all(names.map(pack));
  },
};

/** Besides their one file participants fetch words, `words-de` of `…/client/text/de/participant.ts`, or the lab. */
function partName(moduleId: string | null): string {
  const directory = basename(dirname(moduleId ?? ''));
  return directory === 'lab' ? 'lab' : `words-${directory}`;
}

/**
 * The browser's side: the researchers' app and the pages' stylesheets; and, in a build of its own so that it shares
 * nothing and is one file, what participants are sent; and the service worker that opens it without a network.
 */
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
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: {
            app: 'client/main.tsx',
            pages: 'client/pages/pages.css',
            'pages-participant': 'client/pages/pages-participant.css',
          },
        },
      },
    },
    participant: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        manifest: 'manifest-participant.json',
        rolldownOptions: {
          input: { participant: 'client/participant/main.tsx' },
          output: {
            chunkFileNames: ({ facadeModuleId }) => `assets/${partName(facadeModuleId)}-[hash].js`,
          },
        },
      },
    },
    // Its address may not change with what is in it: a browser asks for it again and again.
    service_worker: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        manifest: false,
        rolldownOptions: {
          input: { 'service-worker': 'client/service-worker/service-worker.ts' },
          output: { entryFileNames: '[name].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'participant', 'service_worker'])
        await builder.build(builder.environments[name]!);
    },
  },
});
