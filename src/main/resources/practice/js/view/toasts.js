/** Toasts, newest last; read out politely. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { repeat } from "/lib/lit-html/directives/repeat.js";
import { dismissToast } from "../act/toasts.js";
import { state } from "../state/store.js";
import { icons } from "./icons.js";

export function toasts() {
  return html`<div class="toasts" role="status" aria-live="polite">
    ${repeat(state.ui.toasts, (each) => each.key, ({ key, text, code }) => html`<div class="toast" data-testid="toast" data-code=${code ?? nothing}>
      <p>${text}${code === undefined ? nothing : html` <small class="toast-code">code ${code}</small>`}</p>
      <button type="button" class="quiet" aria-label="Close this notice" @click=${() => dismissToast(key)}>${icons.close()}</button>
    </div>`)}
  </div>`;
}
