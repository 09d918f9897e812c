/**
 * <wm-select>: Discord's select menus as a button and a listbox in the top layer, one or many values.
 * Props: `choices` [{value, label, description?, emoji?}], `chosen` [value], `least`, `most`, `placeholder`, `label`,
 * `disabled`, `customId`, `version` (a new one forgets what was handed in), and in a form
 * `fieldId` and `invalid`. Fires `change` with `detail.values` when a choice, or a set of choices, is made.
 */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { moved, revealActive } from "./listbox.js";
import { Piece } from "./piece.js";
import { placeBeside } from "./popup.js";

const FILTER_FROM = 8;
let instances = 0;

class Select extends Piece {
  static props = ["choices", "chosen", "least", "most", "placeholder", "label", "disabled", "customId", "version", "fieldId", "invalid"];
  #id = `select-${++instances}`;
  #picked = null;
  #handed = null;
  #version = undefined;
  #pressedOpen = false;
  #filter = "";
  #active = 0;

  view() {
    if (this.version !== this.#version) this.#handed = null;
    this.#version = this.version;
    const chosen = this.#picked ?? this.#settled;
    const words = this.choices.filter((each) => chosen.includes(each.value)).map((each) => each.label);
    const text = words.length ? words.join(", ") : this.placeholder || "Choose…";
    return html`
      <button
        type="button" class="select" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-controls=${this.#id}
        aria-label="${this.label || this.placeholder || "Choose"}${words.length ? `: ${words.join(", ")}` : ""}"
        id=${this.fieldId ?? nothing} aria-invalid=${this.invalid ?? nothing} aria-describedby=${this.fieldId ? `${this.fieldId}-note` : nothing}
        data-custom-id=${this.customId ?? nothing} data-testid="select" ?disabled=${this.disabled}
        @pointerdown=${this.#onPress} @click=${this.#onClick} @keydown=${this.#onButtonKey}>
        <span class=${words.length ? "select-text" : "select-text select-empty"}>${text}</span>
        <span class="select-arrow" aria-hidden="true"></span>
      </button>
      <div class="popup select-popup" popover id=${this.#id} @toggle=${this.#onToggle}>
        ${this.choices.length > FILTER_FROM ? this.#filterView() : nothing}
        <ul class="options" role="listbox" tabindex="-1" aria-label=${this.label || this.placeholder || "Choices"}
          aria-multiselectable=${this.#many} aria-activedescendant=${this.#optionId(this.#active)} @keydown=${this.#onListKey}>
          ${this.#shown.map((choice, at) => this.#option(choice, at, chosen))}
        </ul>
        ${this.#shown.length ? nothing : html`<p class="popup-note">Nothing by that name.</p>`}
        ${
          this.#many
            ? html`<div class="popup-foot"><button type="button" class="button style-1" ?disabled=${chosen.length < this.#least}
          @click=${this.#handIn}>Done</button></div>`
            : nothing
        }
      </div>`;
  }

  #filterView() {
    return html`<input class="popup-filter" type="text" placeholder="Filter" aria-label="Filter the choices" autocomplete="off"
      .value=${this.#filter} @input=${(event) => this.#search(event.target.value)} @keydown=${this.#onListKey} />`;
  }

  #option(choice, at, chosen) {
    const on = chosen.includes(choice.value);
    return html`<li class="option" role="option" id=${this.#optionId(at)} aria-selected=${on} data-active=${at === this.#active}
      data-value=${choice.value} @click=${() => this.#pick(choice)} @pointermove=${() => this.#activate(at)}>
      ${choice.emoji ? html`<span class="option-emoji">${choice.emoji}</span>` : nothing}
      <span class="option-body"><span class="option-name">${choice.label}</span>
        ${choice.description ? html`<span class="option-note">${choice.description}</span>` : nothing}</span>
      <span class="option-tick" aria-hidden="true">${on ? "✓" : ""}</span>
    </li>`;
  }

  /** What is chosen while the list is shut. */
  get #settled() {
    return this.#handed ?? this.chosen ?? [];
  }

  get #popup() {
    return this.querySelector(".popup");
  }

  get #many() {
    return (this.most ?? 1) > 1;
  }

  get #least() {
    return this.least ?? 1;
  }

  get #shown() {
    const text = this.#filter.toLowerCase();
    return this.choices.filter((each) => each.label.toLowerCase().includes(text));
  }

  #optionId(at) {
    return `${this.#id}-${at}`;
  }

  /** A press outside shuts the list before the click comes, also a press on its own button. */
  #onPress = () => {
    this.#pressedOpen = this.#popup.matches(":popover-open");
  };

  #onClick = () => {
    if (!this.#pressedOpen) this.#open();
    this.#pressedOpen = false;
  };

  /** All at once, so that a key pressed right after the click already meets the list. */
  #open() {
    this.#picked = [...this.#settled];
    this.#filter = "";
    this.#active = Math.max(
      0,
      this.choices.findIndex((each) => this.#picked.includes(each.value)),
    );
    this.#popup.showPopover();
    this.querySelector(".select").setAttribute("aria-expanded", "true");
    this.draw();
    placeBeside(this.#popup, this.querySelector(".select"));
    (this.querySelector(".popup-filter") ?? this.querySelector(".options")).focus();
  }

  #onToggle = (event) => {
    if (event.newState === "open") return;
    this.querySelector(".select").setAttribute("aria-expanded", "false");
    this.#picked = null;
    this.refresh();
  };

  #onButtonKey = (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.#open();
  };

  #onListKey = (event) => {
    const next = moved(event.key, this.#active, this.#shown.length);
    const presses = event.key === "Enter" || (event.key === " " && event.target.tagName !== "INPUT");
    if (next !== undefined) this.#activate(next);
    else if (presses && this.#shown[this.#active]) this.#pick(this.#shown[this.#active]);
    else if (event.key === "Tab" && !this.#many) this.#popup.hidePopover();
    else return;
    if (event.key !== "Tab") event.preventDefault();
  };

  #activate(at) {
    if (at === this.#active) return;
    this.#active = at;
    this.draw();
    revealActive(this);
  }

  #search(text) {
    this.#filter = text;
    this.#active = 0;
    this.refresh();
  }

  #pick(choice) {
    if (!this.#picked) return;
    const on = this.#picked.includes(choice.value);
    if (!this.#many) {
      this.#picked = on && this.#least === 0 ? [] : [choice.value];
      return this.#handIn();
    }
    if (on) this.#picked = this.#picked.filter((each) => each !== choice.value);
    else if (this.#picked.length < this.most) this.#picked = [...this.#picked, choice.value];
    this.refresh();
  }

  #handIn = () => {
    const values = this.#picked;
    this.#handed = values;
    this.#popup.hidePopover();
    this.querySelector(".select").focus();
    this.dispatchEvent(new CustomEvent("change", { detail: { values } }));
    this.refresh();
  };
}

Select.define("wm-select");
