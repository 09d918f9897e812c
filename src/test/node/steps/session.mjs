/** Signing in, and what becomes of a session. */
import assert from "node:assert/strict";
import { ContextMenuCommandBuilder, ApplicationCommandType, Events, SlashCommandBuilder } from "discord.js";
import { as, bot, channel, client, guild, next, practice } from "../practice.mjs";

export const begin = {
  async "logs in and finds its guild"() {
    const ready = next(Events.ClientReady);
    await client.login(bot.token);
    await ready;
    assert.equal(client.guilds.cache.get(guild.id).name, guild.name);
    assert(client.channels.cache.get(channel.id).isTextBased());
  },

  async "registers commands of every kind, with options of every type"() {
    const named = (option, name) => option.setName(name).setDescription(`A ${name}`).setRequired(true);
    const every = new SlashCommandBuilder()
      .setName("every")
      .setDescription("Takes one of each")
      .addStringOption((option) => named(option, "text"))
      .addIntegerOption((option) => named(option, "whole").setMinValue(1).setMaxValue(9))
      .addNumberOption((option) => named(option, "real"))
      .addBooleanOption((option) => named(option, "truth"))
      .addUserOption((option) => named(option, "user"))
      .addChannelOption((option) => named(option, "channel"))
      .addRoleOption((option) => named(option, "role"))
      .addMentionableOption((option) => named(option, "either"))
      .addAttachmentOption((option) => named(option, "file"));
    const second = new SlashCommandBuilder()
      .setName("second")
      .setDescription("Says a text again")
      .addStringOption((option) => named(option, "text"));
    const quote = new ContextMenuCommandBuilder().setName("Quote").setType(ApplicationCommandType.Message);
    const greet = new ContextMenuCommandBuilder().setName("Greet").setType(ApplicationCommandType.User);
    const registered = await client.application.commands.set([every, second, quote, greet], guild.id);
    assert.deepEqual([...registered.values()].map((one) => one.name).sort(), ["Greet", "Quote", "every", "second"]);
  },
};

export const end = {
  async "is told to wait, and goes on afterwards"() {
    const statuses = [];
    const note = (request, response) => statuses.push(response.status);
    client.rest.on("response", note);
    await practice("POST", "/faults", { kind: "429", ms: 300, count: 1, route: `GET /channels/${channel.id}/messages` });
    const read = await client.channels.cache.get(channel.id).messages.fetch({ limit: 1, cache: false });
    client.rest.off("response", note);
    assert.deepEqual([statuses, read.size], [[429, 200], 1]);
  },

  async "resumes after its connection dropped and misses nothing"() {
    const resumed = next(Events.ShardResume);
    const said = next(Events.MessageCreate);
    await practice("POST", "/faults", { kind: "dropped gateway" });
    await as("Ada", "POST", `/channels/${channel.id}/messages`, { content: `<@${bot.id}> meanwhile` });
    await resumed;
    assert.equal((await said).content, `<@${bot.id}> meanwhile`);
  },
};
