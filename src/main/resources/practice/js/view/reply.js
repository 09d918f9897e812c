/** What a message answers: the line above a reply, and the bar above the composer while one is written. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { plainText } from "../markdown/prose.js";
import { change, state } from "../state/store.js";
import { logOf } from "../state/session.js";
import { displayName, userOf } from "../state/directory.js";
import { avatar } from "./avatar.js";
import { icons } from "./icons.js";

const REPLY = 19;
/** The answer to a command of a menu, which has no slash before its name. */
const CONTEXT_COMMAND = 23;
const PREVIEW = 120;

export function startReply(message) {
  change(() => (state.ui.reply = message));
  document.querySelector("wm-composer")?.focusBox();
}

export function replyBar(session) {
  const { reply } = state.ui;
  if (!reply) return nothing;
  return html`<div class="reply-bar">
    <span>Replying to <b>${displayName(session, reply.author)}</b></span>
    <button type="button" class="quiet" aria-label="Do not reply" @click=${() => change(() => (state.ui.reply = null))}>${icons.close()}</button>
  </div>`;
}

/** The line over a message: whom it answers, or who used which command. */
export function origin(session, message) {
  const used = message.interaction_metadata ?? message.interaction;
  if (used?.user && message.type !== REPLY) return commandLine(session, used, message);
  if (message.type !== REPLY) return nothing;
  const to =
    message.referenced_message ??
    logOf(session, message.channel_id).messages.find((each) => each.id === message.message_reference?.message_id);
  if (!to) return html`<p class="origin">${icons.reply()} <i>a message that is gone</i></p>`;
  return html`<p class="origin">${icons.reply()} ${avatar(session, to.author, "tiny")} <b>${displayName(session, to.author)}</b>
    <span class="origin-text">${plainText(wordsOf(to), session).slice(0, PREVIEW) || "a message without text"}</span></p>`;
}

/** What a message says, wherever it says it: its content, an embed, or the first text among its components. */
function wordsOf({ content, embeds = [], components = [] }) {
  return content || embeds[0]?.title || embeds[0]?.description || firstText(components) || "";
}

function firstText(components) {
  for (const { content, components: inner = [] } of components) {
    const found = content || firstText(inner);
    if (found) return found;
  }
  return undefined;
}

function commandLine(session, used, message) {
  const user = userOf(session, used.user.id) ?? used.user;
  const name = used.name ?? message.interaction?.name;
  return html`<p class="origin">${icons.reply()} ${avatar(session, user, "tiny")} <b>${displayName(session, user)}</b>
    ${name ? html`used <span class="origin-command">${message.type === CONTEXT_COMMAND ? name : `/${name}`}</span>` : html`asked with a button`}</p>`;
}
