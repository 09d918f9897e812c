/** Places a popover beside what opened it, inside the window, above when there is no room below. */

const GAP_PX = 6;
const MARGIN_PX = 8;

export function placeBeside(popup, anchor) {
  const box = anchor.getBoundingClientRect();
  popup.style.minWidth = `${Math.min(box.width, innerWidth - 2 * MARGIN_PX)}px`;
  place(popup, box.left, box.bottom + GAP_PX, box.top - GAP_PX);
}

export function placeAt(popup, x, y) {
  place(popup, x, y, y);
}

function place(popup, left, below, above) {
  const { offsetWidth: width, offsetHeight: height } = popup;
  const fitsBelow = below + height <= innerHeight - MARGIN_PX;
  const top = fitsBelow || above < height ? below : above - height;
  popup.style.left = `${clamp(left, innerWidth - width)}px`;
  popup.style.top = `${clamp(top, innerHeight - height)}px`;
}

function clamp(value, most) {
  return Math.max(MARGIN_PX, Math.min(value, most - MARGIN_PX));
}
