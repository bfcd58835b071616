// Before Lit: what has Lit in it is imported once this has run.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
await import('./hydrate.js');
