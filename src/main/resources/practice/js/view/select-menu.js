/** The five select menus: of given strings, of people, roles, both, or channels. */
import { html } from "/lib/lit-html/lit-html.js";
import { useComponent } from "../act/interactions.js";
import { channelChoices, defaultsOf, roleChoices, userChoices } from "../state/choices.js";
import { emojiText } from "./emoji.js";
import "../parts/select.js";

export function choicesOf(session, component) {
  switch (component.type) {
    case 5:
      return userChoices(session);
    case 6:
      return roleChoices(session);
    case 7:
      return [...userChoices(session), ...roleChoices(session)];
    case 8:
      return channelChoices(session, component.channel_types);
    default:
      return (component.options ?? []).map((each) => ({ ...each, emoji: emojiText(each.emoji) }));
  }
}

export function selectMenu(session, message, component) {
  return html`<wm-select
    .choices=${choicesOf(session, component)} .chosen=${defaultsOf(component)} .least=${component.min_values ?? 1} .most=${component.max_values ?? 1}
    .placeholder=${component.placeholder} .customId=${component.custom_id} .disabled=${Boolean(component.disabled)}
      .version=${message.edited_timestamp}
    @change=${(event) => useComponent(session, message, component, event.detail.values)}></wm-select>`;
}
