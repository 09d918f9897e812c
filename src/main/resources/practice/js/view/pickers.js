/** The lists that open above the composer: commands with their options, and people to mention. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { displayName } from "../state/directory.js";
import { avatar } from "./avatar.js";

/** `milestone assign` -> `milestone-assign`, for the hooks that tests use. */
export function slug(name) {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

export function commandPicker(entries, active, pick) {
  return panel(
    "Commands",
    entries,
    active,
    pick,
    (entry) => `command-${slug(entry.name)}`,
    (entry) => html`<span class="option-body">
      <span class="option-name">/${entry.name}${entry.options.map(
        (option) => html` <span class="option-arg" data-required=${Boolean(option.required)}
        >${option.name}</span>`,
      )}</span>
      <span class="option-note">${entry.description}</span>
    </span>`,
    "No command by that name here.",
  );
}

export function mentionPicker(session, users, active, pick) {
  return panel(
    "People",
    users,
    active,
    pick,
    (user) => `mention-${slug(displayName(session, user))}`,
    (user) =>
      html`${avatar(session, user, "small")}<span class="option-body"><span class="option-name">${displayName(session, user)}</span></span>`,
  );
}

function panel(title, items, active, pick, testId, body, none) {
  return html`<div class="panel" @pointerdown=${(event) => event.preventDefault()}>
    <p class="panel-title"><b>${title}</b></p>
    <ul class="options" role="listbox" id="picker" aria-label=${title}>
      ${items.map(
        (item, at) => html`<li class="option" role="option" id="picker-${at}" data-testid=${testId(item)}
        aria-selected=${at === active} data-active=${at === active} @click=${() => pick(item)}>${body(item)}</li>`,
      )}
    </ul>
    ${items.length || !none ? nothing : html`<p class="popup-note">${none}</p>`}
  </div>`;
}
