// Starts emulate's Slack with a subscription to its events, for which its command line has no switch.
// node emulate-with-events.mjs NODE_MODULES PORT EVENTS_URL SEED.yaml
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
const [modules, port, url, seedFile] = process.argv.slice(2);
const dist = join(modules, "emulate/dist/");
const YAML = createRequire(dist)("yaml");
const holds = (name) => /^dist-.*\.js$/.test(name) && readFileSync(join(dist, name), "utf8").includes("chat.scheduledMessages.list");
const { slackPlugin } = await import(join(dist, readdirSync(dist).find(holds)));
const register = slackPlugin.register;
slackPlugin.register = (app, store, webhooks, ...rest) => {
  webhooks.register({ url, events: ["*"], active: true, owner: "slack" });
  return register.call(slackPlugin, app, store, webhooks, ...rest);
};
const { createEmulator } = await import(join(dist, "api.js"));
await createEmulator({ service: "slack", port: Number(port), seed: YAML.parse(readFileSync(seedFile, "utf8")) });
