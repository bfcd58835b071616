export default defineNuxtConfig({
  compatibilityDate: '2026-11-29',
  css: ['off-the-wire/themes/before-script.css', 'off-the-wire/themes/broadcast.css'],
  vue: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } },
  typescript: {
    tsConfig: { include: ['../../vue/Types.vue'], vueCompilerOptions: { strictTemplates: true } },
  },
  telemetry: false,
});
