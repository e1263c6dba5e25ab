#pragma once
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/course/similar.hpp"
#include "engine/course/text_rules.hpp"
#include "engine/script/characters.hpp"
#include "engine/script/value.hpp"

namespace underpar {

/// What is wrong with a table: the field's path ("limits.threads") and the rest of the sentence about it
/// ("must be a whole number from 1 to 64, but is the number 0").
struct Misfit {
  std::string path;
  std::string what;
  std::string hint;
};

enum class Presence : std::uint8_t { kRequired, kOptional };

/// One field a Lua table may have. A kind of table (a level, its limits, …) is a vector of these: all that
/// reads, checks and lists its fields goes by that vector.
template <class Into>
struct Field {
  std::string name;
  Presence presence = Presence::kRequired;
  std::string expected;  ///< completes "must be …"
  /// Takes the value, or says what is wrong with it. A path in the answer is relative to the field.
  std::function<std::optional<Misfit>(const LuaValue&, Into&)> take;
};

template <class Into>
using Fields = std::vector<Field<Into>>;

/// "must be EXPECTED, but IS".
[[nodiscard]] inline Misfit misfit(const std::string& expected, const std::string& is) {
  return Misfit{.path = {}, .what = fmt::format("must be {}, but {}", expected, is), .hint = {}};
}

/// Reads the fields of one table. Stops at the first misfit: an unknown field, else in the order of `fields`.
template <class Into>
[[nodiscard]] std::optional<Misfit> read_fields(const LuaTable& table, const Fields<Into>& fields,
                                                Into& into) {
  for (const auto& [name, value] : table) {
    if (std::ranges::find(fields, name, &Field<Into>::name) == fields.end()) {
      std::vector<std::string> names;
      std::ranges::transform(fields, std::back_inserter(names), &Field<Into>::name);
      const auto near = nearest(name, names, 1);
      return Misfit{.path = printable(name, 40),
                    .what = "is not known here",
                    .hint = near.empty() ? "docs/lua-api.md lists the fields."
                                         : fmt::format("Did you mean \"{}\"?", near.front())};
    }
  }
  for (const Field<Into>& field : fields) {
    const auto found = table.find(field.name);
    if (found == table.end()) {
      if (field.presence == Presence::kRequired) {
        return Misfit{field.name, "is missing; it must be " + field.expected, {}};
      }
      continue;
    }
    if (auto wrong = field.take(found->second, into)) {
      wrong->path = wrong->path.empty() ? field.name : field.name + "." + wrong->path;
      return wrong;
    }
  }
  return std::nullopt;
}

// The makers below: one per type a field may have.

template <class Into>
[[nodiscard]] Field<Into> whole_field(std::string name, Presence presence, int Into::* member, int least,
                                      int most) {
  const std::string expected = fmt::format("a whole number from {} to {}", least, most);
  auto take = [=](const LuaValue& value, Into& into) -> std::optional<Misfit> {
    const auto number = whole_number(value);
    if (!number || *number < least || *number > most) {
      return misfit(expected, "is " + describe(value));
    }
    into.*member = static_cast<int>(*number);
    return std::nullopt;
  };
  return {std::move(name), presence, expected, std::move(take)};
}

template <class Into>
[[nodiscard]] Field<Into> number_field(std::string name, Presence presence, double Into::* member,
                                       double above, double most) {
  const std::string expected = fmt::format("a number above {} and at most {}", above, most);
  auto take = [=](const LuaValue& value, Into& into) -> std::optional<Misfit> {
    const auto number = any_number(value);
    if (!number || !(*number > above && *number <= most)) {
      return misfit(expected, "is " + describe(value));
    }
    into.*member = *number;
    return std::nullopt;
  };
  return {std::move(name), presence, expected, std::move(take)};
}

/// A number that is at least 0.
template <class Into>
[[nodiscard]] Field<Into> amount_field(std::string name, Presence presence, double Into::* member) {
  const std::string expected = "a number that is at least 0";
  auto take = [=](const LuaValue& value, Into& into) -> std::optional<Misfit> {
    const auto number = any_number(value);
    if (!number || *number < 0 || !std::isfinite(*number)) {
      return misfit(expected, "is " + describe(value));
    }
    into.*member = *number;
    return std::nullopt;
  };
  return {std::move(name), presence, expected, std::move(take)};
}

template <class Into>
[[nodiscard]] Field<Into> flag_field(std::string name, Presence presence, bool Into::* member) {
  const std::string expected = "true or false";
  auto take = [=](const LuaValue& value, Into& into) -> std::optional<Misfit> {
    const bool* const flag = value.as<bool>();
    if (flag == nullptr) {
      return misfit(expected, "is " + describe(value));
    }
    into.*member = *flag;
    return std::nullopt;
  };
  return {std::move(name), presence, expected, std::move(take)};
}

/// One of several words; `named` knows them (see engine/model/names.hpp).
template <class Into, class Choice>
[[nodiscard]] Field<Into> choice_field(std::string name, Presence presence, Choice Into::* member,
                                       std::optional<Choice> (*named)(std::string_view),
                                       std::string expected) {
  auto take = [=](const LuaValue& value, Into& into) -> std::optional<Misfit> {
    const auto* const text = value.as<std::string>();
    const auto choice = text == nullptr ? std::nullopt : named(*text);
    if (!choice) {
      return misfit(expected, "is " + describe(value));
    }
    into.*member = *choice;
    return std::nullopt;
  };
  return {std::move(name), presence, std::move(expected), std::move(take)};
}

template <class Into>
[[nodiscard]] Field<Into> text_field(std::string name, Presence presence, std::string Into::* member,
                                     TextRule rule) {
  const std::string expected = rule.expected();
  auto take = [=](const LuaValue& value, Into& into) -> std::optional<Misfit> {
    if (const auto wrong = rule.wrong_with(value)) {
      return misfit(expected, *wrong);
    }
    into.*member = *value.as<std::string>();
    return std::nullopt;
  };
  return {std::move(name), presence, expected, std::move(take)};
}

/// How many entries a list may have.
struct Count {
  std::size_t least = 0;
  std::size_t most = 0;
};

template <class Into>
[[nodiscard]] Field<Into> texts_field(std::string name, Presence presence,
                                      std::vector<std::string> Into::* member, Count count, TextRule rule) {
  const std::string how_many = count.least == count.most ? fmt::format("{}", count.least)
                                                         : fmt::format("{} to {}", count.least, count.most);
  const std::string expected = fmt::format("a list of {}, each {}", how_many, rule.expected());
  auto take = [=](const LuaValue& value, Into& into) -> std::optional<Misfit> {
    const auto* const list = value.as<LuaList>();
    if (list == nullptr || list->size() < count.least || list->size() > count.most) {
      return misfit(expected, "is " + describe(value));
    }
    std::vector<std::string> texts;
    for (const LuaValue& item : *list) {
      if (const auto wrong = rule.wrong_with(item)) {
        return misfit(expected, fmt::format("entry {} {}", texts.size() + 1, *wrong));
      }
      texts.push_back(*item.as<std::string>());
    }
    into.*member = std::move(texts);
    return std::nullopt;
  };
  return {std::move(name), presence, expected, std::move(take)};
}

template <class Into>
[[nodiscard]] Field<Into> function_field(std::string name, Presence presence,
                                         std::optional<LuaFunction> Into::* member,
                                         const std::string& signature) {
  const std::string expected = "a function " + signature;
  auto take = [=](const LuaValue& value, Into& into) -> std::optional<Misfit> {
    if (value.as<LuaFunction>() == nullptr) {
      return misfit(expected, "is " + describe(value));
    }
    into.*member = *value.as<LuaFunction>();
    return std::nullopt;
  };
  return {std::move(name), presence, expected, std::move(take)};
}

/// A table with named fields of its own.
template <class Into, class Part>
[[nodiscard]] Field<Into> table_field(std::string name, Presence presence, Part Into::* member,
                                      Fields<Part> fields) {
  const std::string expected = "a table with named fields";
  auto take = [=, fields = std::move(fields)](const LuaValue& value, Into& into) -> std::optional<Misfit> {
    static const LuaTable kEmpty;
    const auto* const list = value.as<LuaList>();
    const LuaTable* const table = list != nullptr && list->empty() ? &kEmpty : value.as<LuaTable>();
    if (table == nullptr) {
      return misfit(expected, "is " + describe(value));
    }
    return read_fields(*table, fields, into.*member);
  };
  return {std::move(name), presence, expected, std::move(take)};
}

/// A table that need not be there; `fields` are those of what is in it.
template <class Into, class Part>
[[nodiscard]] Field<Into> table_field(std::string name, std::optional<Part> Into::* member,
                                      const Fields<Part>& fields) {
  struct Filled {
    Part part;
  };
  Field<Filled> field = table_field(name, Presence::kOptional, &Filled::part, fields);
  auto take = [member, inner = std::move(field.take)](const LuaValue& value, Into& into) {
    Filled filled;
    auto wrong = inner(value, filled);
    if (!wrong) {
      into.*member = std::move(filled.part);
    }
    return wrong;
  };
  return {std::move(name), Presence::kOptional, std::move(field.expected), std::move(take)};
}

/// The same field, where Part is a member of Into.
template <class Into, class Part>
[[nodiscard]] Field<Into> within(Part Into::* member, Field<Part> field) {
  auto take = [member, inner = std::move(field.take)](const LuaValue& value, Into& into) {
    return inner(value, into.*member);
  };
  return {std::move(field.name), field.presence, std::move(field.expected), std::move(take)};
}

}  // namespace underpar
