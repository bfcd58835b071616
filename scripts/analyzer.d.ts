/** The analyzer of custom elements has no types for its programmatic interface. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Analyses the sources, and gives the manifest. */
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly noWrite: boolean;
  }): Promise<unknown>;
}
