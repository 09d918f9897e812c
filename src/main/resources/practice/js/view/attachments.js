/** Files of a message: pictures shown, others as a card to open. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { icons } from "./icons.js";
import { link, picture } from "./media.js";

export function attachments(files) {
  if (!files.length) return nothing;
  return html`<div class="files"
    >${files.map((file) => (isPicture(file) ? picture({}, file, file.description ?? file.filename) : fileCard(file)))}</div>`;
}

export function fileCard({ url, filename, size }) {
  return html`<p class="card file">${icons.file()} <span>${link(url, filename)}<br /><small>${bytes(size ?? 0)}</small></span></p>`;
}

function isPicture(file) {
  return file.content_type?.startsWith("image/") || /\.(png|jpe?g|gif|webp)$/i.test(file.filename ?? "");
}

function bytes(size) {
  if (size < 1024) return `${size} bytes`;
  return size < 1024 ** 2 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 ** 2).toFixed(1)} MB`;
}
