/**
 * <wm-option>: one option of a slash command, typed or chosen from suggestions above the composer.
 * Props: `option` (Discord's), `choices` [{label, value, description?}] it brings, `suggest` (text -> choices from the bot) for
 * autocomplete. Read `text` and `chosen`; fires `edit`, `submit` on Enter, and `leave` on Backspace when empty.
 */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { live } from "/lib/lit-html/directives/live.js";
import { moved, revealActive } from "./listbox.js";
import { Piece } from "./piece.js";

const TYPING_PAUSE_MS = 160;

class OptionField extends Piece {
  static props = ["option", "choices", "suggest", "problem"];
  text = "";
  chosen = undefined;
  #suggested = null;
  #open = false;
  #active = -1;
  #timer = null;
  #asked = 0;

  /** Fills the field, as a hint or a pasted command does. */
  fill(text) {
    this.text = text;
    this.chosen = undefined;
    this.refresh();
  }

  focusInput() {
    this.querySelector("input")?.focus();
  }

  view() {
    const { name, description } = this.option;
    const id = `option-${name}`;
    const shown = this.#open ? this.#shown : [];
    return html`
      <div class=${this.problem ? "field field-wrong" : "field"} data-required=${Boolean(this.option.required)}>
        <label class="field-name" for=${id}>${name}</label>
        <input
          id=${id} data-testid=${id} type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list"
          aria-expanded=${shown.length > 0} aria-controls="${id}-list" aria-required=${Boolean(this.option.required)}
          aria-invalid=${Boolean(this.problem)} aria-describedby="${id}-note"
          aria-activedescendant=${this.#active >= 0 && shown.length ? `${id}-${this.#active}` : nothing}
          size=${Math.max(8, Math.min(this.text.length + 1, 46))} placeholder=${this.option.required ? "" : "optional"}
          .value=${live(this.text)} @input=${this.#onInput} @keydown=${this.#onKey} @focus=${this.#onFocus} @blur=${this.#onBlur} />
        <span class="visually-hidden" id="${id}-note">${this.problem ?? ""} ${description ?? ""}</span>
      </div>
      ${this.#open ? this.#panel(id, shown, description) : nothing}`;
  }

  #panel(id, shown, description) {
    return html`<div class="panel" @pointerdown=${(event) => event.preventDefault()}>
      <p class="panel-title"><b>${this.option.name}</b> ${description ?? ""}</p>
      ${this.problem ? html`<p class="panel-problem">${this.problem}</p>` : nothing}
      <ul class="options" role="listbox" id="${id}-list" aria-label="Choices for ${this.option.name}">
        ${shown.map(
          (choice, at) => html`<li class="option" role="option" id="${id}-${at}" aria-selected=${at === this.#active}
          data-active=${at === this.#active} data-testid="choice" data-value=${choice.value} @click=${() => this.#choose(choice)}>
          <span class="option-body"><span class="option-name">${choice.label}</span>
          ${choice.description ? html`<span class="option-note">${choice.description}</span>` : nothing}</span>
        </li>`,
        )}
      </ul>
    </div>`;
  }

  get #shown() {
    if (this.#suggested) return this.#suggested;
    if (this.option.autocomplete) return [];
    const text = this.chosen === undefined ? this.text.trim().toLowerCase() : "";
    return this.choices.filter((each) => each.label.toLowerCase().includes(text.replace(/^[@#]/, "")));
  }

  #onInput = (event) => {
    this.text = event.target.value;
    this.chosen = undefined;
    this.#active = this.#strict && this.text ? 0 : -1;
    this.#open = true;
    this.#ask(TYPING_PAUSE_MS);
    this.dispatchEvent(new CustomEvent("edit"));
    this.refresh();
  };

  #onFocus = () => {
    this.#open = true;
    this.#active = -1;
    if (!this.#suggested) this.#ask(0);
    this.refresh();
  };

  #onBlur = () => {
    if (this.#strict && this.chosen === undefined && this.text && this.#shown.length === 1) this.#take(this.#shown[0]);
    this.#open = false;
    this.refresh();
  };

  /** Only what is in the list can be meant. */
  get #strict() {
    return this.choices.length > 0;
  }

  #onKey = (event) => {
    const shown = this.#open ? this.#shown : [];
    const start = this.#active < 0 && event.key === "ArrowUp" ? 0 : this.#active;
    const next = moved(event.key, start, shown.length);
    if (next !== undefined) {
      this.#active = next;
      this.draw();
      revealActive(this);
    } else if (event.key === "Enter" && shown[this.#active] && this.chosen === undefined) this.#choose(shown[this.#active]);
    else if (event.key === "Enter") this.dispatchEvent(new CustomEvent("submit"));
    else if (event.key === "Tab" && shown[this.#active]) return this.#take(shown[this.#active]);
    else if (event.key === "Escape" && this.#open) this.#close(event);
    else if (event.key === "Backspace" && this.text === "") this.dispatchEvent(new CustomEvent("leave"));
    else return;
    event.preventDefault();
  };

  #close(event) {
    event.stopPropagation();
    this.#open = false;
    this.refresh();
  }

  #choose(choice) {
    this.#take(choice);
    this.dispatchEvent(new CustomEvent("chosen"));
  }

  #take(choice) {
    this.text = choice.label;
    this.chosen = choice.value;
    this.#open = false;
    this.#active = -1;
    this.dispatchEvent(new CustomEvent("edit"));
    this.refresh();
  }

  /** Asks the bot after a pause in typing; an answer to an older text is dropped. */
  #ask(pauseMs) {
    if (!this.option.autocomplete) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const turn = ++this.#asked;
      const found = await this.suggest(this.text);
      if (turn !== this.#asked) return;
      this.#suggested = found.map(({ name, value }) => ({ label: name, value }));
      this.#active = -1;
      this.refresh();
    }, pauseMs);
  }
}

OptionField.define("wm-option");
