/** The line over the messages: where one is, the practice time and its jumps, the panels. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { jump, jumpToTomorrow } from "../act/clock.js";
import { change, practiceNow, state } from "../state/store.js";
import { tagsOf } from "../state/forums.js";
import { icons } from "./icons.js";

const NOW = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const STEPS = [
  ["10 minutes", "PT10M"],
  ["1 hour", "PT1H"],
  ["6 hours", "PT6H"],
  ["1 day at once", "PT24H"],
  ["7 days", "PT168H"],
];
const LINKS = {
  connecting: "Connecting…",
  resuming: "Connection lost. Coming back…",
  refused: "The server refused this member's token. Reload the page.",
};

export function header(session, name, channel) {
  const tags = tagsOf(session, channel);
  return html`<header class="top">
    <button type="button" class="quiet only-narrow" aria-label="Open the list of channels" aria-expanded=${state.ui.drawer} aria-controls="sidebar"
      data-testid="open-channels" @click=${openDrawer}>${icons.menu()}</button>
    <div class="top-where"><h1 data-testid="channel-title">${name}</h1>${channel?.topic ? html`<p class="topic">${channel.topic}</p>` : nothing}
      ${tags.length ? html`<p class="top-tags">${tags.map((tag) => html`<span class="tag tag-role">${tag}</span>`)}</p>` : nothing}</div>
    ${clock()}
    <div class="top-tools">
      <button type="button" class="quiet" aria-label="Faults to rehearse" title="Faults to rehearse" data-testid="open-faults"
        @click=${() => change(() => (state.ui.faults = true))}>${icons.storm()}</button>
      <button type="button" class="quiet" aria-label="Change between light and dark" title="Light or dark" data-testid="theme" @click=${turnTheme}>
        <span class="when-light">${icons.moon()}</span><span class="when-dark">${icons.sun()}</span></button>
    </div>
  </header>
  <div class="link-state" role="status" data-testid="link-state" data-state=${session.link}
    >${LINKS[session.link] ? html`<p>${LINKS[session.link]}</p>` : nothing}</div>`;
}

function clock() {
  const now = practiceNow();
  return html`<div class="clock" role="group" aria-label="Practice clock">
    <button type="button" class="clock-now" aria-haspopup="menu"
      title="Practice time. Press to move it by a smaller or larger step." @click=${openSteps}>
      ${icons.clock()} <span class="visually-hidden">Practice time, press to move it:</span>
      <time data-testid="clock-now" datetime=${new Date(now).toISOString()}>${NOW.format(now)}</time></button>
    <button type="button" class="button style-1 jump" data-testid="jump-tomorrow"
      aria-busy=${state.walking} @click=${jumpToTomorrow}>${icons.forward()} <span>Jump to tomorrow</span></button>
  </div>`;
}

function openSteps(event) {
  const at = event.currentTarget;
  const items = STEPS.map(([label, step]) => ({ label: `Forward ${label}`, testId: `forward-${step}`, run: () => jump(step) }));
  change(() => (state.ui.menu = { at, title: "Move the practice clock", note: "It only goes forward.", items, apps: () => [] }));
}

function openDrawer() {
  change(() => (state.ui.drawer = true));
  queueMicrotask(() => queueMicrotask(() => document.querySelector('.place[aria-current="page"], .place')?.focus()));
}

function turnTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("practice.theme", root.dataset.theme);
}
