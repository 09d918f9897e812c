/** Buttons: styles 1 primary, 2 secondary, 3 success, 4 danger, 5 link. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { useComponent } from "../act/interactions.js";
import { pendingComponent } from "../act/pending.js";
import { emojiText } from "./emoji.js";
import { icons } from "./icons.js";

const LINK = 5;

export function button(session, message, component) {
  const { style, label, emoji, url, disabled, custom_id: customId } = component;
  const face = html`${emoji ? html`<span class="button-emoji">${emojiText(emoji)}</span>` : nothing}${label ? html`<span>${label}</span>` : nothing}`;
  if (style === LINK) {
    return disabled || !/^https?:\/\//i.test(url ?? "")
      ? html`<button type="button" class="button style-5" disabled>${face} ${icons.outside()}</button>`
      : html`<a class="button style-5" href=${url} target="_blank" rel="noopener noreferrer"
        >${face} ${icons.outside()}<span class="visually-hidden">(opens in a new tab)</span></a>`;
  }
  const pending = pendingComponent(session, message.id);
  const busy = pending?.state === "sent" && pending.customId === customId;
  return html`<button type="button" class="button style-${style}" data-testid="button" data-custom-id=${customId ?? nothing} aria-busy=${busy}
    aria-label=${label ? nothing : emojiText(emoji)} ?disabled=${Boolean(disabled)}
    @click=${() => busy || useComponent(session, message, component)}>${face}</button>`;
}
