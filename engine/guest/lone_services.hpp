#pragma once
#include <cstdint>
#include <vector>

#include "puzzles/kit/device.hpp"
#include "puzzles/kit/sink.hpp"

// What the kit's services do in a program without a referee: posts are collected, and every reading is ready
// at once.

namespace underpar::guest {

inline std::vector<std::uint32_t> posted;
inline std::vector<kit::Reading> readings;

}  // namespace underpar::guest

void kit::Sink::post(std::uint32_t value) const {
  underpar::guest::posted.push_back(value);
}

void kit::Device::start() const {}

bool kit::Device::ready(std::size_t i) const {
  return i < underpar::guest::readings.size();
}

void kit::Device::wait(std::size_t /*i*/) const {}

std::uint64_t kit::Device::value(std::size_t i) const {
  return underpar::guest::readings.at(i).value;
}
