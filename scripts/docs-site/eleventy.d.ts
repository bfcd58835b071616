/** Eleventy has no types for its programmatic interface; these are of the parts that the docs use. */
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode: boolean;
        readonly configPath: null;
        readonly config: (config: EleventyConfig) => unknown;
      },
    );
    toJSON(): Promise<readonly { readonly url: string; readonly content: string }[]>;
  }

  export interface EleventyConfig {
    setTemplateFormats(formats: readonly string[]): void;
    setIncludesDirectory(path: string): void;
    setUseGitIgnore(isUsed: boolean): void;
    addGlobalData(name: string, data: unknown): void;
    addTemplate(path: string, content: string, data?: Readonly<Record<string, unknown>>): void;
    addFilter(name: string, filter: (text: string) => unknown): void;
    amendLibrary(name: 'md', amend: (markdown: MarkdownIt) => void): void;
  }

  /** The renderer of Markdown that Eleventy brings along. */
  export interface MarkdownIt {
    readonly renderer: { readonly rules: Record<string, RenderRule> };
  }

  export type RenderRule = (
    tokens: readonly Token[],
    index: number,
    options: unknown,
    /** The data of the page. */
    env: { readonly file: string },
    self: { renderToken(tokens: readonly Token[], index: number, options: unknown): string },
  ) => string;

  export interface Token {
    readonly info: string;
    readonly content: string;
    readonly tag: string;
    attrGet(name: string): string | null;
    attrSet(name: string, value: string): void;
  }
}
