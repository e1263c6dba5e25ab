#include "engine/referee/umpire_library.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "engine/wire/mailbox.hpp"

namespace underpar {
namespace {

/// Has `make(i)` build each of `count` inputs in the arena.
template <class Make>
Result<Inputs> built(std::size_t count, Make make) {
  Inputs inputs(count);  // before the scope, as it is no part of an input
  try {
    const Arena::Scope scope;
    for (std::size_t i = 0; i < count; ++i) {
      inputs[i] = make(i);
    }
    return inputs;
  } catch (const std::exception& error) {
    return fail(fmt::format("The umpire of this level could not make an input: {}.", error.what()),
                "This is a fault of the level, not of your program.");
  }
}

}  // namespace

void UmpireLibrary::Close::operator()(void* library) const {
  ::dlclose(library);
}

Result<UmpireLibrary> UmpireLibrary::load(int fd) {
  UmpireLibrary loaded;
  loaded.library_.reset(::dlopen(fmt::format("/proc/self/fd/{}", fd).c_str(), RTLD_NOW | RTLD_LOCAL));
  if (!loaded.library_) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): glibc keeps an error for each thread
    return fail(fmt::format("The umpire of this level could not be loaded: {}.", ::dlerror()));
  }
  using GetUmpire = const kit::Umpire* (*)();
  const auto get = reinterpret_cast<GetUmpire>(::dlsym(loaded.library_.get(), "underpar_umpire"));
  if (get == nullptr) {
    return fail("umpire.cpp registers nothing.", "End it with KIT_UMPIRE(make_input, {...}).");
  }
  try {
    loaded.umpire_ = get();  // makes the hand-made cases, to count them
  } catch (const std::exception& error) {
    return fail(fmt::format("The umpire of this level could not make its edge inputs: {}.", error.what()),
                "This is a fault of the level, not of your program.");
  }
  if (loaded.umpire_->version != kit::kUmpireVersion) {
    return fail("The umpire of this level was built for another version of the kit.",
                "Delete the cache folder and play again.");
  }
  if (loaded->batch < 1 || loaded->batch > wire::kMostInputs) {
    return fail(fmt::format("umpire.cpp asks for a batch of {}.", loaded->batch),
                fmt::format("A batch has 1 to {} inputs.", wire::kMostInputs));
  }
  if (loaded->batch > 1 && (loaded->first_posts > 0 || loaded->readings != nullptr)) {
    return fail("umpire.cpp asks for a batch and for first posts or a device.",
                "Laps belong to one input: leave out the batch.");
  }
  return loaded;
}

Result<Inputs> UmpireLibrary::make_inputs(std::span<const std::uint64_t> seeds, std::size_t n) const {
  return built(seeds.size(), [&](std::size_t i) { return umpire_->make_input(seeds[i], n); });
}

Result<Inputs> UmpireLibrary::make_edge_input(std::size_t index) const {
  return built(1, [&](std::size_t /*one*/) { return umpire_->make_edge_input(index); });
}

Result<std::vector<kit::Reading>> UmpireLibrary::readings(std::uint64_t seed, const void* input) const {
  if (umpire_->readings == nullptr) {
    return {};
  }
  auto readings = umpire_->readings(seed, input);
  if (readings.size() > wire::kMostReadings || !std::ranges::is_sorted(readings, {}, &kit::Reading::due_us)) {
    return fail("The umpire of this level made readings that no device can give.",
                fmt::format("At most {}, in the order in which they are due.", wire::kMostReadings));
  }
  return readings;
}

}  // namespace underpar
