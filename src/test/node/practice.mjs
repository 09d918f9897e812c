/** The practice server as the check sees it: its people, a bot of the check's own, and what Ada's client sends and is told. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { Client, GatewayIntentBits } from "discord.js";

const PATIENCE_MS = 20_000;
export const address = process.argv[2];
assert(address, "usage: node --experimental-websocket check.mjs ADDRESS");

export async function practice(method, path, body) {
  const response = await fetch(`${address}/practice${path}`, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  assert.equal(response.status, 200, `${method} /practice${path}`);
  return response.json();
}

const world = await practice("GET", "");
export const [guild] = world.guilds;
export const channel = guild.channels.find((one) => one.name === "help");
export const bot = await practice("POST", "/bots", { name: `Second ${process.pid}` });
export const person = (name) => world.members.find((one) => one.name === name);

/** A request of a member's client; a FormData is sent as it is. */
export async function as(name, method, path, body) {
  const form = body instanceof FormData;
  const response = await fetch(`${address}/api/v10${path}`, {
    method,
    headers: { Authorization: person(name).token, ...(form ? {} : { "Content-Type": "application/json" }) },
    body: form ? body : body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await response.text();
  return { status: response.status, body: text && JSON.parse(text) };
}

export const client = new Client({
  rest: { api: `${address}/api` },
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
});

/** The first argument of the next event of a kind. */
export async function next(event, from = client) {
  const [argument] = await once(from, event, { signal: AbortSignal.timeout(PATIENCE_MS) });
  return argument;
}

function interaction(type, data, more) {
  return { type, application_id: bot.id, guild_id: guild.id, channel_id: channel.id, data, ...more };
}

async function taken(body) {
  const { status, body: answer } = await as("Ada", "POST", "/interactions", body);
  assert.equal(status, 204, JSON.stringify(answer));
}

async function command(name) {
  const index = await as("Ada", "GET", `/channels/${channel.id}/application-command-index`);
  const found = index.body.application_commands.find((one) => one.name === name && one.application_id === bot.id);
  assert(found, `no command ${name}`);
  return { id: found.id, name, version: found.version, type: found.type ?? 1 };
}

/** Uses a slash command as Discord's client does: found in the index, sent by its id. */
export async function use(name, options = []) {
  await taken(interaction(2, { ...(await command(name)), options }));
}

/** The same with a file, whose option has the value "0". */
export async function useWithFile(name, options, file, content) {
  const form = new FormData();
  const data = { ...(await command(name)), options, attachments: [{ id: "0", filename: file }] };
  form.set("payload_json", JSON.stringify(interaction(2, data)));
  form.set("files[0]", new Blob([content], { type: "text/plain" }), file);
  await taken(form);
}

/** Uses a command of the menu of a message or a member. */
export async function useOn(name, target) {
  await taken(interaction(2, { ...(await command(name)), target_id: target }));
}

/** Presses a button, or chooses in a select of that type. */
export async function press(message, customId, type = 2, values) {
  await taken(interaction(3, { component_type: type, custom_id: customId, values }, { message_id: message }));
}

/** Ada's gateway session, which tells what she alone is shown. */
const session = new WebSocket(`${address.replace("http", "ws")}/gateway?v=10&encoding=json`);
const forms = new EventTarget();
session.addEventListener("message", ({ data }) => {
  const payload = JSON.parse(data);
  if (payload.op === 10) {
    session.send(JSON.stringify({ op: 2, d: { token: person("Ada").token, intents: 0, properties: {} } }));
  }
  forms.dispatchEvent(Object.assign(new Event(payload.t ?? "none"), { shown: payload.d }));
});

/** The next event of that name in Ada's session; call it before what causes it. */
export async function shown(event) {
  return (await next(event, forms)).shown;
}
await shown("READY");

/** Sends a form with those texts in its fields, in order. */
export async function submit(form, ...texts) {
  const components = texts.map((value, at) => ({
    type: 18,
    component: { type: 4, custom_id: form.components[at].component.custom_id, value },
  }));
  await taken(interaction(5, { id: form.id, custom_id: form.custom_id, components }));
}

export async function close() {
  session.close();
  await client.destroy();
}
