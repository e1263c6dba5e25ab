import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { Class } from "./class.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const level = "engravers-line";
const hostileNick = "<img src=x onerror=a()>";

let group;
let browser;
let tokens;

before(async () => {
  group = await Class.found([level, "reading-room"]);
  browser = await chromium.launch({
    executablePath: process.env.UNDERPAR_CHROMIUM ?? "/usr/bin/chromium",
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
  tokens = new Map();
  for (const nick of ["Ada", "Bob", "Cyd", hostileNick]) {
    tokens.set(nick, await group.join(nick));
  }
  await group.play(tokens.get("Ada"), level, 0.7, 900);
  await group.play(tokens.get("Bob"), level, 1.0, 500);
  await group.play(tokens.get("Cyd"), level, 1.3, 800);
  await group.play(tokens.get(hostileNick), level, 0.9, 700, "</script><script>alert(1)</script>");
});

after(async () => {
  await browser?.close();
  await group?.end();
});

/** A page of the class, with all it complained about. */
async function open(path, options = {}) {
  const context = await browser.newContext({ baseURL: group.address, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (said) => said.type() === "error" && page.complaints.push(said.text()));
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("dialog", (dialog) => dialog.dismiss());
  await page.goto(path);
  return page;
}

const rows = (page) => page.locator("#rows tr");
const cells = (page, body) => page.locator(`#${body} tr`).evaluateAll(
  (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

async function openBoard(options) {
  const page = await open("/", options);
  await rows(page).nth(3).waitFor();
  return page;
}

async function openInstructor(options) {
  const page = await open(group.loginPath, options);
  await page.locator("#members tr").first().waitFor();
  return page;
}

test("the board shows the runs in order, and what a nickname holds is text", async () => {
  const page = await openBoard();
  const board = await cells(page, "rows");
  assert.deepEqual(board.map(([rank, nick, term]) => [rank, nick, term]), [
    ["1", "Ada", "birdie"], ["2", hostileNick, "par"], ["3", "Bob", "par"], ["4", "Cyd", "bogey"]]);
  assert.equal(await page.locator("main img").count(), 0);
  assert.deepEqual(page.complaints, []);
});

test("the board shows a verdict within a second", async () => {
  const page = await openBoard();
  await group.play(tokens.get("Bob"), level, 0.5, 450);
  const begin = performance.now();
  await page.locator("#rows tr:first-child", { hasText: "Bob" }).waitFor({ timeout: 1_000 });
  console.log(`a verdict is on the page after ${Math.round(performance.now() - begin)} ms`);
});

test("runs that nobody beats in time and memory stand in a table beside the plot", async () => {
  const page = await openBoard();
  assert.deepEqual((await cells(page, "front")).map(([nick]) => nick), ["Bob"]);
});

test("all levels together count a level without a run as picked up", async () => {
  const page = await openBoard();
  const standings = await cells(page, "standings");
  assert.deepEqual(standings.find(([, nick]) => nick === "Ada").slice(1), ["Ada", "3", "-1", "–"]);
});

test("there is no histogram before the fifth player, then it says where you are", async () => {
  const page = await openBoard();
  assert.equal(await page.locator("#bins tr").count(), 0);
  await group.play(await group.join("Eve"), level, 1.1, 600);
  await page.locator("#bins tr").first().waitFor();
  await page.fill("#you", "Ada");
  await page.press("#you", "Enter");
  await page.locator("#rows tr.you", { hasText: "Ada" }).waitFor();
  const bins = await cells(page, "bins");
  assert.equal(bins.filter(([, , you]) => you === "you").length, 1);
  assert.equal(bins.reduce((sum, [, players]) => sum + Number(players), 0), 5);
  assert.equal(await page.locator("#histogram canvas").count(), 1);
  assert.equal(await page.locator("#pareto canvas").count(), 1);
});

test("without uPlot the pages have their tables", async () => {
  const context = await browser.newContext({ baseURL: group.address });
  const page = await context.newPage();
  await page.route("**/uPlot.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto("/");
  await rows(page).nth(3).waitFor();
  assert.equal(await page.locator("canvas").count(), 0);
  assert.notEqual((await cells(page, "front")).length, 0);
});

for (const colorScheme of ["light", "dark"]) {
  test(`both pages are accessible in ${colorScheme}`, async () => {
    assert.deepEqual(await violations(await openBoard({ colorScheme })), []);
    assert.deepEqual(await violations(await openInstructor({ colorScheme })), []);
  });
}

test("keys alone choose a level, name you and switch to the projector", async () => {
  const page = await openBoard();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.locator("#rows:empty").waitFor({ state: "attached" });
  assert.equal(new URL(page.url()).hash, "#reading-room");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Bob");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("body.projector").isVisible());
  assert.ok(!await page.locator("#pareto").isVisible());
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("#bins").count() > 0);
});

test("the board prints", async () => {
  const page = await openBoard();
  const pdf = await page.pdf();
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  await page.emulateMedia({ media: "print" });
  assert.ok(!await page.locator("#level").isVisible());
});

test("the login link leaves the address, and its cookie is out of reach of scripts", async () => {
  const page = await openInstructor();
  assert.equal(new URL(page.url()).hash, "");
  assert.equal(await page.evaluate(() => document.cookie), "");
  const [cookie] = await page.context().cookies();
  assert.equal(cookie.httpOnly, true);
  assert.equal(cookie.sameSite, "Strict");
  await page.reload();
  await page.locator("#members tr").first().waitFor();
  await page.click("#logout");
  await page.locator("#said", { hasText: "logged out" }).waitFor();
  await page.reload();
  await page.locator("#said", { hasText: "Open the link" }).waitFor();
  assert.ok(!await page.locator("#page").isVisible());
});

test("a page of another port changes nothing with the cookie", async () => {
  const page = await openInstructor();
  const status = await page.evaluate(async () => (await fetch("/api/v1/join-code",
    { method: "POST", body: "{\"hours\": 1}" })).status);
  assert.equal(status, 200);
  const [cookie] = await page.context().cookies();
  const stranger = await fetch(`${group.address}/api/v1/join-code`, {
    method: "POST", body: "{\"hours\": 1}",
    headers: { Cookie: `${cookie.name}=${cookie.value}`, Origin: "http://127.0.0.1:1" },
  });
  assert.equal(stranger.status, 401);
});

test("the instructor freezes, enrols, hides, reissues, rejudges and exports", async () => {
  const page = await openInstructor();
  const said = (text) => page.locator("#said", { hasText: text }).waitFor();
  await page.locator("#assignments tr").first().getByRole("button", { name: "Freeze" }).click();
  await said("is changed");
  await page.locator("#assignments tr").first().getByRole("button", { name: "Thaw" }).click();
  await page.fill("#roster", "external_id,email,family_name,given_name,section,extra_minutes\ns1,a@x.org,Lovelace,Ada,A,0\n");
  await page.click("#enrol");
  await said("on the roster");
  assert.match(await page.inputValue("#claim-codes"), /s1,a@x\.org,[0-9A-Z]{8}/);
  const cyd = page.locator("#members tr", { hasText: "Cyd" });
  await cyd.getByRole("button", { name: "Hide" }).click();
  await said("Cyd is hidden");
  await cyd.getByRole("button", { name: "Show" }).click();
  await said("Cyd is shown");
  await cyd.getByRole("button", { name: "Reissue" }).click();
  await said("joins again with the code");
  await page.fill("#reason", "a new umpire");
  await page.click("#rejudge");
  await said("has begun");
  await page.locator("#rejudgings").getByRole("button", { name: "Cancel" }).click();
  await said("is over");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Results" }).click();
  assert.equal((await download).suggestedFilename(), "results.csv");
  assert.deepEqual(page.complaints, []);
});
