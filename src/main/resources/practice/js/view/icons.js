/** The page's own line icons, 24 by 24, drawn in the text's colour. */
import { html, svg } from "/lib/lit-html/lit-html.js";

const icon = (paths, size = 20) => html`<svg
  width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const icons = {
  mark: () => html`<img src="/img/waymark.svg" width="32" height="32" alt="" />`,
  hash: () => icon(svg`<path d="M9 4 7 20M17 4l-2 16M4 9h16M4 15h16" />`, 18),
  forum: () => icon(svg`<path d="M4 4h13v8H9l-3 3v-3H4zM10 15v1h6l3 3v-3h1V9" />`, 18),
  direct: () => icon(svg`<path d="M4 5h16v11H10l-5 4v-4H4z" />`, 18),
  menu: () => icon(svg`<path d="M4 7h16M4 12h16M4 17h16" />`),
  close: () => icon(svg`<path d="m6 6 12 12M18 6 6 18" />`),
  sun: () =>
    icon(
      svg`<circle cx="12" cy="12" r="4" /><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.400M18.4 5.6 17 7M7 17l-1.4 1.4" />`,
    ),
  moon: () => icon(svg`<path d="M19 14.500A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.500z" />`),
  clock: () => icon(svg`<circle cx="12" cy="12" r="8" /><path d="M12 7.500V12l3 2" />`, 18),
  forward: () => icon(svg`<path d="m5 6 7 6-7 6zM13 6l7 6-7 6z" />`, 18),
  down: () => icon(svg`<path d="m6 9 6 6 6-6" />`, 16),
  storm: () => icon(svg`<path d="M7 15a4 4 0 0 1-.5-8A5.5 5.5 0 0 1 17 8.500a3.3 3.3 0 0 1 .5 6.500M12.5 11 10 15h4l-2.5 4" />`),
  reply: () => icon(svg`<path d="M10 7 5 12l5 5M5 12h8a6 6 0 0 1 6 6" />`, 18),
  more: () => icon(svg`<path d="M6 12h.01M12 12h.01M18 12h.01" stroke-width="3" />`, 18),
  outside: () => icon(svg`<path d="M9 6H6v12h12v-3M13 6h5v5M18 6l-7 7" />`, 15),
  send: () => icon(svg`<path d="m5 12 14-7-4 14-4-5zM11 14l4-4" />`),
  eye: () => icon(svg`<path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6z" /><circle cx="12" cy="12" r="2.5" />`, 15),
  slash: () => icon(svg`<path d="M15 5 9 19" />`, 16),
  check: () => icon(svg`<path d="m5 12.5 4.5 4.500L19 7.5" />`, 16),
  file: () => icon(svg`<path d="M7 3h7l4 4v14H7zM14 3v4h4" />`),
  plus: () => icon(svg`<path d="M12 6v12M6 12h12" />`, 14),
};
