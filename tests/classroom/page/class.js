// A class for a test: the real server on a store of its own, and members and a judge machine that speak HTTP.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const program = join(process.env.UNDERPAR_BINARY_DIR, "bin", "underpar-server");

export class Class {
  static async found(levels) {
    const made = new Class();
    made.folder = mkdtempSync(join(tmpdir(), "underpar-page-"));
    const store = ["--store", join(made.folder, "class.db")];
    const init = spawnSync(program, ["init", "--name", "Performance 101", ...levels.flatMap((id) => ["--level", id]),
      ...store], { encoding: "utf8" });
    made.code = /join code\s+(\S+)/.exec(init.stdout)[1];
    made.loginPath = /https?:\/\/[^/]+(\/\S+)/.exec(init.stdout)[1];
    made.workerToken = /worker token\s+(\S+)/.exec(init.stdout)[1];
    made.server = spawn(program, ["serve", "--port", "0", ...store], { stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface({ input: made.server.stdout })) {
      made.address = /http:\/\/[^/]+/.exec(line)[0];
      break;
    }
    made.worker = (await made.ask("worker/register", made.workerToken, { name: "judge", node_class: "lab" })).id;
    return made;
  }

  async end() {
    this.server.kill("SIGKILL");
    await new Promise((ended) => this.server.once("exit", ended));
    rmSync(this.folder, { recursive: true });
  }

  async ask(path, token, body, headers = {}) {
    const answer = await fetch(`${this.address}/api/v1/${path}`, {
      method: "POST", headers: { Authorization: `Bearer ${token}`, ...headers }, body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`${path}: ${await answer.text()}`);
    }
    return answer.json();
  }

  async join(nick) {
    return (await this.ask("join", "", { code: this.code, nick })).token;
  }

  /** Hands in and judges; returns once the verdict is stored. */
  async play(token, level, ratio, peak_kib, source = "int x;") {
    await this.ask("submissions", token, { level, source }, { "Idempotency-Key": String(Math.random()) });
    const { job } = await this.ask("worker/claim", this.workerToken, { worker: this.worker, wait: false });
    const strokes = ratio <= 0.8 ? -1 : ratio < 1.1 ? 0 : 1;
    await this.ask(`worker/jobs/${job.id}/result`, this.workerToken, {
      attempt: job.attempt,
      run: {
        outcome: "scored", message: "", strokes, ratio, ratio_low: ratio * 0.99, ratio_high: ratio * 1.01,
        noise: 0.01, peak_kib, level_sha256: "v1",
      },
    });
  }
}
