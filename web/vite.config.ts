import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The playground, as the server finds it (src/http/routes/pages.ts). */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("../dist/web", import.meta.url)),
    emptyOutDir: true,
    // Nothing inline: the page's content security policy runs scripts of this server only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
