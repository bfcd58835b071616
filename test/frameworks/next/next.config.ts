import type { NextConfig } from 'next';

export default {
  output: 'export',
  trailingSlash: true,
  turbopack: { root: import.meta.dirname },
} satisfies NextConfig;
