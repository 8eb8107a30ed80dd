import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** Names the page's one inline script by its hash in the security policy, so that no other script can ever run in it. */
function sealScripts(): Plugin {
  return {
    name: 'seal-scripts',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          const page = String(file.source)
          const hashes = [...page.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)].map(
            (script) =>
              `'sha256-${createHash('sha256')
                .update(script[1] ?? '')
                .digest('base64')}'`,
          )
          if (hashes.length === 0) this.error('the built page has no inline script to seal')
          file.source = page.replace("script-src 'self'", () => `script-src ${hashes.join(' ')}`)
        }
      },
    },
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  plugins: [svelte({ configFile: false }), viteSingleFile({ removeViteModuleLoader: true }), sealScripts()],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  server: { proxy: { '/api': 'http://127.0.0.1:4242' } },
})
