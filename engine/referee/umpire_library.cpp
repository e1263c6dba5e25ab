#include "engine/referee/umpire_library.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <exception>

namespace underpar {
namespace {

template <class Make>
Result<const void*> built(Make make) {
  try {
    const Arena::Scope scope;
    return make();
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
    return fail(fmt::format("The umpire of this level could not be loaded: {}.", ::dlerror()));
  }
  using GetUmpire = const kit::Umpire* (*)();
  const auto get = reinterpret_cast<GetUmpire>(::dlsym(loaded.library_.get(), "underpar_umpire"));
  if (get == nullptr) {
    return fail("umpire.cpp registers nothing.", "End it with KIT_UMPIRE(make_input, {...}).");
  }
  loaded.umpire_ = get();
  if (loaded.umpire_->version != kit::kUmpireVersion) {
    return fail("The umpire of this level was built for another version of the kit.",
                "Delete the cache folder and play again.");
  }
  return loaded;
}

Result<const void*> UmpireLibrary::make_input(std::uint64_t seed, std::size_t n) const {
  return built([&] { return umpire_->make_input(seed, n); });
}

Result<const void*> UmpireLibrary::make_edge_input(std::size_t index) const {
  return built([&] { return umpire_->make_edge_input(index); });
}

}  // namespace underpar
