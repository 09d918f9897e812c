/** Message components, the layout kinds of Components V2 included; one function a kind. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { prose } from "../markdown/prose.js";
import { fileCard } from "./attachments.js";
import { button } from "./button.js";
import { hex } from "./embed.js";
import { addressOf, picture } from "./media.js";
import { selectMenu } from "./select-menu.js";
import "../parts/spoiler.js";

const KINDS = {
  1: (session, message, { components: inner }) => html`<div class="row">${each(session, message, inner)}</div>`,
  2: button,
  3: selectMenu,
  5: selectMenu,
  6: selectMenu,
  7: selectMenu,
  8: selectMenu,
  9: section,
  10: (session, _message, { content }) => html`<div class="prose">${prose(content, session)}</div>`,
  11: (_session, message, { media, description }) => html`<div class="thumbnail">${picture(message, media, description ?? "")}</div>`,
  12: (_session, message, { items }) =>
    html`<div class="gallery">${items.map((item) => picture(message, item.media, item.description ?? ""))}</div>`,
  13: file,
  14: (_session, _message, { divider = true, spacing = 1 }) =>
    html`<hr class=${`separator spacing-${spacing}${divider ? "" : " separator-bare"}`} />`,
  17: container,
};

/** Draws a message's components; one of a kind that this page does not know is named in its place. */
export function components(session, message) {
  const all = message.components ?? [];
  return all.length ? html`<div class="components">${each(session, message, all)}</div>` : nothing;
}

function each(session, message, all) {
  return all.map(
    (component) =>
      KINDS[component.type]?.(session, message, component) ?? html`<p class="elsewhere">A component of type ${component.type}</p>`,
  );
}

function section(session, message, { components: inner, accessory }) {
  return html`<div class="section"><div class="section-text">${each(session, message, inner)}</div>
    <div class="section-side">${each(session, message, accessory ? [accessory] : [])}</div></div>`;
}

function container(session, message, { components: inner, accent_color: color, spoiler }) {
  const edge = color === undefined || color === null ? "" : `--edge: ${hex(color)}`;
  const body = each(session, message, inner);
  return spoiler
    ? html`<details class="card container" .style=${edge}><summary>Hidden. Press to show.</summary>${body}</details>`
    : html`<div class="card container" .style=${edge}>${body}</div>`;
}

function file(_session, message, { file: media, name, size }) {
  const url = addressOf(message, media) ?? media.url;
  const known = message.attachments?.find((attachment) => attachment.url === url);
  return fileCard({ url, filename: name ?? known?.filename ?? url.split("/").at(-1), size: size ?? known?.size });
}
