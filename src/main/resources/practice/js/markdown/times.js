/** Discord's timestamp styles, against the practice clock and in the acting member's language. */
import { languageOf } from "../state/languages.js";
import { practiceNow, state } from "../state/store.js";

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};
/** By language and style: making one takes longer than using it. */
const formats = new Map();
const STEPS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** Example: `writeTime(Date.parse("2026-11-22T09:00Z"), "R")` is "in 3 hours" three hours before that. */
export function writeTime(millis, style) {
  if (Number.isNaN(new Date(millis).getTime())) return "invalid date";
  if (style !== "R") return format(style).format(millis);
  const seconds = Math.round((millis - practiceNow()) / 1000);
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS.at(-1);
  return format("R").format(Math.round(seconds / size), unit);
}

function format(style) {
  const language = languageOf(state.memberId);
  const key = `${language} ${style}`;
  if (!formats.has(key)) {
    const made = style === "R" ? new Intl.RelativeTimeFormat(language, { numeric: "auto" }) : new Intl.DateTimeFormat(language, STYLES[style]);
    formats.set(key, made);
  }
  return formats.get(key);
}

/** Writes the relative timestamps on the page again: the clock went on, or was moved. */
export function refreshTimes(root) {
  for (const stamp of root.querySelectorAll('time[data-style="R"]')) {
    const text = writeTime(Number(stamp.dataset.seconds) * 1000, "R");
    if (stamp.textContent !== text) stamp.textContent = text;
  }
}
