/** Reads the world, acts as the first plain member, and draws the page whenever the state changes. */
import { render } from "/lib/lit-html/lit-html.js";
import { practice } from "./net/rest.js";
import { readClock } from "./act/clock.js";
import { actAs, openChannel } from "./act/members.js";
import { tellFault } from "./act/toasts.js";
import { refreshTimes } from "./markdown/times.js";
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
    change(() => {
      state.world = world;
      state.gatewayUrl = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/`;
    });
    const remembered = world.members.find((each) => each.id === sessionStorage.getItem("practice.member"));
    const plain = world.members.find((each) => !each.roles?.length) ?? world.members[0];
    actAs((remembered ?? plain).id);
  } catch (fault) {
    tellFault(fault, "The practice server is not there yet");
    setTimeout(start, START_AGAIN_MS);
  }
}

/** A press on a #channel in a message goes there. */
document.addEventListener("click", (event) => {
  const channelId = event.target.closest?.("[data-channel]")?.dataset.channel;
  if (channelId) openChannel(channelId);
});

root.replaceChildren();
onChange(draw);
draw();
start();
setInterval(readClock, CLOCK_READ_MS);
setInterval(() => {
  draw();
  refreshTimes(root);
}, TICK_MS);
