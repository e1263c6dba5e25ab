// Fills the board's tables. Whatever others wrote goes through textContent and is never read as HTML.
"use strict";

const terms = new Map([
  [-3, "albatross"], [-2, "eagle"], [-1, "birdie"], [0, "par"],
  [1, "bogey"], [2, "double bogey"], [3, "triple bogey"], [4, "picked up"],
]);
const element = (id) => document.getElementById(id);
const fetched = async (path) => (await fetch(`/api/v1/${path}`)).json();

function fill(body, rows) {
  body.replaceChildren(...rows.map((cells) => {
    const row = document.createElement("tr");
    for (const cell of cells) {
      row.appendChild(document.createElement("td")).textContent = cell;
    }
    return row;
  }));
}

function showBoard(board) {
  element("frozen").hidden = !board.frozen;
  fill(element("rows"), board.rows.map((row) => [
    row.rank, row.nick, terms.get(row.strokes), row.ratio.toFixed(2),
    `${row.ratio_low.toFixed(2)} to ${row.ratio_high.toFixed(2)}`, `${row.source_bytes} bytes`,
  ]));
}

function showProgress(boards) {
  fill(element("progress"), boards.map((board) => [
    board.level, board.rows.length, board.rows.filter((row) => row.strokes <= 0).length,
  ]));
}

function showLevels(assignments) {
  const select = element("level");
  if (select.options.length !== assignments.length) {
    select.replaceChildren(...assignments.map(({ level }) => new Option(level, level)));
  }
}

async function refresh() {
  const [health, { assignments }] = await Promise.all([fetched("healthz"), fetched("assignments")]);
  element("class").textContent = health.class;
  element("queue").textContent = `${health.waiting} runs wait to be judged.`;
  showLevels(assignments);
  const boards = await Promise.all(assignments.map(({ level }) => fetched(`boards/${level}`)));
  const shown = boards.find(({ level }) => level === element("level").value);
  if (shown) {
    showBoard(shown);
  }
  showProgress(boards);
}

element("level").addEventListener("change", refresh);
new EventSource("/api/v1/events").addEventListener("message", refresh);
refresh();
