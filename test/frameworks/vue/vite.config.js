import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.includes('-');

export default {
  base: './',
  logLevel: 'warn',
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
};
