import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The bundle is built where the server reads it, so that the wheel holds it.
export default defineConfig({
  plugins: [react()],
  build: { outDir: "../src/jobbmatch/api/static", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
  test: { include: ["src/**/*.test.ts"] },
});
