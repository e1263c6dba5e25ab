// What both pages are made of. Whatever others wrote goes through textContent and is never read as HTML.

export const element = (id) => document.getElementById(id);

export const terms = new Map([
  [-3, "albatross"], [-2, "eagle"], [-1, "birdie"], [0, "par"],
  [1, "bogey"], [2, "double bogey"], [3, "triple bogey"], [4, "picked up"],
]);

/** Asks the class. Rejects with what it said, for a person, when it refuses. */
export async function ask(path, method = "GET", body = undefined) {
  const answer = await fetch(`/api/v1/${path}`, {
    method, body: typeof body === "object" ? JSON.stringify(body) : body,
  });
  const text = await answer.text();
  const type = answer.headers.get("Content-Type") ?? "";
  const said = type.startsWith("application/json") ? JSON.parse(text) : text;
  if (!answer.ok) {
    throw new Error(said.what ? `${said.what} ${said.hint}` : `The class answered with status ${answer.status}.`);
  }
  return said;
}

/** Fills a <tbody>: each row is a list of cells, texts or elements. `mark` names the class of a row. */
export function fill(body, rows, mark = () => "") {
  body.replaceChildren(...rows.map((cells, index) => {
    const row = document.createElement("tr");
    row.className = mark(index);
    for (const cell of cells) {
      row.insertCell().append(cell instanceof Node ? cell : String(cell));
    }
    return row;
  }));
}
