import solid from 'vite-plugin-solid';

export default { base: './', logLevel: 'warn', plugins: [solid()] };
