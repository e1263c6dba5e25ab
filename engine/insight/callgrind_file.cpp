#include "engine/insight/callgrind_file.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <ranges>
#include <utility>

#include "engine/insight/spoken_name.hpp"

namespace underpar {
namespace {

/// What count.cpp asks for: Ir Dr Dw I1mr D1mr D1mw ILmr DLmr DLmw Bc Bcm Bi Bim.
constexpr std::size_t kEvents = 13;

template <class Number>
std::optional<Number> number_in(std::string_view& text, int base) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc{}) {
    return std::nullopt;
  }
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

std::optional<std::uint64_t> address_in(std::string_view& text) {
  if (!text.starts_with("0x")) {
    return std::nullopt;
  }
  text.remove_prefix(2);
  return number_in<std::uint64_t>(text, 16);
}

Costs costs_in(std::string_view text) {
  std::array<std::int64_t, kEvents> events{};  // zeros at the end are left out
  for (auto& event : events) {
    event = number_in<std::int64_t>(text, 10).value_or(0);
  }
  return {.instructions = events[0],
          .data_accesses = events[1] + events[2],
          .first_cache_misses = events[4] + events[5],
          .last_cache_misses = events[7] + events[8],
          .branches = events[9] + events[11],
          .wrong_guesses = events[10] + events[12]};
}

Costs part_of(const Costs& costs, double share) {
  const auto part = [share](std::int64_t whole) { return std::llround(static_cast<double>(whole) * share); };
  return {.instructions = part(costs.instructions),
          .data_accesses = part(costs.data_accesses),
          .first_cache_misses = part(costs.first_cache_misses),
          .last_cache_misses = part(costs.last_cache_misses),
          .branches = part(costs.branches),
          .wrong_guesses = part(costs.wrong_guesses)};
}

/// Where the cost of a function without lines of its own ends up: shares by the player's call sites.
class Homecoming {
 public:
  Homecoming(const CallgrindFile& file, const std::map<std::uint64_t, std::vector<Frame>>& stacks)
      : stacks_{stacks} {
    for (const auto& call : file.calls) {
      if (call.caller != call.callee) {
        callers_[call.callee].push_back(&call);
      }
    }
  }

  [[nodiscard]] std::map<std::uint64_t, double> of(const std::string& function) const {
    // Calls may go in circles; every round takes the rest one call further out.
    constexpr int kRounds = 64;
    std::map<std::uint64_t, double> home;
    std::map<std::string, double> abroad{{function, 1.0}};
    for (int round = 0; round < kRounds && !abroad.empty(); ++round) {
      std::map<std::string, double> further;
      for (const auto& [name, share] : abroad) {
        move_out(name, share, home, further);
      }
      abroad = std::move(further);
    }
    return home;
  }

 private:
  void move_out(const std::string& name, double share, std::map<std::uint64_t, double>& home,
                std::map<std::string, double>& further) const {
    const auto found = callers_.find(name);
    if (found == callers_.end()) {
      return;
    }
    double whole = 0;
    for (const CountedCall* call : found->second) {
      whole += static_cast<double>(call->inclusive.instructions);
    }
    for (const CountedCall* call : found->second) {
      const double part = share * static_cast<double>(call->inclusive.instructions) / std::max(whole, 1.0);
      if (stacks_.at(call->from).empty()) {
        further[call->caller] += part;
      } else {
        home[call->from] += part;
      }
    }
  }

  const std::map<std::uint64_t, std::vector<Frame>>& stacks_;
  std::map<std::string, std::vector<const CountedCall*>> callers_;
};

}  // namespace

CallgrindFile read_callgrind(std::string_view text) {
  CallgrindFile file;
  std::string function;
  std::string callee;
  bool is_call = false;
  for (const auto part : std::views::split(text, '\n')) {
    std::string_view line{part.begin(), part.end()};
    if (line.starts_with("fn=")) {
      function = line.substr(3);
    } else if (line.starts_with("cfn=")) {
      callee = line.substr(4);
    } else if (line.starts_with("calls=")) {
      is_call = true;  // its cost is the next line
    } else if (const auto address = address_in(line)) {
      if (std::exchange(is_call, false)) {
        file.calls.push_back(
            {.caller = function, .callee = callee, .from = *address, .inclusive = costs_in(line)});
      } else {
        file.instructions.push_back({.function = function, .address = *address, .costs = costs_in(line)});
      }
    }
  }
  return file;
}

std::vector<PlacedCosts> place(const CallgrindFile& file,
                               const std::function<std::vector<Frame>(std::uint64_t)>& stack_of) {
  std::map<std::uint64_t, std::vector<Frame>> stacks;
  for (const auto& instruction : file.instructions) {
    stacks.try_emplace(instruction.address, stack_of(instruction.address));
  }
  for (const auto& call : file.calls) {
    stacks.try_emplace(call.from, stack_of(call.from));
  }
  std::vector<PlacedCosts> placed;
  std::map<std::string, Costs> homeless;
  for (const auto& instruction : file.instructions) {
    if (const auto& stack = stacks.at(instruction.address); !stack.empty()) {
      placed.push_back({.stack = stack, .costs = instruction.costs});
    } else {
      homeless[instruction.function] += instruction.costs;
    }
  }
  const Homecoming homecoming{file, stacks};
  for (const auto& [function, costs] : homeless) {
    double brought = 0;
    for (const auto& [from, share] : homecoming.of(function)) {
      auto stack = stacks.at(from);
      stack.push_back({.function = spoken_name(function)});
      placed.push_back({.stack = std::move(stack), .costs = part_of(costs, share)});
      brought += share;
    }
    if (brought < 1) {
      placed.push_back({.stack = {}, .costs = part_of(costs, 1 - brought)});
    }
  }
  return placed;
}

}  // namespace underpar
