#include "engine/classroom/exports.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "engine/base/hash.hpp"
#include "engine/classroom/csv.hpp"
#include "engine/classroom/rules.hpp"

namespace underpar::classroom {
namespace {

const CsvRow kRosterHead{"external_id", "email", "family_name", "given_name", "section", "extra_minutes"};

std::string utc(Moment moment) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(moment);
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)));
}

std::string number(double value) {
  return fmt::format("{:.2f}", value);
}

Person person_of(const Enrolled& enrolled) {
  return enrolled.person.value_or(Person{});
}

Grade grade_of(const Enrolled& enrolled, const JudgedAssignment& judged) {
  return classroom::grade_of(judged.judged, enrolled.member.id, judged.assignment, person_of(enrolled).extra);
}

CsvRow results_row(const Enrolled& enrolled, const JudgedAssignment& judged, const Grade& grade) {
  const auto person = person_of(enrolled);
  const auto& run = grade.best->run;
  return {inert(person.external_id),
          inert(person.email),
          inert(enrolled.member.nick),
          judged.assignment.level_id,
          fmt::format("{:.4f}", run.ratio),
          fmt::format("{:.4f}", run.ratio_low),
          fmt::format("{:.4f}", run.ratio_high),
          fmt::to_string(run.strokes),
          run.peak_kib ? fmt::to_string(*run.peak_kib) : "",
          number(judged.assignment.points),
          fmt::to_string(grade.lateness.late.count()),
          number(grade.lateness.penalty),
          number(grade.points),
          fmt::to_string(grade.best->submission_id),
          utc(grade.best->received_at),
          inert(grade.best->node_class),
          run.level_sha256,
          grade.lateness.counts ? "" : "too_late"};
}

Answer<std::size_t> column_of(const CsvRow& head, std::string_view name) {
  const auto found = std::ranges::find(head, name);
  if (found == head.end()) {
    return refuse(Refusal::kMalformed, fmt::format("The table has no column “{}”.", name),
                  "Its first line must name the columns.");
  }
  return static_cast<std::size_t>(found - head.begin());
}

}  // namespace

std::string results_csv(std::span<const Enrolled> members, std::span<const JudgedAssignment> all) {
  Csv rows{{"external_id", "email", "nick", "level", "best_ratio", "ratio_low", "ratio_high", "strokes",
            "peak_kib", "points", "late_minutes", "penalty", "grade", "submission_id", "received_at",
            "node_class", "level_sha", "flag"}};
  for (const auto& enrolled : members) {
    for (const auto& judged : all) {
      if (const auto grade = grade_of(enrolled, judged); grade.best != nullptr) {
        rows.push_back(results_row(enrolled, judged, grade));
      }
    }
  }
  return csv_text(rows);
}

std::string roster_csv(std::span<const Enrolled> members) {
  Csv rows{kRosterHead};
  for (const auto& enrolled : members) {
    if (const auto& person = enrolled.person) {
      rows.push_back({inert(person->external_id), inert(person->email), inert(person->family_name),
                      inert(person->given_name), inert(person->section),
                      fmt::to_string(person->extra.count())});
    }
  }
  return csv_text(rows);
}

Answer<std::vector<Person>> roster_of(std::string_view csv) {
  const auto rows = read_csv(csv);
  if (!rows) {
    return std::unexpected(rows.error());
  }
  if (rows->empty() || rows->front() != kRosterHead) {
    return refuse(Refusal::kMalformed, "That is no roster.",
                  fmt::format("Its first line must be {}.", fmt::join(kRosterHead, ",")));
  }
  std::vector<Person> people;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const auto& row = (*rows)[i];
    int extra = 0;
    if (row.size() != kRosterHead.size() || row[0].empty() ||
        (!row[5].empty() && std::from_chars(row[5].data(), row[5].data() + row[5].size(), extra).ptr !=
                                row[5].data() + row[5].size())) {
      return refuse(Refusal::kMalformed, fmt::format("Line {} of the roster is not whole.", i + 1),
                    "It needs an external_id, six cells, and minutes as a number.");
    }
    people.push_back({.external_id = row[0],
                      .email = row[1],
                      .family_name = row[2],
                      .given_name = row[3],
                      .section = row[4],
                      .extra = std::chrono::minutes{extra}});
  }
  return people;
}

