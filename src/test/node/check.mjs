/**
 * discord.js against a running practice server: what our bot does with JDA, done by a second library.
 *
 *   node check.mjs http://127.0.0.1:8090
 *
 * Makes a bot of its own, prints one line for each step, exits 1 at the first that fails.
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  MessageFlags,
  SlashCommandBuilder,
  TextDisplayBuilder,
} from "discord.js";

const PATIENCE_MS = 20_000;
const address = process.argv[2];
assert(address, "usage: node check.mjs ADDRESS");

async function practice(method, path, body) {
  const response = await fetch(`${address}/practice${path}`, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  assert.equal(response.status, 200, `${method} /practice${path}`);
  return response.json();
}

const world = await practice("GET", "");
const [guild] = world.guilds;
const channel = guild.channels.find((one) => one.name === "help");
const ada = world.members.find((one) => one.name === "Ada");
const bot = await practice("POST", "/bots", { name: `Second ${process.pid}` });

/** A request of Ada's client. */
async function asAda(method, path, body) {
  const response = await fetch(`${address}/api/v10${path}`, {
    method,
    headers: { Authorization: ada.token, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await response.text();
  return { status: response.status, body: text && JSON.parse(text) };
}

const client = new Client({
  rest: { api: `${address}/api` },
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
});

/** The first arguments of the next event of a kind. */
async function next(event) {
  const [argument] = await once(client, event, { signal: AbortSignal.timeout(PATIENCE_MS) });
  return argument;
}

/** Uses the command as Discord's client does: found in the index, sent by its id. */
async function use(options = []) {
  const index = await asAda("GET", `/channels/${channel.id}/application-command-index`);
  const command = index.body.application_commands.find((one) => one.name === "second" && one.application_id === bot.id);
  return asAda("POST", "/interactions", {
    type: 2,
    application_id: bot.id,
    guild_id: guild.id,
    channel_id: channel.id,
    data: { id: command.id, name: command.name, type: 1, version: command.version, options },
  });
}

const steps = {
  async "logs in and finds its guild"() {
    const ready = next(Events.ClientReady);
    await client.login(bot.token);
    await ready;
    assert.equal(client.guilds.cache.get(guild.id).name, guild.name);
    assert(client.channels.cache.get(channel.id).isTextBased());
  },

  async "registers a command"() {
    const command = new SlashCommandBuilder()
      .setName("second")
      .setDescription("Says a text again")
      .addStringOption((option) => option.setName("text").setDescription("The text").setRequired(true));
    const [registered] = (await client.application.commands.set([command], guild.id)).values();
    assert.equal(registered.name, "second");
  },

  async "answers it with a button and edits the answer"() {
    const asked = next(Events.InteractionCreate);
    assert.equal((await use([{ type: 3, name: "text", value: "hello" }])).status, 204);
    const interaction = await asked;
    await interaction.deferReply();
    const button = new ButtonBuilder().setCustomId("again").setLabel("Again").setStyle(ButtonStyle.Primary);
    const edited = await interaction.editReply({
      content: `${interaction.options.getString("text")} ${interaction.user.username}`,
      components: [new ActionRowBuilder().addComponents(button)],
    });
    assert.equal(edited.content, "hello ada");
    assert.equal(edited.flags.has(MessageFlags.Loading), false);
  },

  async "answers the button by updating its message"() {
    const [message] = (await asAda("GET", `/channels/${channel.id}/messages?limit=1`)).body;
    const pressed = next(Events.InteractionCreate);
    const sent = await asAda("POST", "/interactions", {
      type: 3,
      application_id: bot.id,
      guild_id: guild.id,
      channel_id: channel.id,
      message_id: message.id,
      data: { component_type: 2, custom_id: "again" },
    });
    assert.equal(sent.status, 204);
    await (await pressed).update({ content: "again", components: [] });
    const { body } = await asAda("GET", `/channels/${channel.id}/messages/${message.id}`);
    assert.equal(body.content, "again");
    assert.deepEqual(body.components, []);
  },

  async "posts components V2, edits and deletes them"() {
    const posted = await client.channels.cache.get(channel.id).send({
      flags: MessageFlags.IsComponentsV2,
      components: [new TextDisplayBuilder().setContent("**one**")],
    });
    const edited = await posted.edit({ components: [new TextDisplayBuilder().setContent("**two**")] });
    assert.equal(edited.components[0].content, "**two**");
    await posted.delete();
    assert.equal((await asAda("GET", `/channels/${channel.id}/messages/${posted.id}`)).body.code, 10008);
  },

  async "is refused what Discord refuses"() {
    const send = client.channels.cache.get(channel.id).send("x".repeat(2_001));
    await assert.rejects(send, (error) => error.code === 50035 && error.status === 400);
    await assert.rejects(client.channels.fetch("1"), (error) => error.code === 10003);
  },

  async "resumes after its connection dropped and misses nothing"() {
    const resumed = next(Events.ShardResume);
    const said = next(Events.MessageCreate);
    await practice("POST", "/faults", { kind: "dropped gateway" });
    await asAda("POST", `/channels/${channel.id}/messages`, { content: `<@${bot.id}> meanwhile` });
    await resumed;
    assert.equal((await said).content, `<@${bot.id}> meanwhile`);
  },
};

client.on(Events.Error, (error) => console.error(error));
try {
  for (const [name, step] of Object.entries(steps)) {
    await step();
    console.log(`ok   ${name}`);
  }
} catch (error) {
  console.error("FAILED", error);
  process.exitCode = 1;
} finally {
  await client.destroy();
}
