/**
 * <wm-command>: a chosen slash command with its options, in place of the composer's text.
 * Props: `session`, `channelId`, `entry` (state/commands.js), `given` (option name -> text to start with).
 * Fires `sent` when it went out and `leave` when the member takes it back.
 */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { repeat } from "/lib/lit-html/directives/repeat.js";
import { runCommand, suggest } from "../act/interactions.js";
import { choicesFor } from "../state/choices.js";
import { commandData, readOption } from "../state/commands.js";
import { icons } from "../view/icons.js";
import { Piece } from "./piece.js";
import "./option-field.js";

class CommandForm extends Piece {
  static props = ["session", "channelId", "entry", "given"];
  #added = [];
  #problems = new Map();

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("keydown", (event) => event.key === "Escape" && this.dispatchEvent(new CustomEvent("leave")));
    queueMicrotask(() => queueMicrotask(() => this.#start()));
  }

  #start() {
    const given = this.given ?? new Map();
    for (const name of given.keys()) if (!this.#visible.some((option) => option.name === name)) this.#added.push(name);
    this.draw();
    queueMicrotask(() => {
      for (const [name, text] of given) this.#field(name)?.fill(text);
      queueMicrotask(() => this.focusNext());
    });
  }

  view() {
    const { entry } = this;
    const hidden = entry.options.filter((option) => !this.#visible.includes(option));
    return html`
      <div class="command-line" role="group" aria-label="Command ${entry.name}">
        <button type="button" class="command-name" data-testid="command-chosen" title=${entry.description ?? ""}
          aria-label="/${entry.name}. ${entry.description ?? ""} Press Enter to run, Escape to take it back."
            @click=${this.submit}>/${entry.name}</button>
        ${repeat(
          this.#visible,
          (option) => option.name,
          (option) => html`<wm-option
          .option=${option} .choices=${choicesFor(this.session, option)} .problem=${this.#problems.get(option.name)}
          .suggest=${() => this.#suggest(option)} @edit=${() => this.#clear(option)} @chosen=${() => this.focusNext(option.name)}
          @submit=${this.submit} @leave=${() => this.#leave(option)}></wm-option>`,
        )}
        ${hidden.map(
          (
            option,
          ) => html`<button type="button" class="add-option" data-testid="add-option-${option.name}" title=${option.description ?? ""}
          aria-label="Add the optional ${option.name}" @click=${() => this.#add(option)}>${icons.plus()} ${option.name}</button>`,
        )}
      </div>
      ${
        this.#problems.size
          ? html`<p class="command-problem"
        role="alert">${[...this.#problems].map(([name, words]) => `${name}: ${words} `)}</p>`
          : nothing
      }`;
  }

  get #visible() {
    return this.entry.options.filter((option) => option.required || this.#added.includes(option.name));
  }

  get #fields() {
    return [...this.querySelectorAll("wm-option")];
  }

  #field(name) {
    return this.#fields.find((each) => each.option.name === name);
  }

  /** Focuses the first empty field after `name`, else the name itself, where Enter runs the command. */
  focusNext(name) {
    const from = name ? this.#fields.findIndex((each) => each.option.name === name) + 1 : 0;
    const empty = this.#fields.slice(from).find((each) => each.text === "");
    const target = empty ?? this.#fields.at(-1);
    if (target) target.focusInput();
    else this.querySelector(".command-name")?.focus();
  }

  #add(option) {
    this.#added.push(option.name);
    this.draw();
    queueMicrotask(() => this.#field(option.name)?.focusInput());
  }

  #leave(option) {
    if (option.required) return this.dispatchEvent(new CustomEvent("leave"));
    this.#added = this.#added.filter((each) => each !== option.name);
    this.draw();
    this.focusNext();
  }

  #clear(option) {
    if (this.#problems.delete(option.name)) this.refresh();
  }

  /** What can be sent as it stands, for autocomplete: unfinished fields are left out. */
  #values(focused) {
    const values = new Map();
    for (const field of this.#fields) {
      const { value } = readOption(field.option, field.text, field.chosen);
      if (value !== undefined) values.set(field.option.name, value);
      else if (field.option.name === focused) values.set(focused, field.text);
    }
    return values;
  }

  #suggest(option) {
    const data = commandData(this.entry, this.#values(option.name), option.name);
    return suggest(this.session, this.channelId, this.entry.command, data);
  }

  submit = () => {
    this.#problems = new Map();
    for (const field of this.#fields) {
      const { problem } = readOption(field.option, field.text, field.chosen);
      if (problem) this.#problems.set(field.option.name, problem);
    }
    if (this.#problems.size) {
      this.draw();
      this.#field(this.#problems.keys().next().value).focusInput();
      return;
    }
    runCommand(this.session, this.channelId, this.entry.command, commandData(this.entry, this.#values()), `/${this.entry.name}`);
    this.dispatchEvent(new CustomEvent("sent"));
  };
}

CommandForm.define("wm-command");
