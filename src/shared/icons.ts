import { html, type TemplateResult } from 'lit';

/** Button icons, drawn for this package in a 24-unit square. Screen readers skip them, since each button has a name. */
export const PAUSE = icon('M7 5h3.5v14H7zM13.5 5H17v14h-3.5z');
/** As on any player, in every direction of writing. */
export const PLAY = icon('M8 5v14l11-7z');
export const PREVIOUS = icon('M14.5 5.5 8 12l6.5 6.5 1.5-1.5-5-5 5-5z', 'mirrored');
export const NEXT = icon('M9.5 5.5 8 7l5 5-5 5 1.5 1.5L16 12z', 'mirrored');
export const ALL = icon('M4 5.5h16v2H4zM4 11h16v2H4zM4 16.5h16v2H4z');
export const CLOSE = icon(
  'M6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6L19 6.4 17.6 5 12 10.6z',
);
export const RESET = icon('M12 5V1.8L7.2 6.4 12 11V7.2a4.9 4.9 0 1 1-4.9 4.9H5A7 7 0 1 0 12 5z');

function icon(path: string, className = ''): TemplateResult {
  return html`<svg class="icon ${className}" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}
