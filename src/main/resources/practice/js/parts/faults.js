/** <wm-faults>: arms what can go wrong between a bot and the server. Prop: `open`. */
import { html } from "/lib/lit-html/lit-html.js";
import { arm, clearFaults } from "../act/faults.js";
import { change, state } from "../state/store.js";
import { Piece } from "./piece.js";

const KINDS = [
  ["429", "429: too many requests"],
  ["5xx", "5xx: the server fails"],
  ["delay", "Delay: it answers late"],
  ["lost response", "Lost response: done, but nobody hears"],
  ["dropped gateway", "Dropped gateway: at once, can be resumed"],
  ["invalid session", "Invalid session: at once, starts anew"],
];

class Faults extends Piece {
  static props = ["open"];

  view() {
    return html`<dialog class="dialog" data-testid="faults" aria-labelledby="faults-title" @close=${this.#onClose}>
      <form @submit=${this.#onSubmit}>
        <header class="dialog-head"><h2 id="faults-title">Faults to rehearse</h2>
          <p>They hit bots only: arm one, use the bot, see how it copes.</p></header>
        <div class="dialog-body">
          <div class="form-field"><label for="fault-kind">What goes wrong</label>
            <select id="fault-kind" name="kind" class="native"
              >${KINDS.map(([kind, words]) => html`<option value=${kind}>${words}</option>`)}</select></div>
          <div class="form-field"><label for="fault-route">Route <small>optional</small></label>
            <p class="form-note">Method and path with * for an id, as <code>POST /channels/*/messages</code>. Empty means every request of a bot.</p>
            <input id="fault-route" name="route" type="text" autocomplete="off" spellcheck="false" /></div>
          <div class="form-pair">
            <div class="form-field"><label for="fault-count">How often</label><input id="fault-count" name="count" type="number" min="1" max="1000" value="1"
              required /></div>
            <div class="form-field"><label for="fault-ms">How long, in ms</label><input id="fault-ms" name="ms" type="number" min="0"
              max="60000" value="1000" /></div>
          </div>
        </div>
        <footer class="dialog-foot">
          <button type="button" class="button style-2" @click=${clearFaults}>Clear all</button>
          <span class="spacer"></span>
          <button type="button" class="button style-2" @click=${this.#close}>Close</button>
          <button type="submit" class="button style-1" data-testid="fault-arm">Arm</button>
        </footer>
      </form>
    </dialog>`;
  }

  drawn() {
    const dialog = this.firstElementChild;
    if (this.open && !dialog.open) dialog.showModal();
  }

  #close = () => this.firstElementChild.close();

  #onClose = () => change(() => (state.ui.faults = false));

  #onSubmit = async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const route = form.get("route").trim();
    const fault = { kind: form.get("kind"), count: Number(form.get("count")), ms: Number(form.get("ms")), ...(route && { route }) };
    if (await arm(fault)) this.#close();
  };
}

Faults.define("wm-faults");
