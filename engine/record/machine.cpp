#include <fmt/format.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "engine/base/hash.hpp"
#include "engine/record/record_book.hpp"

namespace underpar {
namespace {

/// The processor's name. x86 says "model name"; many ARM kernels say nothing but a part number.
std::string cpu_name() {
  std::ifstream info{"/proc/cpuinfo"};
  std::string part;
  for (std::string line; std::getline(info, line);) {
    const auto colon = line.find(':');
    if (colon == std::string::npos || colon + 2 > line.size()) {
      continue;
    }
    const std::string value = line.substr(colon + 2);
    if (line.starts_with("model name") || line.starts_with("Hardware")) {
      return value;
    }
    if (line.starts_with("CPU part")) {
      part = value;
    }
  }
  return part.empty() ? "unknown" : "part " + part;
}

}  // namespace

Machine this_machine(const std::string& compiler) {
  Machine machine{.fingerprint = {},
                  .cpu = cpu_name(),
                  .cores = static_cast<int>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN))),
                  .kernel = {},
                  .compiler = compiler};
  if (utsname names{}; ::uname(&names) == 0) {
    machine.kernel = fmt::format("{} {} {}", names.sysname, names.release, names.machine);
  }
  machine.fingerprint =
      sha256_hex(fmt::format("{}\n{}\n{}\n{}", machine.cpu, machine.cores, machine.kernel, machine.compiler))
          .substr(0, 16);
  return machine;
}

}  // namespace underpar
