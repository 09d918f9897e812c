/**
 * <wm-modal>: a form that a bot opened, in a dialog that keeps the focus. Props: `session`, `modal` (as the gateway sent it).
 * What is entered lives in the form until the bot has taken it.
 */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { closeModal, submitModal } from "../act/interactions.js";
import { collect, fieldsOf } from "../state/modal-form.js";
import { modalBody } from "../view/modal-fields.js";
import { Piece } from "./piece.js";

class Modal extends Piece {
  static props = ["session", "modal"];
  #shown = null;
  #values = new Map();
  #problems = new Map();

  view() {
    const { modal } = this;
    if (!modal) return nothing;
    if (modal !== this.#shown) this.#values = new Map(fieldsOf(modal).map((field) => [field.custom_id, field.start]));
    return html`<dialog class="dialog" data-testid="modal" aria-labelledby="modal-title" @close=${() => closeModal(this.session, modal)}>
      <form novalidate @submit=${this.#onSubmit}>
        <header class="dialog-head"><h2 id="modal-title">${modal.title}</h2></header>
        <div class="dialog-body">${modalBody(this.session, modal, this.#values, this.#problems, (id, value) => this.#set(id, value))}</div>
        <footer class="dialog-foot">
          <button type="button" class="button style-2" @click=${() => closeModal(this.session, modal)}>Cancel</button>
          <button type="submit" class="button style-1" data-testid="modal-submit">Submit</button>
        </footer>
      </form>
    </dialog>`;
  }

  drawn() {
    const dialog = this.querySelector("dialog");
    if (!dialog) {
      this.#shown = null;
      return;
    }
    if (this.modal === this.#shown) return;
    this.#shown = this.modal;
    this.#problems = new Map();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input, textarea, .dialog-body button")?.focus();
  }

  #set(id, value) {
    this.#values.set(id, value);
    this.#problems.delete(id);
    this.refresh();
  }

  #onSubmit = (event) => {
    event.preventDefault();
    const { components, problems } = collect(this.modal, this.#values);
    this.#problems = problems;
    this.draw();
    if (problems.size) this.querySelector(".field-wrong :is(input, textarea, .select)")?.focus();
    else submitModal(this.session, this.modal, components);
  };
}

Modal.define("wm-modal");
