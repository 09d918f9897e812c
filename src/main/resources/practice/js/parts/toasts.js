/** <wm-toasts>: toasts, newest last, above everything, an open dialog included. Prop: `toasts`. */
import { html } from "/lib/lit-html/lit-html.js";
import { repeat } from "/lib/lit-html/directives/repeat.js";
import { toast } from "../view/toasts.js";
import { Piece } from "./piece.js";

class Toasts extends Piece {
  static props = ["toasts"];
  #newest = 0;

  view() {
    return html`<div class="toasts" popover="manual" role="status" aria-live="polite">${repeat(this.toasts, (each) => each.key, toast)}</div>`;
  }

  /** The last one into the top layer is the uppermost: each new toast enters it again. */
  drawn() {
    const room = this.firstElementChild;
    const newest = this.toasts.at(-1)?.key ?? 0;
    if (newest > this.#newest || !this.toasts.length) room.hidePopover();
    if (newest > this.#newest) room.showPopover();
    this.#newest = Math.max(newest, this.#newest);
  }
}

Toasts.define("wm-toasts");