Answer<std::string> canvas_csv(std::string_view gradebook, std::span<const Enrolled> members,
                               const JudgedAssignment& assignment) {
  auto rows = read_csv(gradebook);
  if (!rows) {
    return std::unexpected(rows.error());
  }
  if (rows->empty()) {
    return refuse(Refusal::kMalformed, "The gradebook is empty.", "Export it from Canvas and try again.");
  }
  const auto& head = rows->front();
  const auto student = column_of(head, "SIS User ID");
  const auto column = std::ranges::find_if(
      head, [&](const std::string& name) { return name.starts_with(assignment.assignment.level_id + " ("); });
  if (!student || column == head.end()) {
    return refuse(Refusal::kMalformed,
                  fmt::format("The gradebook has no column “SIS User ID”, or none that begins with “{} (”.",
                              assignment.assignment.level_id),
                  "Make the assignment in Canvas under the level's name, export, and try again.");
  }
  std::map<std::string, const Enrolled*> by_id;
  for (const auto& enrolled : members) {
    by_id[person_of(enrolled).external_id] = &enrolled;
  }
  const auto index = static_cast<std::size_t>(column - head.begin());
  for (std::size_t i = 2; i < rows->size(); ++i) {  // the second line holds the points possible
    auto& row = (*rows)[i];
    if (row.size() <= std::max(index, *student) || row[*student].empty()) {
      continue;
    }
    const auto found = by_id.find(row[*student]);
    if (found != by_id.end()) {
      row[index] = number(grade_of(*found->second, assignment).points);
    }
  }
  return csv_text(*rows);
}

std::string moodle_csv(std::span<const Enrolled> members, std::span<const JudgedAssignment> all) {
  CsvRow head{"First name", "Last name", "ID number", "Email address"};
  for (const auto& judged : all) {
    head.push_back(judged.assignment.level_id);
    head.push_back(judged.assignment.level_id + " (feedback)");
  }
  Csv rows{head};
  for (const auto& enrolled : members) {
    if (!enrolled.person) {
      continue;  // Moodle could not tell who that is
    }
    const auto& person = *enrolled.person;
    CsvRow row{inert(person.given_name), inert(person.family_name), inert(person.external_id),
               inert(person.email)};
    for (const auto& judged : all) {
      const auto grade = grade_of(enrolled, judged);
      row.push_back(grade.best == nullptr ? "" : number(grade.points));
      row.push_back(grade.best == nullptr ? "Nothing scored yet."
                                          : fmt::format("{:.2f} of par's time, {} min late.",
                                                        grade.best->run.ratio, grade.lateness.late.count()));
    }
    rows.push_back(std::move(row));
  }
  return csv_text(rows);
}

std::vector<ExportFile> plagiarism_folder(const std::string& level_id,
                                          std::span<const ComparedSource> sources,
                                          const std::string& reference, const std::string& key) {
  constexpr std::size_t kPseudonymLength = 12;
  std::vector<ExportFile> files{{.path = level_id + "/base/reference.cpp", .text = reference}};
  Csv info{{"filename", "full_name", "id"}};  // as Dolos reads it
  Csv who{{"pseudonym", "member_id", "nick"}};
  for (const auto& compared : sources) {
    const auto pseudonym =
        hmac_sha256_hex(key, fmt::to_string(compared.member_id)).substr(0, kPseudonymLength);
    const auto path = fmt::format("submissions/{}/solution.cpp", pseudonym);
    files.push_back({.path = level_id + "/" + path, .text = compared.source});
    info.push_back({path, pseudonym, pseudonym});
    who.push_back({pseudonym, fmt::to_string(compared.member_id), inert(compared.nick)});
  }
  files.push_back({.path = level_id + "/info.csv", .text = csv_text(info)});
  files.push_back({.path = "key.csv", .text = csv_text(who)});
  return files;
}

}  // namespace underpar::classroom
