#include "engine/authoring/prover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/authoring/internal/build_all.hpp"
#include "engine/authoring/level_texts.hpp"
#include "engine/authoring/proved.hpp"
#include "engine/authoring/puzzle_files.hpp"
#include "engine/authoring/sanitizers.hpp"
#include "engine/authoring/standards.hpp"
#include "engine/base/files.hpp"
#include "engine/build/proof.hpp"
#include "engine/round/real_stages.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using SteadyClock = std::chrono::steady_clock;

constexpr int kRandomInputs = 200;
constexpr int kRandomInputsFast = 30;
constexpr int kMirrors = 20;
constexpr int kMostRounds = 3;  // of a program whose score noise leaves open

std::chrono::milliseconds since(SteadyClock::time_point begin) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin);
}

double median(std::vector<double> values) {
  if (values.empty()) {
    return 0;
  }
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

std::string ratio_words(const Verdict& verdict) {
  return fmt::format("{:.3g} × par ({:.3g} to {:.3g})", verdict.ratio, verdict.ratio_low, verdict.ratio_high);
}

/// "2.3 ms a call"
std::string duration_words(double input_ms, std::size_t batch) {
  return batch == 1 ? fmt::format("{:.3g} ms a call", input_ms)
                    : fmt::format("{:.3g} ms an input, {} inputs a call", input_ms, batch);
}

std::optional<ProvedRatio> ratio_of(const Record& round) {
  const Verdict& verdict = round.verdict;
  return verdict.has_score()
             ? std::optional{ProvedRatio{
                   .ratio = verdict.ratio, .low = verdict.ratio_low, .high = verdict.ratio_high}}
             : std::nullopt;
}

std::unexpected<Failure> cancelled() {
  return fail("The proof was cancelled.");
}

/// The proof of one level as it grows.
class Proof {
 public:
  Proof(const Builder& builder, ProofBuilder proof, const Stages& stages, const Course& course,
        const Level& level, const ProofOptions& options, const ProofEvents& events,
        const std::stop_token& stop)
      : builder_{builder},
        proof_{std::move(proof)},
        stages_{stages},
        course_{course},
        level_{level},
        options_{options},
        events_{events},
        stop_{stop} {
    report_.level_id = level.id;
  }

  Result<LevelReport> run() {
    const auto begin = SteadyClock::now();
    read();
    Result<void> gone_well;
    if (!level_.broken) {
      gone_well = compile();
    }
    if (gone_well && all_compiled_) {
      gone_well = options_.fast ? Result<void>{} : sanitize();
      gone_well = gone_well ? play() : gone_well;
    }
    if (!gone_well) {
      return std::unexpected(gone_well.error());
    }
    report_.took = since(begin);
    return std::move(report_);
  }

 private:
  /// Begins a line; end() tells it.
  void begin(std::string subject) {
    line_ = {.subject = std::move(subject)};
    line_begun_ = SteadyClock::now();
    doing("");
  }

  void doing(const std::string& what) const {
    if (events_.doing) {
      events_.doing(what.empty() ? line_.subject : fmt::format("{}: {}", line_.subject, what));
    }
  }

  void end(std::string found) {
    line_.found = std::move(found);
    line_.took = since(line_begun_);
    if (events_.proved) {
      events_.proved(line_);
    }
    report_.lines.push_back(std::move(line_));
  }

  void blame(std::vector<Failure> flaws) { std::ranges::move(flaws, std::back_inserter(line_.flaws)); }

  void read() {
    begin("files");
    if (level_.broken) {
      blame({*level_.broken});
      end("the level cannot be loaded");
      return;
    }
    blame(flaws_of_puzzle(level_.puzzle_folder));
    end(fmt::format("{} programs", programs_of(level_.puzzle_folder).size()));
    begin("texts");
    blame(flaws_of_texts(course_, level_));
    end("lesson, hints, comments");
  }

  /// Builds everything on all cores; what was built is found again by the rounds.
  Result<void> compile() {
    begin("programs");
    const auto jobs =
        internal::jobs_of(level_.puzzle_folder, builder_, options_.fast ? nullptr : &proof_, stop_);
    blame(internal::build_all(jobs));
    if (stop_.stop_requested()) {
      return cancelled();
    }
    all_compiled_ = line_.flaws.empty();
    end(fmt::format("{} of {} compile", jobs.size() - line_.flaws.size(), jobs.size()));
    return {};
  }

  Result<void> sanitize() {
    begin("sanitizers");
    const auto program = proof_.program(stop_);
    if (!program) {
      return std::unexpected(program.error());
    }
    if (!program->compiled()) {
      blame({{.what = "The programs cannot be linked with the umpire under sanitizers.",
              .hint = program->compiler_output}});
      end("not run");
      return {};
    }
    auto report = run_proof(program->program, stop_);
    if (!report) {
      return std::unexpected(report.error());
    }
    if (report->flaw) {
      blame({std::move(*report->flaw)});
    }
    end(fmt::format("all programs agree on {} inputs", report->inputs));
    return {};
  }

  Result<Record> round(const fs::path& file, int random_inputs) const {
    auto record =
        play_round({.level = level_, .solution = file, .random_checks = random_inputs, .keep = false},
                   stages_, {}, stop_);
    if (record && record->verdict.outcome == Outcome::kCancelled) {
      return cancelled();
    }
    return record;
  }

  /// A round that cannot be played at all is the level's fault: this machine plays others.
  template <class Judge>
  Result<std::optional<Record>> judged(const fs::path& file, int random_inputs, const Judge& flaws_of) {
    auto record = round(file, random_inputs);
    if (!record) {
      if (stop_.stop_requested()) {
        return std::unexpected(record.error());
      }
      blame({record.error()});
      return std::nullopt;
    }
    blame(flaws_of(*record));
    return std::optional{std::move(*record)};
  }

  /// Judges one of the author's programs, again where it fails and noise left a score line inside its
  /// interval; notes how it stands to the second goal.
  template <class Judge>
  Result<std::optional<Record>> judged_when_clear(const char* name, const Judge& flaws_of) {
    const std::size_t known = line_.flaws.size();
    for (int played = 1;; ++played) {
      auto record = judged(level_.puzzle_folder / name, random_inputs(), flaws_of);
      const bool unclear =
          record && *record &&
          ((*record)->verdict.on_the_lip || (*record)->verdict.outcome == Outcome::kTooClose);
      if (!unclear || line_.flaws.size() == known || played == kMostRounds) {
        if (record && *record) {
          standings_.push_back({.program = name, .result = (*record)->verdict.second_goal});
        }
        return record;
      }
      line_.flaws.resize(known);
    }
  }

  Result<void> play() {
    auto played = play_par();
    if (!played || report_.par_ms == 0) {
      return played;  // where par cannot be played against itself, nothing can
    }
    for (const auto step :
         {&Proof::play_reference, &Proof::play_faster, &Proof::weigh_goal, &Proof::play_traps}) {
      if (played = (this->*step)(); !played) {
        return played;
      }
    }
    return options_.fast ? played : play_mirrors();
  }

  Result<void> play_par() {
    begin("par");
    const auto record =
        judged_when_clear("par.cpp", [&](const Record& each) { return flaws_of_par(each, level_); });
    if (!record) {
      return std::unexpected(record.error());
    }
    if (*record) {
      report_.par_ms = (*record)->verdict.par_ms;
      report_.input_ms = median((*record)->input_ns) / 1e6;
      blame(flaws_of_generator(report_.input_ms, report_.par_ms));
    }
    end(report_.par_ms == 0
            ? "not measured"
            : fmt::format("{}, {:.3g} ms to make an input", duration_words(report_.par_ms, (*record)->batch),
                          report_.input_ms));
    return {};
  }

  Result<void> play_reference() {
    begin("reference");
    const auto record = judged_when_clear(
        "reference.cpp", [&](const Record& each) { return flaws_of_reference(each, level_); });
    if (!record) {
      return std::unexpected(record.error());
    }
    if (!*record || !(report_.reference = ratio_of(**record))) {
      end("no ratio");
      return {};
    }
    report_.reference_ms = (*record)->verdict.player_ms;
    end(fmt::format("{}, {}, {} answers agree", ratio_words((*record)->verdict),
                    duration_words(report_.reference_ms, (*record)->batch), (*record)->checks));
    return {};
  }

  Result<void> play_faster() {
    std::optional<Record> birdie;
    for (const bool eagle : {false, true}) {
      const char* const file = eagle ? "eagle.cpp" : "birdie.cpp";
      std::error_code error;
      if (!fs::exists(level_.puzzle_folder / file, error)) {
        continue;
      }
      begin(eagle ? "eagle" : "birdie");
      auto record = judged_when_clear(file, [&](const Record& each) {
        return eagle ? flaws_of_eagle(each, birdie, level_) : flaws_of_birdie(each, level_);
      });
      if (!record) {
        return std::unexpected(record.error());
      }
      const auto ratio = *record ? ratio_of(**record) : std::nullopt;
      end(ratio ? ratio_words((*record)->verdict) : "no ratio");
      (eagle ? report_.eagle : report_.birdie) = ratio;
      birdie = std::move(*record);
    }
    return {};
  }

  Result<void> weigh_goal() {
    if (!level_.second_goal) {
      return {};
    }
    begin("second goal");
    blame(flaws_of_goal(*level_.second_goal, standings_));
    std::string reached;
    for (const auto& standing : standings_) {
      if (standing.result && standing.result->reached()) {
        reached += (reached.empty() ? "" : ", ") + standing.program;
      }
    }
    end("reached by " + (reached.empty() ? "nobody" : reached));
    return {};
  }

  Result<void> play_traps() {
    begin("traps");
    const int checks = RoundRequest{}.random_checks;
    for (const auto& trap : traps_of(level_.puzzle_folder)) {
      doing(trap.file.filename().string());
      const auto known = line_.flaws.size();
      const auto record =
          judged(trap.file, checks, [&](const Record& each) { return flaws_of_trap(each, trap); });
      if (!record) {
        return std::unexpected(record.error());
      }
      ++report_.traps;
      report_.traps_rejected += line_.flaws.size() == known ? 1 : 0;
    }
    end(fmt::format("{} of {} get their verdict", report_.traps_rejected, report_.traps));
    return {};
  }

  Result<void> play_mirrors() {
    begin("duels");
    int level_with_par = 0;
    for (int i = 0; i < kMirrors; ++i) {
      doing(fmt::format("par against itself, {} of {}", i + 1, kMirrors));
      const auto record = judged(level_.puzzle_folder / "par.cpp", 0,
                                 [&](const Record& each) { return flaws_of_mirror(each, level_); });
      if (!record) {
        return std::unexpected(record.error());
      }
      level_with_par += *record && (*record)->verdict.strokes == kPar ? 1 : 0;
    }
    end(fmt::format("{} of {} score par, {} wrong", level_with_par, kMirrors, line_.flaws.size()));
    return {};
  }

  [[nodiscard]] int random_inputs() const { return options_.fast ? kRandomInputsFast : kRandomInputs; }

  const Builder& builder_;
  ProofBuilder proof_;
  const Stages& stages_;
  const Course& course_;
  const Level& level_;
  const ProofOptions& options_;
  const ProofEvents& events_;
  const std::stop_token& stop_;
  LevelReport report_;
  ProofLine line_;
  std::vector<GoalStanding> standings_;
  bool all_compiled_ = false;
  SteadyClock::time_point line_begun_;
};

}  // namespace

