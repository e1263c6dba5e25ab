// The charts, where uPlot is there. Each says what its table beside it says, so it is an image to those who
// cannot see it.

const ink = () => getComputedStyle(document.body).color;
const mark = (place) => getComputedStyle(place).color;

function axis(label) {
  return { label, stroke: ink, grid: { stroke: "#8884" }, ticks: { stroke: "#8884" } };
}

/** Draws into `place`, or leaves it empty without uPlot or without points. */
function draw(place, name, points, options) {
  place.replaceChildren();
  if (typeof uPlot === "undefined" || points[0].length === 0) {
    return;
  }
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", name);
  new uPlot({
    width: Math.max(place.clientWidth, 280), height: 260, legend: { show: false }, cursor: { show: false },
    ...options,
  }, points, place);
}

/** Players by ratio; the bin of `you` stands out. */
export function histogram(place, bins, you) {
  const at = bins.map(({ from, to }) => (from + to) / 2);
  const players = bins.map((bin) => bin.players);
  const yours = bins.map((bin, index) => (index === you ? bin.players : null));
  const bars = typeof uPlot === "undefined" ? undefined : uPlot.paths.bars({ size: [0.9] });
  const series = { paths: bars, points: { show: false } };
  draw(place, "Players by ratio to par, as in the table below", [at, players, yours], {
    scales: {
      x: { time: false, range: () => [bins[0].from, bins.at(-1).to] },
      y: { range: [0, Math.max(1, ...players)] },
    },
    axes: [axis("ratio to par"), axis("players")],
    series: [{}, { ...series, stroke: ink, fill: "#8886" }, { ...series, stroke: ink, fill: mark(place) }],
  });
}

/** Ratio against peak memory; those that nobody beats in both stand out. */
export function pareto(place, runs, front) {
  const sorted = [...runs].sort((a, b) => a.ratio - b.ratio);
  const points = (fill) => ({ paths: () => null, stroke: ink, points: { show: true, size: 9, fill } });
  draw(place, "Ratio to par against peak memory; the best are in the table below", [
    sorted.map((run) => run.ratio),
    sorted.map((run) => run.peak_kib),
    sorted.map((run) => (front.includes(run) ? run.peak_kib : null)),
  ], {
    scales: { x: { time: false } },
    axes: [axis("ratio to par"), axis("KiB")],
    series: [{}, points("#8886"), points(mark(place))],
  });
}
