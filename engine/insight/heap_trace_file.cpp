#include "engine/insight/heap_trace_file.hpp"

#include <sstream>
#include <string>

namespace underpar {

HeapTraceFile read_heap_trace(std::string_view text) {
  HeapTraceFile file;
  std::istringstream lines{std::string{text}};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string kind;
    words >> kind;
    if (kind == "total") {
      words >> file.total.allocations >> file.total.bytes >> file.total.peak_bytes >> file.total.leaked_bytes;
    } else if (kind == "site") {
      HeapSite site;
      words >> site.allocations >> site.bytes >> site.at_peak_bytes >> site.leaked_bytes >> std::hex;
      for (std::uint64_t address = 0; words >> address;) {
        site.calls.push_back(address);
      }
      file.sites.push_back(std::move(site));
    } else if (kind == "curve") {
      words >> file.total.events_per_point;
      for (std::int64_t bytes = 0; words >> bytes;) {
        file.total.live_bytes.push_back(bytes);
      }
    }
  }
  return file;
}

}  // namespace underpar
