/** Moving an active position through a list by keys, shared by the pickers and selects. */

const PAGE = 6;

/** The next position for a key, or undefined when the key is none of the list's. */
export function moved(key, active, count) {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (active + 1) % count;
    case "ArrowUp":
      return (active - 1 + count) % count;
    case "PageDown":
      return Math.min(active + PAGE, count - 1);
    case "PageUp":
      return Math.max(active - PAGE, 0);
    default:
      return undefined;
  }
}

/** Keeps the active option in sight. */
export function revealActive(list) {
  list?.querySelector('[data-active="true"]')?.scrollIntoView({ block: "nearest" });
}
