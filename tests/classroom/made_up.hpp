#pragma once
#include "engine/classroom/exports.hpp"
#include "engine/classroom/nouns.hpp"

namespace underpar::classroom {

/// Monday, 2026-03-02 12:00 UTC: when things are due in made-up classes.
inline constexpr Moment kDue{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + std::chrono::hours{12}};

[[nodiscard]] inline Assignment made_up_assignment(const std::string& level_id = "reading-room") {
  return {.id = 1, .level_id = level_id, .due = kDue};
}

[[nodiscard]] inline JudgedSubmission made_up_run(Id member, double ratio,
                                                  std::chrono::milliseconds after_due = std::chrono::hours{
                                                      -1}) {
  static constexpr double kParLine = 1.1;
  return {.submission_id = 100 + member,
          .member = {.id = member, .nick = "member " + std::to_string(member)},
          .received_at = kDue + after_due,
          .source_bytes = 400,
          .run = {.strokes = ratio <= kParLine ? 0 : 1,
                  .ratio = ratio,
                  .ratio_low = ratio - 0.02,
                  .ratio_high = ratio + 0.02,
                  .noise = 0.004,
                  .peak_kib = 2048,
                  .level_sha256 = "5ha"},
          .node_class = "lab"};
}

/// Two people of a roster, one of them hostile, and one who joined with the class's code.
[[nodiscard]] inline std::vector<Enrolled> made_up_members() {
  return {{.member = {.id = 1, .nick = "Ada"},
           .person = Person{.external_id = "s1",
                            .email = "ada@example.org",
                            .family_name = "Lovelace",
                            .given_name = "Ada",
                            .section = "A",
                            .extra = std::chrono::minutes{30}}},
          {.member = {.id = 2, .nick = "=HYPERLINK(\"http://example.org\")"},
           .person = Person{.external_id = "s2",
                            .email = "+49@example.org",
                            .family_name = "@SUM(A1:A9)",
                            .given_name = "Zoë, \"Z\"",
                            .section = "-1"}},
          {.member = {.id = 3, .nick = "Guest"}, .person = {}}};
}

[[nodiscard]] inline JudgedAssignment made_up_results() {
  using namespace std::chrono_literals;
  return {.assignment = made_up_assignment(),
          .judged = {made_up_run(1, 0.91), made_up_run(1, 1.30, -30min), made_up_run(2, 1.05, 26h),
                     made_up_run(3, 1.42)}};
}

}  // namespace underpar::classroom
