/**
 * <wm-composer>: the message box. A leading `/` opens the commands, `@` names people; a chosen command takes the box's place.
 * Props: `session`, `channelId`, `place` (what the box is called). `insert(name, given)` puts a command in, as the hints do.
 */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { keyed } from "/lib/lit-html/directives/keyed.js";
import { live } from "/lib/lit-html/directives/live.js";
import { commandsIn, refreshCommands } from "../act/commands.js";
import { send } from "../act/messages.js";
import { tell } from "../act/toasts.js";
import { change, state } from "../state/store.js";
import { entriesOf, matching } from "../state/commands.js";
import { displayName, people } from "../state/directory.js";
import { icons } from "../view/icons.js";
import { commandPicker, mentionPicker } from "../view/pickers.js";
import { replyBar } from "../view/reply.js";
import { moved, revealActive } from "./listbox.js";
import { Piece } from "./piece.js";
import "./command-form.js";

const MENTION = /(?:^|\s)@([\p{L}\p{N}_.-]*)$/u;

class Composer extends Piece {
  static props = ["session", "channelId", "place"];
  #draft = "";
  #mentions = new Map();
  #command = null;
  #turn = 0;
  #active = 0;
  #closed = false;

  /** Puts a command into the box: `insert("ask", new Map([["question", "…"]]))`. Says so when the member has no such command. */
  async insert(name, given = new Map()) {
    await refreshCommands(this.session, this.channelId);
    const entry = this.#entries.find((each) => each.name === name);
    if (entry) this.#choose(entry, given);
    else tell(`There is no /${name} here yet: is a bot connected?`);
  }

  focusBox() {
    this.querySelector("textarea, wm-command input, .command-name")?.focus();
  }

  view() {
    return html`
      ${replyBar(this.session)}
      <div class="composer-box">
        ${this.#command ? this.#commandView() : this.#textView()}
        <button type="button" class="send" aria-label="Send" data-testid="send" @click=${this.#sendAny}>${icons.send()}</button>
      </div>`;
  }

  #commandView() {
    const { entry, given } = this.#command;
    return keyed(
      this.#turn,
      html`<wm-command .session=${this.session} .channelId=${this.channelId} .entry=${entry} .given=${given}
      @sent=${() => this.#leave()} @leave=${() => this.#leave()}></wm-command>`,
    );
  }

  #textView() {
    const picker = this.#picker;
    const items = picker?.items ?? [];
    return html`
      ${picker ? picker.draw(items, this.#active, (item) => picker.pick(item)) : nothing}
      <textarea
        id="composer" data-testid="composer" rows="1" aria-label="Message ${this.place}" placeholder="Message ${this.place}, or type /"
        aria-autocomplete="list" aria-controls=${items.length ? "picker" : nothing}
        aria-activedescendant=${items.length ? `picker-${this.#active}` : nothing}
        .value=${live(this.#draft)} @input=${this.#onInput} @keydown=${this.#onKey}></textarea>
      <span class="visually-hidden" role="status">${picker ? `${items.length} to choose from, with the arrow keys` : ""}</span>`;
  }

  drawn() {
    const box = this.querySelector("textarea");
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
    revealActive(this);
  }

  get #entries() {
    return entriesOf(commandsIn(this.session, this.channelId, 1));
  }

  /** Which list is open: commands for a text that begins with `/`, people after an `@`. */
  get #picker() {
    if (this.#closed) return null;
    if (/^\/[^\n]*$/.test(this.#draft)) {
      const items = matching(this.#entries, this.#draft.slice(1));
      return { items, draw: commandPicker, pick: (entry) => this.#choose(entry) };
    }
    const typed = MENTION.exec(this.#draft)?.[1];
    if (typed === undefined) return null;
    const items = people(this.session).filter((user) => displayName(this.session, user).toLowerCase().startsWith(typed.toLowerCase()));
    const draw = (...all) => mentionPicker(this.session, ...all);
    return items.length ? { items, draw, pick: (user) => this.#mention(user) } : null;
  }

  #onInput = (event) => {
    const before = this.#draft;
    this.#draft = event.target.value;
    this.#active = 0;
    this.#closed = false;
    if (this.#draft.startsWith("/") && !before.startsWith("/")) refreshCommands(this.session, this.channelId).then(() => this.refresh());
    if (!this.#typedWhole()) this.refresh();
  };

  /** A command's whole name and a space choose it; what follows goes into its first option. */
  #typedWhole() {
    if (!this.#draft.startsWith("/")) return false;
    const text = this.#draft.slice(1);
    const entry = this.#entries.find((each) => text.startsWith(`${each.name} `));
    if (!entry) return false;
    const rest = text.slice(entry.name.length + 1);
    const first = entry.options[0];
    this.#choose(entry, rest && first ? new Map([[first.name, rest]]) : new Map());
    return true;
  }

  #onKey = (event) => {
    const picker = this.#picker;
    const items = picker?.items ?? [];
    const next = moved(event.key, this.#active, items.length);
    if (next !== undefined) {
      this.#active = next;
      this.refresh();
    } else if ((event.key === "Enter" || event.key === "Tab") && items.length && !event.shiftKey) picker.pick(items[this.#active]);
    else if (event.key === "Escape") this.#escape();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.#send();
    else return;
    event.preventDefault();
  };

  #escape() {
    if (this.#picker) this.#closed = true;
    else change(() => (state.ui.reply = null));
    this.refresh();
  }

  #choose(entry, given) {
    this.#command = { entry, given };
    this.#turn++;
    this.#draft = "";
    this.refresh();
  }

  #leave() {
    this.#command = null;
    this.draw();
    this.focusBox();
  }

  #mention(user) {
    const name = displayName(this.session, user);
    this.#mentions.set(`@${name}`, `<@${user.id}>`);
    this.#draft = this.#draft.replace(/@[\p{L}\p{N}_.-]*$/u, `@${name} `);
    this.#closed = false;
    this.refresh();
  }

  #sendAny = () => {
    if (this.#command) this.querySelector("wm-command").submit();
    else this.#send();
  };

  async #send() {
    const words = this.#draft.trim();
    if (!words) return;
    let content = words;
    for (const [name, mention] of this.#mentions) content = content.replaceAll(name, mention);
    this.#draft = "";
    this.refresh();
    if (await send(this.session, this.channelId, content)) this.#mentions.clear();
    else if (!this.#draft) this.#draft = words;
    this.refresh();
    this.focusBox();
  }
}

Composer.define("wm-composer");
