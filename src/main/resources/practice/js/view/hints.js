/** Three things to try, as cards above the composer; each can be put away for good. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { jumpToTomorrow } from "../act/clock.js";
import { openChannel, textChannels } from "../act/members.js";
import { loadHistory } from "../act/messages.js";
import { tell } from "../act/toasts.js";
import { logOf } from "../state/session.js";
import { older } from "../state/snowflake.js";
import { change, current, state } from "../state/store.js";
import { icons } from "./icons.js";

const HINTS = [
  {
    key: "ask",
    title: "Ask a question",
    text: "Put /ask into the message box, with a question to change or send.",
    action: "Try /ask",
    run: () => document.querySelector("wm-composer")?.insert("ask", new Map([["question", "How do window functions work?"]])),
  },
  {
    key: "done",
    title: "Finish today's task",
    text: "Find the day's post and press Done: a streak begins.",
    action: "Show me",
    run: showDone,
  },
  {
    key: "jump",
    title: "See tomorrow",
    text: "Move the practice clock a day on: the next task is posted.",
    action: "Jump to tomorrow",
    run: jumpToTomorrow,
  },
];

export function hints() {
  const left = HINTS.filter((hint) => !state.ui.hints.includes(hint.key));
  if (!left.length) return nothing;
  return html`<section class="hints" aria-label="Things to try">
    ${left.map(
      (hint) => html`<div class="hint" data-testid="hint-${hint.key}">
      <p class="hint-title">${hint.title}</p><p class="hint-text">${hint.text}</p>
      <button type="button" class="textual" @click=${() => act(hint)}>${hint.action}</button>
      <button type="button" class="quiet hint-close" aria-label="Put away: ${hint.title}" @click=${() => putAway(hint)}>${icons.close()}</button>
    </div>`,
    )}
  </section>`;
}

async function act(hint) {
  if ((await hint.run()) !== false) putAway(hint);
}

function putAway(hint) {
  change(() => (state.ui.hints = [...state.ui.hints, hint.key]));
  localStorage.setItem("practice.hints.dismissed", JSON.stringify(state.ui.hints));
}

/** Goes to the newest post with a Done button and focuses it; false, and a word, when there is none yet. */
async function showDone() {
  const session = current();
  const channels = [...session.guilds.values()].flatMap(textChannels);
  await Promise.all(channels.map((channel) => loadHistory(session, channel.id)));
  const posts = channels.flatMap((channel) => logOf(session, channel.id).messages).filter((message) => hasDone(message.components));
  const newest = posts.sort((a, b) => older(a.id, b.id)).at(-1);
  if (!newest) {
    tell("No task is posted yet: jump to tomorrow, and one will be.");
    return false;
  }
  openChannel(newest.channel_id);
  requestAnimationFrame(() => {
    const buttons = document.querySelectorAll(`[data-message-id="${newest.id}"] [data-custom-id]`);
    const button = [...buttons].find((each) => isDone(each.dataset.customId));
    button?.scrollIntoView({ block: "center" });
    button?.focus();
  });
  return true;
}

/** Whether "done" is a word of a custom id, as in `1:done:42`. */
function isDone(customId = "") {
  return /\bdone\b/.test(customId);
}

function hasDone(components = []) {
  return components.some(
    (each) => isDone(each.custom_id) || hasDone(each.components) || hasDone(each.accessory && [each.accessory]),
  );
}
