import { ask, element, fill, terms } from "./tables.js";

const say = (text) => {
  element("said").textContent = text;
};
const moment = (ms) => (ms === null ? "" : new Date(ms).toLocaleString());

/** What <input type="datetime-local"> wants: local time without a zone. */
function localInput(ms) {
  if (ms === null) {
    return "";
  }
  const date = new Date(ms);
  return new Date(ms - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", () => attempt(act));
  return made;
}

function input(type, value, label, limits = {}) {
  const made = document.createElement("input");
  Object.assign(made, { type, ...limits, value });
  made.setAttribute("aria-label", label);
  return made;
}

function together(...parts) {
  const span = document.createElement("span");
  span.className = "controls";
  span.append(...parts);
  return span;
}

/** Does it, says what went wrong, and shows how things stand now. */
async function attempt(act) {
  try {
    say((await act()) ?? "Done.");
    await refresh();
  } catch (error) {
    say(error.message);
  }
}

function asFile(link, text) {
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
}

function assignmentRow(assignment) {
  const { level, title } = assignment;
  const put = (change) => ask(`assignments/${level}`, "PUT", change).then(() => `${title} is changed.`);
  const number = (field, label, limits) => input("number", assignment[field], `${label} of ${title}`, limits);
  const fields = {
    points: number("points", "Points", { min: 0, step: "any" }),
    grace_minutes: number("grace_minutes", "Grace", { min: 0 }),
    late_percent_a_day: number("late_percent_a_day", "Late penalty", { min: 0, max: 100, step: "any" }),
    late_days: number("late_days", "Late days", { min: 0 }),
    runs_an_hour: number("runs_an_hour", "Runs an hour", { min: 1 }),
  };
  const due = input("datetime-local", localInput(assignment.due_ms), `${title} is due`);
  const freeze = (at) => () => put({ freeze_at_ms: at });
  const save = () => put({
    due_ms: due.value === "" ? null : new Date(due.value).getTime(),
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.valueAsNumber])),
  });
  return [title, due, ...Object.values(fields), moment(assignment.freeze_at_ms), together(
    button("Save", save),
    assignment.freeze_at_ms === null ? button("Freeze", freeze(Date.now())) : button("Thaw", freeze(null)))];
}

function memberRow({ id, nick, on_board, hidden, person }) {
  const extra = person &&
    input("number", person.extra_minutes, `Extra minutes of ${nick}`, { min: 0 });
  const extend = () => ask(`roster/${encodeURIComponent(person.external_id)}/extra`, "PUT",
    { minutes: extra.valueAsNumber });
  const reissue = async () => {
    const { claim_code } = await ask(`members/${id}/reissue`, "POST");
    return `${nick} joins again with the code ${claim_code}. It is shown once; the old device is void.`;
  };
  const remove = async () => {
    if (!confirm(`Drop ${nick}, with name, devices and sources?`)) {
      return "Nothing was dropped.";
    }
    await ask(`members/${id}`, "DELETE");
    return `${nick} is dropped.`;
  };
  return [
    nick, person ? `${person.given_name} ${person.family_name}` : "", person?.external_id ?? "", person?.section ?? "",
    person ? together(extra, button("Extend", extend)) : "",
    hidden ? "hidden by you" : on_board ? "yes" : "left it",
    together(button(hidden ? "Show" : "Hide", () => ask(`members/${id}`, "PATCH", { hidden: !hidden })
      .then(() => `${nick} is ${hidden ? "shown" : "hidden"}.`)), button("Reissue", reissue), button("Drop", remove)),
  ];
}

function rejudgingRow({ id, reason, state, pending, done, changed }) {
  const end = (how) => button(how === "apply" ? "Apply" : "Cancel",
    () => ask(`rejudgings/${id}/${how}`, "POST").then(() => `Rejudging ${id} is over.`));
  return [id, reason, state, pending, done, changed,
    state === "open" ? together(end("apply"), end("cancel")) : ""];
}

function workerRow({ id, name, node_class, state, why, seen_at_ms }) {
  const readmit = () => ask(`workers/${id}/readmit`, "POST").then(() => `${name} may measure again.`);
  return [name, node_class, state, why, moment(seen_at_ms),
    state === "active" ? "" : button("Readmit", readmit)];
}

function auditRow(line) {
  const blank = line.indexOf(" ");
  return [moment(Number(line.slice(0, blank))), line.slice(blank + 1)];
}

function showLevels(assignments) {
  for (const select of ["board-level", "rejudge-level", "canvas-level"].map(element)) {
    if (select.options.length !== assignments.length) {
      select.replaceChildren(...assignments.map(({ level, title }) => new Option(title, level)));
    }
  }
}

async function showBoard() {
  const level = element("board-level").value;
  const { rows } = level === "" ? { rows: [] } : await ask(`assignments/${level}/board`);
  fill(element("board"), rows.map((row) => [
    row.rank, row.nick, terms.get(row.strokes), row.ratio.toFixed(2),
    `${row.ratio_low.toFixed(2)} to ${row.ratio_high.toFixed(2)}`, row.public ? "yes" : "no",
  ]));
}

async function refresh() {
  const [health, { assignments }, { members }, { rejudgings }, { workers }, { audit }] = await Promise.all(
    ["healthz", "assignments", "members", "rejudgings", "workers", "audit"].map((path) => ask(path)));
  element("class").textContent = health.class;
  element("page").hidden = false;
  showLevels(assignments);
  await showBoard();
  fill(element("assignments"), assignments.map(assignmentRow));
  fill(element("members"), members.map(memberRow));
  fill(element("rejudgings"), rejudgings.map(rejudgingRow));
  fill(element("workers"), workers.map(workerRow));
  fill(element("audit"), audit.map(auditRow));
}

async function enrol() {
  const file = element("roster-file").files[0];
  const text = await ask("roster", "POST", file ? await file.text() : element("roster").value);
  element("claims").hidden = false;
  element("claim-codes").value = text;
  asFile(element("claims-csv"), text);
  return "They are on the roster. Who has not joined has a claim code.";
}

async function fillGradebook() {
  const file = element("canvas-file").files[0];
  const text = await ask(`export/canvas/${element("canvas-level").value}`, "POST", await file.text());
  asFile(element("canvas-csv"), text);
  element("canvas-csv").hidden = false;
  return "The gradebook is filled.";
}

/** The link holds the token behind the #, where no server and no log sees it; it goes from the address at once. */
async function logIn() {
  const token = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  if (token !== "") {
    await ask("login", "POST", { token });
  }
  await refresh();
  say("You are logged in.");
}

element("board-level").addEventListener("change", () => attempt(async () => ""));
element("enrol").addEventListener("click", () => attempt(enrol));
element("canvas-file").addEventListener("change", () => attempt(fillGradebook));
element("new-code").addEventListener("click", () => attempt(async () => {
  const { join_code } = await ask("join-code", "POST", { hours: element("hours").valueAsNumber });
  element("join-code").textContent = join_code;
}));
element("rejudge").addEventListener("click", () => attempt(async () => {
  const { id } = await ask("rejudgings", "POST",
    { level: element("rejudge-level").value, reason: element("reason").value });
  return `Rejudging ${id} has begun.`;
}));
element("logout").addEventListener("click", () => ask("logout", "POST").then(() => {
  element("page").hidden = true;
  say("You are logged out.");
}));
logIn().catch((error) => say(`${error.message} Open the link that underpar-server init printed.`));
