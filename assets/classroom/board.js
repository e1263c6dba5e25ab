import { histogram, pareto } from "./charts.js";
import { ask, element, fill, terms } from "./tables.js";

let titles = new Map();
let drawing = Promise.resolve();

const you = () => element("you").value;
const memory = (row) => (row.peak_kib === null ? "" : `${row.peak_kib} KiB`);

function showBoard(board) {
  element("frozen").hidden = !board.frozen;
  element("csv").href = `/api/v1/boards/${board.level}.csv`;
  fill(element("rows"), board.rows.map((row) => [
    row.rank, row.nick, terms.get(row.strokes), row.ratio.toFixed(2),
    `${row.ratio_low.toFixed(2)} to ${row.ratio_high.toFixed(2)}`, memory(row), `${row.source_bytes} bytes`,
  ]), (index) => (board.rows[index].nick === you() ? "you" : ""));
}

/** The board tells the exact ratio of `you`, and the bins who shares theirs. */
function showHistogram(bins, rows) {
  const own = rows.find(({ nick }) => nick === you());
  const bin = own ? bins.findIndex(({ from, to }, i) => own.ratio >= from && (own.ratio < to || i === bins.length - 1)) : -1;
  element("few").textContent = bins.length > 0 ? "Players by ratio to par" : "From five players on.";
  fill(element("bins"), bins.map(({ from, to, players }, index) => [
    `${from.toFixed(2)} to ${to.toFixed(2)}`, players, index === bin ? "you" : "",
  ]));
  histogram(element("histogram"), bins, bin);
}

function showPareto(rows) {
  const runs = rows.filter((row) => row.peak_kib !== null);
  const beaten = (run) => runs.some((other) => other.ratio <= run.ratio && other.peak_kib <= run.peak_kib &&
    (other.ratio < run.ratio || other.peak_kib < run.peak_kib));
  const front = runs.filter((run) => !beaten(run));
  fill(element("front"), front.map((run) => [run.nick, run.ratio.toFixed(2), memory(run)]));
  pareto(element("pareto"), runs, front);
}

function headCell(text) {
  const cell = document.createElement("th");
  cell.scope = "col";
  cell.textContent = text;
  return cell;
}

function showStandings({ levels, rows }) {
  element("levels").replaceChildren(
    ...["Rank", "Nickname", "Strokes", ...levels.map(({ level }) => titles.get(level))].map(headCell));
  fill(element("standings"), rows.map((row) => [
    row.rank, row.nick, row.strokes, ...row.on_level.map((strokes) => strokes ?? "–"),
  ]), (index) => (rows[index].nick === you() ? "you" : ""));
  fill(element("progress"), levels.map(({ level, players, at_par }) => [titles.get(level), players, at_par]));
}

function showQueue({ waiting, wait_seconds }) {
  const wait = wait_seconds === null ? "" : ` A new one would be over in about ${Math.ceil(wait_seconds / 60)} min.`;
  element("queue").textContent = `${waiting} ${waiting === 1 ? "run waits" : "runs wait"} to be judged.${wait}`;
}

function showLevels(assignments) {
  const select = element("level");
  if (select.options.length !== assignments.length) {
    select.replaceChildren(...assignments.map(({ level, title }) => new Option(title, level)));
    select.value = assignments.some(({ level }) => level === location.hash.slice(1))
      ? location.hash.slice(1) : select.options[0]?.value;
  }
}

async function draw() {
  const [health, { assignments }] = await Promise.all([ask("healthz"), ask("assignments")]);
  titles = new Map(assignments.map(({ level, title }) => [level, title]));
  element("class").textContent = health.class;
  showQueue(health);
  showLevels(assignments);
  const level = element("level").value;
  if (level === "") {
    return;
  }
  const [board, { bins }, standings] = await Promise.all(
    [ask(`boards/${level}`), ask(`boards/${level}/histogram`), ask("standings")]);
  showBoard(board);
  showHistogram(bins, board.rows);
  showPareto(board.rows);
  showStandings(standings);
}

/** One after the other: an older answer never overwrites a newer one. */
function refresh() {
  drawing = drawing.then(draw).catch((error) => {
    element("queue").textContent = error.message;
  });
}

element("level").addEventListener("change", () => {
  history.replaceState(null, "", `#${element("level").value}`);
  refresh();
});
element("you").value = localStorage.getItem("you") ?? "";
element("you").addEventListener("change", () => {
  localStorage.setItem("you", you());
  refresh();
});
element("projector").addEventListener("click", ({ currentTarget }) => {
  const on = document.body.classList.toggle("projector");
  currentTarget.setAttribute("aria-pressed", String(on));
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refresh);
new EventSource("/api/v1/events").addEventListener("message", refresh);
setInterval(refresh, 30_000); // the queue moves without a new version
refresh();
