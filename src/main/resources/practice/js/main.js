/**
 * Reads the world, acts as a plain member, and draws the page whenever the state changes.
 *
 * The page's rooms: net/ speaks REST and gateway as a member's client; state/ holds what the clients know, and reads it;
 * act/ is what a person can do; markdown/ turns Discord Markdown into safe HTML; view/ draws the state, without state of
 * its own; parts/ are the custom elements that have some. Libraries: lit-html, markdown-it and DOMPurify, from /lib/.
 */
import { render } from "/lib/lit-html/lit-html.js";
import { asking, call, practice } from "./net/rest.js";
import { readClock } from "./act/clock.js";
import { actAs, openChannel } from "./act/members.js";
import { tellFault } from "./act/toasts.js";
import { refreshTimes } from "./markdown/times.js";
import { languageOf } from "./state/languages.js";
import { change, onChange, state } from "./state/store.js";
import { app } from "./view/app.js";

const CLOCK_READ_MS = 10_000;
const TICK_MS = 1_000;
const START_AGAIN_MS = 2_000;

const root = document.getElementById("app");

function draw() {
  render(app(), root);
}

async function start() {
  try {
    const [world] = await Promise.all([practice("GET", ""), readClock()]);
    const { url } = await call(world.members[0].token, "GET", "/gateway");
    change(() => {
      state.world = world;
      // The host that the page came from, whatever name it was asked by: the content policy allows no other.
      state.gatewayUrl = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${new URL(url).pathname}`;
    });
    const remembered = world.members.find((each) => each.id === sessionStorage.getItem("practice.member"));
    actAs((remembered ?? plainMember(world.members)).id);
  } catch (fault) {
    tellFault(fault, "The practice server is not there yet");
    setTimeout(start, START_AGAIN_MS);
  }
}

/** The first member who shares a role with another: one of the crowd rather than a moderator. */
function plainMember(members) {
  const shared = (role, member) => members.some((other) => other !== member && other.roles.includes(role));
  return members.find((member) => member.roles.some((role) => shared(role, member))) ?? members[0];
}

/** A press on a #channel in a message goes there; one on a /command puts it into the message box. */
function follow(event) {
  if (event.type === "keydown" && event.key !== "Enter") return;
  const { channel, command } = event.target.closest?.("[data-channel], [data-command]")?.dataset ?? {};
  if (channel) openChannel(channel);
  if (command) document.querySelector("wm-composer")?.insert(command);
}
document.addEventListener("click", follow);
document.addEventListener("keydown", follow);

root.replaceChildren();
asking(() => languageOf(state.memberId));
onChange(draw);
draw();
start();
setInterval(readClock, CLOCK_READ_MS);
setInterval(() => {
  draw();
  refreshTimes(root);
}, TICK_MS);
