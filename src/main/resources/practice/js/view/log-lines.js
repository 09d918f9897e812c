/** What stands between messages: days, the channel's beginning, commands under way. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { isEphemeral } from "../state/session.js";

const GROUP_MS = 7 * 60_000;
const REPLY = 19;
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** Whether a message shows its author: another one's, later, an answer, or on another day than the one before it. */
export function isFirst(before, message) {
  if (!before || before.author.id !== message.author.id || message.type === REPLY) return true;
  if (message.interaction_metadata || before.interaction_metadata || !sameDay(before, message)) return true;
  if (isEphemeral(before) !== isEphemeral(message)) return true;
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) > GROUP_MS;
}

export function dayDivider(before, message) {
  if (before && sameDay(before, message)) return nothing;
  return html`<p class="day"><span>${DAY.format(Date.parse(message.timestamp))}</span></p>`;
}

function sameDay(a, b) {
  return new Date(a.timestamp).toDateString() === new Date(b.timestamp).toDateString();
}

export function beginning(place, log) {
  if (log.loading && !log.messages.length) return html`<p class="beginning-note" role="status">Reading messages…</p>`;
  return html`<div class="beginning"><h2>${place}</h2><p>This is where it begins. Whatever is written here stays on this machine.</p></div>`;
}

/** A command between being sent and being answered, or after nobody answered. */
export function pendingLine(entry, forget) {
  if (entry.state === "sent")
    return html`<p class="pending" role="status"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> Sending ${entry.label}</p>`;
  const again = () => {
    forget();
    entry.again();
  };
  return html`<p class="pending pending-failed" role="alert" data-testid="interaction-failed">
    <span><b>${entry.label}</b>: the app did not respond in time.</span>
    <button type="button" class="textual" @click=${again}>Try again</button>
    <button type="button" class="textual" @click=${forget}>Dismiss</button></p>`;
}