bool LevelReport::holds() const {
  return std::ranges::all_of(lines, [](const ProofLine& line) { return line.flaws.empty(); });
}

Result<Prover> Prover::create(const Paths& paths, const Toolchain& toolchain) {
  auto book = RecordBook::forgetful();
  if (!book) {
    return std::unexpected(book.error());
  }
  auto kept = std::make_unique<RecordBook>(std::move(*book));
  Stages stages = real_stages(paths, toolchain, *kept);
  return Prover{std::move(kept), paths, this_machine(toolchain.version).fingerprint,
                Builder{toolchain, paths.home, paths.cache}, std::move(stages)};
}

Result<LevelReport> Prover::prove(const Course& course, const Level& level, const ProofOptions& options,
                                  const ProofEvents& events, const std::stop_token& stop) const {
  const ProvedLevels proved{paths_.cache / "proved"};
  const auto grounds = grounds_of(level, paths_, machine_);
  if (!grounds) {
    return std::unexpected(grounds.error());
  }
  if (!options.again) {
    if (auto known = proved.find(*grounds, options.fast)) {
      return *known;
    }
  }
  ProofBuilder proof{builder_.toolchain(), paths_.home, paths_.cache, level.puzzle_folder};
  auto report = Proof{builder_, std::move(proof), stages_, course, level, options, events, stop}.run();
  if (report) {
    proved.keep(*grounds, options.fast, *report);
  }
  return report;
}

}  // namespace underpar
