/** One message: who, when, what, and what can be done with it. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { dismiss } from "../act/messages.js";
import { pendingComponent } from "../act/pending.js";
import { isEphemeral } from "../state/session.js";
import { displayName, memberOf, rolesOf } from "../state/directory.js";
import { prose } from "../markdown/prose.js";
import { writeTime } from "../markdown/times.js";
import { attachments } from "./attachments.js";
import { avatar } from "./avatar.js";
import { components } from "./components.js";
import { embed } from "./embed.js";
import { icons } from "./icons.js";
import { messageMenu, userMenu } from "./menus.js";
import { origin, startReply } from "./reply.js";

const SUPPRESS_EMBEDS = 1 << 2;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

export function messageView(session, message, { first, focusable }) {
  const secret = isEphemeral(message);
  const name = displayName(session, message.author);
  const pinged = (message.mentions ?? []).some((user) => user.id === session.member.id);
  const looks = ["message", first && "message-first", secret && "message-secret", pinged && "message-pinged"].filter(Boolean).join(" ");
  return html`<article
    class=${looks} data-testid="message" data-message-id=${message.id} data-ephemeral=${secret} tabindex=${focusable ? 0 : -1}
    aria-label="${name}, ${writeTime(Date.parse(message.timestamp), "t")}${secret ? ", only you can see this" : ""}"
    @contextmenu=${(event) => openMenu(event, session, message)}>
    ${first ? origin(session, message) : nothing}
    <div class="message-face">${first ? face(session, message) : shortTime(message)}</div>
    <div class="message-body">
      ${first ? heading(session, message, name, focusable) : nothing}
      ${content(session, message)}
      ${failure(session, message)}
      ${secret ? secretMark(session, message) : nothing}
    </div>
    ${secret ? nothing : tools(session, message, name, focusable)}
  </article>`;
}

function face(session, message) {
  return html`<button type="button" class="face" aria-label="${displayName(session, message.author)}: who this is, and apps" tabindex="-1"
    @click=${(event) => userMenu(event.currentTarget, session, message.author)}>${avatar(session, message.author)}</button>`;
}

function heading(session, message, name, focusable) {
  const [role] = memberOf(session, message.author.id) ? rolesOf(session, message.author.id) : [];
  return html`<header class="message-head">
    <button type="button" class="message-author" data-testid="author" tabindex=${focusable ? 0 : -1}
      aria-haspopup="menu" @click=${(event) => userMenu(event.currentTarget, session, message.author)}>${name}</button>
    ${message.author.bot ? html`<span class="tag">app</span>` : role ? html`<span class="tag tag-role">${role.name}</span>` : nothing}
    ${time(message)}
  </header>`;
}

function time(message) {
  const millis = Date.parse(message.timestamp);
  return html`<time class="message-time" datetime=${message.timestamp} title=${writeTime(millis, "F")}>${writeTime(millis, "t")}</time>`;
}

function shortTime(message) {
  return html`<span class="message-side-time">${time(message)}</span>`;
}

function content(session, message) {
  if ((message.flags ?? 0) & LOADING) {
    return html`<p class="thinking" data-testid="thinking"
      ><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${displayName(session, message.author)} is thinking…</p>`;
  }
  const modern = ((message.flags ?? 0) & COMPONENTS_V2) !== 0;
  return html`
    ${modern ? nothing : html`<div class="prose">${prose(message.content, session)}</div>`}
    ${(message.flags ?? 0) & SUPPRESS_EMBEDS ? nothing : (message.embeds ?? []).map((each) => embed(session, message, each))}
    ${modern ? nothing : attachments(message.attachments ?? [])}
    ${components(session, message)}
    ${message.edited_timestamp ? html`<span class="edited" title=${writeTime(Date.parse(message.edited_timestamp), "F")}>(edited)</span>` : nothing}`;
}

function failure(session, message) {
  const entry = pendingComponent(session, message.id);
  return entry?.state === "failed"
    ? html`<p class="failure" role="alert" data-testid="interaction-failed">This interaction failed: the app did not answer in time.</p>`
    : nothing;
}

function secretMark(session, message) {
  return html`<p class="secret">${icons.eye()} Only you can see this ·
    <button type="button" class="textual" data-testid="dismiss" @click=${() => dismiss(session, message)}>Dismiss</button></p>`;
}

function tools(session, message, name, focusable) {
  const tab = focusable ? 0 : -1;
  return html`<div class="message-tools">
    <button type="button" class="quiet" tabindex=${tab} aria-label="Reply to ${name}"
      data-testid="reply" @click=${() => startReply(message)}>${icons.reply()}</button>
    <button type="button" class="quiet" tabindex=${tab} aria-label="More for this message, and apps" aria-haspopup="menu" data-testid="message-menu"
      @click=${(event) => messageMenu(event.currentTarget, session, message)}>${icons.more()}</button>
  </div>`;
}

function openMenu(event, session, message) {
  if (isEphemeral(message) || event.target.closest("a, input, textarea") || String(getSelection())) return;
  event.preventDefault();
  const at = event.clientX || event.clientY ? { x: event.clientX, y: event.clientY } : event.currentTarget;
  messageMenu(at, session, message);
}
