/**
 * The parts of the peers' libraries that the adapters use. They are installed when a benchmark runs, and some
 * bring no types, so the types are here.
 */

declare module '@splidejs/splide' {
  export default class Splide {
    constructor(root: HTMLElement, options: object);
    mount(extensions: object): this;
    refresh(): void;
  }
}

declare module '@splidejs/splide-extension-auto-scroll' {
  export const AutoScroll: object;
}

declare module 'dynamic-marquee' {
  export class Marquee {
    constructor(container: HTMLElement, options: { rate: number; startOnScreen: boolean });
    setRate(rate: number): void;
  }
  export function loop(
    marquee: Marquee,
    builders: (() => HTMLElement)[],
  ): { update: (builders: (() => HTMLElement)[]) => void };
}

declare module 'embla-carousel' {
  export default function EmblaCarousel(
    root: HTMLElement,
    options: object,
    plugins: object[],
  ): { reInit: () => void };
}

declare module 'embla-carousel-auto-scroll' {
  export default function AutoScroll(options: object): object;
}

declare module 'jquery' {
  export default function $(element: HTMLElement): { marquee: (options: object) => void };
}

declare module 'react' {
  export interface ReactElement {
    readonly key: string | null;
  }
  export function createElement(
    type: string | object,
    props: object,
    children: string | readonly ReactElement[],
  ): ReactElement;
}

declare module 'react-dom/client' {
  import type { ReactElement } from 'react';
  export function createRoot(container: HTMLElement): { render: (element: ReactElement) => void };
}

declare module 'react-fast-marquee' {
  const module: { default: object };
  export default module;
}
