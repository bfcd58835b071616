/** A part of the package that is loaded when it is needed, once a page. */
export class LazyPart<Part> {
  readonly #import: () => Promise<Part>;
  #loaded: Part | undefined;
  #loading: Promise<Part> | undefined;

  constructor(load: () => Promise<Part>) {
    this.#import = load;
  }

  /** The part, where it has come. */
  get loaded(): Part | undefined {
    return this.#loaded;
  }

  /** Loads the part; a failure is not kept, as the network may come back. */
  load(): Promise<Part> {
    this.#loading ??= this.#import().then(
      (part) => (this.#loaded = part),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}
