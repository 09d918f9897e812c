/**
 * discord.js against a running practice server: what our bot does with JDA, done by a second library.
 *
 *   node --experimental-websocket check.mjs http://127.0.0.1:8090
 *
 * Makes a bot of its own, prints one line for each step, exits 1 at the first that fails.
 */
import { Events } from "discord.js";
import { client, close } from "./practice.mjs";
import { channels } from "./steps/channels.mjs";
import { interactions } from "./steps/interactions.mjs";
import { begin, end } from "./steps/session.mjs";

client.on(Events.Error, (error) => console.error(error));
try {
  for (const [name, step] of Object.entries({ ...begin, ...interactions, ...channels, ...end })) {
    await step();
    console.log(`ok   ${name}`);
  }
} catch (error) {
  console.error("FAILED", error);
  process.exitCode = 1;
} finally {
  await close();
}
