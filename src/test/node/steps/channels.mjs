/** Messages, files and threads, and what is refused. */
import assert from "node:assert/strict";
import { AttachmentBuilder, MessageFlags, PermissionFlagsBits, TextDisplayBuilder } from "discord.js";
import { as, bot, channel, client, guild } from "../practice.mjs";

const daily = guild.channels.find((one) => one.name === "daily");

export const channels = {
  async "posts components V2, edits and deletes them"() {
    const posted = await client.channels.cache.get(daily.id).send({
      flags: MessageFlags.IsComponentsV2,
      components: [new TextDisplayBuilder().setContent("**one**")],
    });
    const edited = await posted.edit({ components: [new TextDisplayBuilder().setContent("**two**")] });
    assert.equal(edited.components[0].content, "**two**");
    await posted.delete();
    assert.equal((await as("Ada", "GET", `/channels/${daily.id}/messages/${posted.id}`)).body.code, 10008);
  },

  async "posts a file that can be read"() {
    const table = new AttachmentBuilder(Buffer.from("a,b\n1,2\n"), { name: "table.csv", description: "A table" });
    const posted = await client.channels.cache.get(daily.id).send({ content: "here", files: [table] });
    const file = posted.attachments.first();
    assert.deepEqual([file.name, file.description, file.size], ["table.csv", "A table", 8]);
    assert.equal(await (await fetch(file.url)).text(), "a,b\n1,2\n");
  },

  async "begins a thread at a message and writes into it"() {
    const posted = await client.channels.cache.get(daily.id).send("the day");
    const thread = await posted.startThread({ name: "The day's thread", autoArchiveDuration: 1440 });
    assert.equal(thread.parentId, daily.id);
    const said = await thread.send("in here");
    const { body } = await as("Ada", "GET", `/channels/${thread.id}/messages?limit=1`);
    assert.equal(body[0].id, said.id);
  },

  async "is refused what Discord refuses"() {
    const send = client.channels.cache.get(channel.id).send("x".repeat(2_001));
    await assert.rejects(send, (error) => error.code === 50035 && error.status === 400);
    await assert.rejects(client.channels.fetch("1"), (error) => error.code === 10003);
  },

  async "is refused what it may not do, until it may"() {
    const overwrite = `/channels/${channel.id}/permissions/${bot.id}`;
    const deny = String(PermissionFlagsBits.SendMessages);
    assert.equal((await as("Mara", "PUT", overwrite, { type: 1, deny })).status, 204);
    const refused = client.rest.post(`/channels/${channel.id}/messages`, { body: { content: "may I?" } });
    await assert.rejects(refused, (error) => error.code === 50013 && error.status === 403);
    assert.equal((await as("Mara", "DELETE", overwrite)).status, 204);
    const taken = await client.rest.post(`/channels/${channel.id}/messages`, { body: { content: "I may" } });
    assert.equal(taken.content, "I may");
  },
};
