#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "engine/classroom/answer.hpp"
#include "engine/classroom/nouns.hpp"

namespace underpar::classroom {

// What server, workers and members say to one another, as JSON objects. Times are milliseconds since 1970,
// UTC.

using Json = nlohmann::ordered_json;

/// Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string text_of(const Json& json);
/// An object, or kMalformed.
[[nodiscard]] Answer<Json> object_of(std::string_view text);

/// A field of the wanted type; kMalformed names the field.
template <class T>
[[nodiscard]] Answer<T> field(const Json& object, const char* name) {
  try {
    return object.at(name).get<T>();
  } catch (const nlohmann::json::exception&) {
    return refuse(Refusal::kMalformed,
                  std::string{"The field \""} + name + "\" is missing or of another type.",
                  "docs/classroom.md describes it.");
  }
}

template <class T>
[[nodiscard]] Answer<T> field(const Answer<Json>& object, const char* name) {
  return object ? field<T>(*object, name) : std::unexpected(object.error());
}

[[nodiscard]] Json json_of(const Submission& submission);
[[nodiscard]] Json json_of(const Job& job);
[[nodiscard]] Answer<Job> job_of(const Json& json);
[[nodiscard]] Json json_of(const RunResult& run);
[[nodiscard]] Answer<RunResult> run_of(const Json& json);
[[nodiscard]] Json json_of(const Assignment& assignment);
/// Fields that are not there stay as they are in `before`.
[[nodiscard]] Answer<Assignment> assignment_of(const Json& json, Assignment before);

[[nodiscard]] Json json_of(const Refused& refused);

}  // namespace underpar::classroom
