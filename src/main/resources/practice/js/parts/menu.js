/**
 * <wm-menu>: the menu that state.ui.menu describes, `{at, title, note?, items, apps()}`, in the top layer. Arrows move, Enter
 * runs, Escape closes and focus returns to where it was. Prop: `menu`.
 */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { change, state } from "../state/store.js";
import { Piece } from "./piece.js";
import { placeAt, placeBeside } from "./popup.js";

class Menu extends Piece {
  static props = ["menu"];
  #shown = null;
  #origin = null;

  view() {
    const { title, note, items, apps } = this.menu ?? { items: [], apps: () => [] };
    const commands = apps();
    return html`<div class="popup menu" popover role="dialog" aria-label=${title ?? "Menu"} @toggle=${this.#onToggle} @keydown=${this.#onKey}>
      <p class="menu-title">${title}${note ? html`<small>${note}</small>` : nothing}</p>
      <div role="menu" aria-label=${title ?? "Menu"} data-testid="menu">
        ${items.map((item) => this.#item(item))}
        ${
          commands.length
            ? html`<div role="group" aria-label="Apps"><p class="menu-group" aria-hidden="true">Apps</p
          >${commands.map((item) => this.#item(item))}</div>`
            : nothing
        }
        ${
          items.length + commands.length
            ? nothing
            : html`<button type="button" role="menuitem"
          class="menu-item" disabled>No app offers anything here</button>`
        }
      </div>
    </div>`;
  }

  #item(item) {
    return html`<button type="button" role="menuitem" tabindex="-1" class=${item.danger ? "menu-item menu-danger" : "menu-item"}
      data-testid=${item.testId ?? nothing} @click=${() => this.#run(item)}>${item.label}</button>`;
  }

  drawn() {
    if (!this.menu || this.menu === this.#shown) return;
    this.#shown = this.menu;
    this.#origin = document.activeElement;
    const popup = this.firstElementChild;
    popup.showPopover();
    const { at } = this.menu;
    if (at instanceof Element) placeBeside(popup, at);
    else placeAt(popup, at.x, at.y);
    this.#buttons[0]?.focus();
  }

  get #buttons() {
    return [...this.querySelectorAll(".menu-item:not(:disabled)")];
  }

  #run(item) {
    this.firstElementChild.hidePopover();
    item.run();
  }

  #onToggle = (event) => {
    if (event.newState === "open") return;
    if (this.contains(document.activeElement) || document.activeElement === document.body) this.#origin?.focus?.();
    this.#shown = null;
    change(() => (state.ui.menu = null));
  };

  #onKey = (event) => {
    const all = this.#buttons;
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key === "Tab") this.firstElementChild.hidePopover();
    else return;
    event.preventDefault();
  };
}

Menu.define("wm-menu");
