/** Commands, components and forms, and every way to answer them. */
import assert from "node:assert/strict";
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  Events,
  LabelBuilder,
  MentionableSelectMenuBuilder,
  MessageFlags,
  ModalBuilder,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from "discord.js";
import { as, channel, client, guild, next, person, press, shown, submit, use, useOn, useWithFile } from "../practice.mjs";

const row = (component) => new ActionRowBuilder().addComponents(component);
const newest = async () => (await as("Ada", "GET", `/channels/${channel.id}/messages?limit=1`)).body[0];
const role = guild.roles.find((one) => one.name === "Learner");

export const interactions = {
  async "reads an option of every type"() {
    const asked = next(Events.InteractionCreate);
    const options = [
      { type: 3, name: "text", value: "hello" },
      { type: 4, name: "whole", value: 7 },
      { type: 10, name: "real", value: 1.5 },
      { type: 5, name: "truth", value: true },
      { type: 6, name: "user", value: person("Ben").id },
      { type: 7, name: "channel", value: channel.id },
      { type: 8, name: "role", value: role.id },
      { type: 9, name: "either", value: role.id },
      { type: 11, name: "file", value: "0" },
    ];
    await useWithFile("every", options, "notes.txt", "some notes");
    const interaction = await asked;
    const read = interaction.options;
    assert.equal(read.getString("text"), "hello");
    assert.equal(read.getInteger("whole"), 7);
    assert.equal(read.getNumber("real"), 1.5);
    assert.equal(read.getBoolean("truth"), true);
    assert.equal(read.getUser("user").username, "ben");
    assert.equal(read.getChannel("channel").name, "help");
    assert.equal(read.getRole("role").name, "Learner");
    assert.equal(read.getMentionable("either").id, role.id);
    assert.equal(await (await fetch(read.getAttachment("file").url)).text(), "some notes");
    await interaction.reply({ content: "all there", flags: MessageFlags.Ephemeral });
  },

  async "defers, edits, follows up and deletes"() {
    const asked = next(Events.InteractionCreate);
    await use("second", [{ type: 3, name: "text", value: "hello" }]);
    const interaction = await asked;
    await interaction.deferReply();
    const edited = await interaction.editReply(`${interaction.options.getString("text")} ${interaction.user.username}`);
    assert.equal(edited.content, "hello ada");
    assert.equal(edited.flags.has(MessageFlags.Loading), false);
    const more = await interaction.followUp({ content: "and more" });
    assert.equal((await newest()).content, "and more");
    await interaction.deleteReply(more);
    await interaction.deleteReply();
    assert.equal((await as("Ada", "GET", `/channels/${channel.id}/messages/${edited.id}`)).body.code, 10008);
    assert.equal((await as("Ada", "GET", `/channels/${channel.id}/messages/${more.id}`)).body.code, 10008);
  },

  async "is used from the menu of a message and of a member"() {
    const said = await as("Ada", "POST", `/channels/${channel.id}/messages`, { content: "a question" });
    let asked = next(Events.InteractionCreate);
    await useOn("Quote", said.body.id);
    let interaction = await asked;
    assert.equal(interaction.targetMessage.id, said.body.id);
    await interaction.reply({ content: "quoted", flags: MessageFlags.Ephemeral });
    asked = next(Events.InteractionCreate);
    await useOn("Greet", person("Ben").id);
    interaction = await asked;
    assert.equal(interaction.targetUser.username, "ben");
    await interaction.reply({ content: "greeted", flags: MessageFlags.Ephemeral });
  },

  async "is told what is chosen in a select of every kind"() {
    const things = new StringSelectMenuBuilder()
      .setCustomId("things")
      .setMaxValues(2)
      .addOptions({ label: "One", value: "1" }, { label: "Two", value: "2" });
    const posted = await client.channels.cache.get(channel.id).send({
      content: "choose",
      components: [
        row(things),
        row(new UserSelectMenuBuilder().setCustomId("users")),
        row(new RoleSelectMenuBuilder().setCustomId("roles")),
        row(new MentionableSelectMenuBuilder().setCustomId("either")),
        row(new ChannelSelectMenuBuilder().setCustomId("channels")),
      ],
    });
    const selects = [
      ["things", 3, ["1", "2"]],
      ["users", 5, [person("Ben").id]],
      ["roles", 6, [role.id]],
      ["either", 7, [role.id]],
      ["channels", 8, [channel.id]],
    ];
    for (const [id, type, values] of selects) {
      const chosen = next(Events.InteractionCreate);
      await press(posted.id, id, type, values);
      const interaction = await chosen;
      assert.deepEqual([interaction.customId, [...interaction.values]], [id, values]);
      await interaction.deferUpdate();
    }
    await posted.delete();
  },

  async "opens a form from a button and changes the message that has it"() {
    const button = new ButtonBuilder().setCustomId("write").setLabel("Write").setStyle(ButtonStyle.Primary);
    const posted = await client.channels.cache.get(channel.id).send({ content: "press", components: [row(button)] });
    const pressed = next(Events.InteractionCreate);
    const opened = shown("INTERACTION_MODAL_CREATE");
    await press(posted.id, "write");
    const field = new TextInputBuilder().setCustomId("words").setStyle(TextInputStyle.Paragraph);
    const form = new ModalBuilder()
      .setCustomId("form")
      .setTitle("Words")
      .addLabelComponents(new LabelBuilder().setLabel("Which?").setTextInputComponent(field));
    await (await pressed).showModal(form);
    const sent = next(Events.InteractionCreate);
    await submit(await opened, "these words");
    const interaction = await sent;
    assert.equal(interaction.fields.getTextInputValue("words"), "these words");
    await interaction.update({ content: "written", components: [] });
    const { body } = await as("Ada", "GET", `/channels/${channel.id}/messages/${posted.id}`);
    assert.equal(body.content, "written");
    assert.deepEqual(body.components, []);
  },
};
