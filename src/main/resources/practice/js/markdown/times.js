/** Discord's timestamp styles, against the practice clock. */
import { practiceNow } from "../state/store.js";

const date = (options) => new Intl.DateTimeFormat(undefined, options);

const STYLES = {
  t: date({ timeStyle: "short" }),
  T: date({ timeStyle: "medium" }),
  d: date({ dateStyle: "short" }),
  D: date({ dateStyle: "long" }),
  f: date({ dateStyle: "long", timeStyle: "short" }),
  F: date({ dateStyle: "full", timeStyle: "short" }),
};
const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
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
  if (style !== "R") return STYLES[style].format(millis);
  const seconds = Math.round((millis - practiceNow()) / 1000);
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS.at(-1);
  return RELATIVE.format(Math.round(seconds / size), unit);
}

/** Writes the relative timestamps on the page again: the clock went on, or was moved. */
export function refreshTimes(root) {
  for (const stamp of root.querySelectorAll('time[data-style="R"]')) {
    const text = writeTime(Number(stamp.dataset.seconds) * 1000, "R");
    if (stamp.textContent !== text) stamp.textContent = text;
  }
}
