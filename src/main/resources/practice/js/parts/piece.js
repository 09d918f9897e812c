/**
 * A custom element with state of its own, drawn by lit-html into the page (no shadow root, so the page's styles and labels
 * reach it). Subclass it, name its `props`, write `view()`; setting a prop or calling `refresh()` draws it again.
 */
import { render } from "/lib/lit-html/lit-html.js";

export class Piece extends HTMLElement {
  static props = [];
  #due = false;

  /** Registers the element; each prop becomes an accessor that draws again when set. */
  static define(name) {
    for (const prop of this.props) {
      const key = Symbol(prop);
      Object.defineProperty(this.prototype, prop, {
        get() {
          return this[key];
        },
        set(value) {
          this[key] = value;
          this.refresh();
        },
      });
    }
    customElements.define(name, this);
  }

  connectedCallback() {
    this.refresh();
  }

  refresh() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.draw();
    });
  }

  draw() {
    render(this.view(), this);
    this.drawn?.();
  }
}
