/** An embed: a card with the author's colour at its edge. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { prose } from "../markdown/prose.js";
import { writeTime } from "../markdown/times.js";
import { link, picture } from "./media.js";

export function hex(color) {
  return `#${(color & 0xffffff).toString(16).padStart(6, "0")}`;
}

export function embed(session, message, data) {
  const { author, title, url, description, fields = [], thumbnail, image, footer, timestamp, color } = data;
  const edge = color === undefined || color === null ? "" : `--edge: ${hex(color)}`;
  return html`<div class="card embed" role="group" .style=${edge} aria-label=${title ?? author?.name ?? "Embed"}>
    <div class="embed-text">
      ${author ? html`<p class="embed-author">${author.url ? link(author.url, author.name) : author.name}</p>` : nothing}
      ${title ? html`<div class="embed-title prose">${url ? link(url, title) : prose(title, session)}</div>` : nothing}
      ${description ? html`<div class="prose">${prose(description, session)}</div>` : nothing}
      ${
        fields.length
          ? html`<dl class="embed-fields">${fields.map(
              (field) => html`<div class=${field.inline ? "embed-inline" : ""}>
        <dt>${prose(field.name, session)}</dt><dd class="prose">${prose(field.value, session)}</dd></div>`,
            )}</dl>`
          : nothing
      }
      ${image ? picture(message, image, title ?? "Picture") : nothing}
      ${
        footer || timestamp
          ? html`<p class="embed-foot"
        >${footer?.text ?? ""}${footer && timestamp ? " · " : ""}${timestamp ? writeTime(Date.parse(timestamp), "f") : ""}</p>`
          : nothing
      }
    </div>
    ${thumbnail ? html`<div class="embed-thumb">${picture(message, thumbnail, "")}</div>` : nothing}
  </div>`;
}
