/** Who is typing in a channel, in words under the messages. */
import { html } from "/lib/lit-html/lit-html.js";
import { displayName, userOf } from "../state/directory.js";

const NAMES = new Intl.ListFormat("en", { type: "conjunction" });

export function typingLine(session, channelId) {
  const names = [...session.typing]
    .filter(([key, until]) => key.startsWith(`${channelId} `) && until > Date.now())
    .map(([key]) => userOf(session, key.split(" ")[1]))
    .filter(Boolean)
    .map((user) => displayName(session, user));
  const words = names.length ? `${NAMES.format(names)} ${names.length > 1 ? "are" : "is"} typing…` : "";
  return html`<p class="typing" aria-live="polite">${words}</p>`;
}
