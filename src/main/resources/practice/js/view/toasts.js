/** One toast. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { dismissToast } from "../act/toasts.js";
import { icons } from "./icons.js";

export function toast({ key, text, code }) {
  return html`<div class="toast" data-testid="toast" data-code=${code ?? nothing}>
    <p>${text}${code === undefined ? nothing : html` <small class="toast-code">code ${code}</small>`}</p>
    <button type="button" class="quiet" aria-label="Close this notice" @click=${() => dismissToast(key)}>${icons.close()}</button>
  </div>`;
}
