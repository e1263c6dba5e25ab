#include "engine/insight/debug_info.hpp"

#include <cxxabi.h>
#include <dwarf.h>
#include <elfutils/libdw.h>
#include <elfutils/libdwfl.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "engine/insight/inlined_calls.hpp"
#include "engine/insight/source_lines.hpp"
#include "engine/insight/spoken_name.hpp"

// Theory of operation. elfutils reads the program file; no process is involved. For unwinding it believes in
// a process with one thread whose registers and stack are those of the sample at hand.

namespace underpar {
namespace {

constexpr std::size_t kDeepestStack = 512;
constexpr const char* kCold = ".cold";
constexpr pid_t kOnlyThread = 1;

/// Places in StackSample::registers.
constexpr std::size_t kStackPointer = 7;
constexpr std::size_t kInstructionPointer = 16;

int no_separate_debug_file(Dwfl_Module* /*module*/, void** /*user*/, const char* /*name*/,
                           Dwarf_Addr /*base*/, const char* /*file*/, const char* /*link*/, GElf_Word /*crc*/,
                           char** /*path*/) {
  return -1;
}

const Dwfl_Callbacks kFileCallbacks{.find_elf = dwfl_build_id_find_elf,
                                    .find_debuginfo = no_separate_debug_file,
                                    .section_address = dwfl_offline_section_address,
                                    .debuginfo_path = nullptr};

struct EndSession {
  void operator()(Dwfl* session) const { dwfl_end(session); }
};
struct FreeMemory {
  void operator()(void* memory) const { std::free(memory); }
};

std::optional<Dwarf_Word> number_of(Dwarf_Die& die, unsigned attribute) {
  Dwarf_Attribute found;
  Dwarf_Word value = 0;
  const bool there = dwarf_attr(&die, attribute, &found) != nullptr && dwarf_formudata(&found, &value) == 0;
  return there ? std::optional{value} : std::nullopt;
}

/// A symbol as people say it.
std::string spoken_symbol(const char* symbol) {
  constexpr std::size_t kLongest = 4'096;  // longer ones are nobody's but a liar's
  const std::string name(symbol, ::strnlen(symbol, kLongest));
  int status = 0;
  const std::unique_ptr<char, FreeMemory> text{abi::__cxa_demangle(name.c_str(), nullptr, nullptr, &status)};
  return spoken_name(status == 0 ? text.get() : name);
}

std::string function_of(Dwarf_Die& die) {
  Dwarf_Attribute found;
  const char* name = dwarf_formstring(dwarf_attr_integrate(&die, DW_AT_linkage_name, &found));
  if (name == nullptr) {
    name = dwarf_diename(&die);
  }
  return name == nullptr ? std::string{} : spoken_symbol(name);
}

std::string file_named(Dwarf_Die& unit, Dwarf_Word index) {
  Dwarf_Files* files = nullptr;
  std::size_t count = 0;
  const bool there = dwarf_getsrcfiles(&unit, &files, &count) == 0 && index < count;
  const char* name = there ? dwarf_filesrc(files, index, nullptr, nullptr) : nullptr;
  return name == nullptr ? std::string{} : std::string{name};
}

/// The last line of the call site's file whose statement begins where the inlined call does.
std::optional<int> statement_at(Dwarf_Die& unit, Dwarf_Die& inlined, const Frame& site) {
  Dwarf_Addr entry = 0;
  Dwarf_Lines* rows = nullptr;
  std::size_t count = 0;
  if (dwarf_entrypc(&inlined, &entry) != 0 || dwarf_getsrclines(&unit, &rows, &count) != 0) {
    return std::nullopt;
  }
  std::optional<int> found;
  for (std::size_t i = 0; i < count; ++i) {
    Dwarf_Line* row = dwarf_onesrcline(rows, i);
    Dwarf_Addr address = 0;
    bool begins = false;
    int line = 0;
    if (dwarf_lineaddr(row, &address) == 0 && address == entry &&
        dwarf_linebeginstatement(row, &begins) == 0 && begins && dwarf_lineno(row, &line) == 0 &&
        site.file == dwarf_linesrc(row, nullptr, nullptr)) {
      found = line;
    }
  }
  return found;
}

}  // namespace

class DebugInfo::Library {
 public:
  Library(std::string_view name, std::string_view source) : name_{name}, lines_{lines_of(source)} {}
  [[nodiscard]] bool open(int program_fd);
  const std::vector<Frame>& frames_at(std::uint64_t address);
  std::vector<std::uint64_t> unwind(const StackSample& sample);
  [[nodiscard]] std::vector<FunctionCode> own_code() const;

 private:
  [[nodiscard]] std::vector<std::uint64_t> walk(const StackSample& sample);
  [[nodiscard]] std::optional<StackSample> caller_of_stub(const StackSample& sample);
  [[nodiscard]] bool is_own(Dwfl_Module& module, Dwarf_Addr address) const;
  [[nodiscard]] std::vector<Frame> look_up(std::uint64_t address);
  [[nodiscard]] Frame call_site(Dwarf_Die& unit, Dwarf_Die& inlined) const;

  static pid_t next_thread(Dwfl* /*session*/, void* self, void** thread);
  static bool read_memory(Dwfl* /*session*/, Dwarf_Addr address, Dwarf_Word* word, void* self);
  static bool set_registers(Dwfl_Thread* thread, void* self);

  std::string name_;                // of the player's file
  std::vector<std::string> lines_;  // and its text
  std::unique_ptr<Dwfl, EndSession> session_;
  Dwfl_Module* module_ = nullptr;  // the program; the session's
  InlinedCalls inlined_calls_;
  std::unordered_map<std::uint64_t, std::vector<Frame>> known_;
  const StackSample* sample_ = nullptr;  // while it is unwound
};

bool DebugInfo::Library::open(int program_fd) {
  static constexpr Dwfl_Thread_Callbacks kThreadCallbacks{.next_thread = next_thread,
                                                          .get_thread = nullptr,
                                                          .memory_read = read_memory,
                                                          .set_initial_registers = set_registers,
                                                          .detach = nullptr,
                                                          .thread_detach = nullptr};
  session_.reset(dwfl_begin(&kFileCallbacks));
  dwfl_report_begin(session_.get());
  module_ = dwfl_report_elf(session_.get(), "program", "", program_fd, 0, false);
  return module_ != nullptr && dwfl_report_end(session_.get(), nullptr, nullptr) == 0 &&
         dwfl_attach_state(session_.get(), nullptr, kOnlyThread, &kThreadCallbacks, this);
}

const std::vector<Frame>& DebugInfo::Library::frames_at(std::uint64_t address) {
  const auto known = known_.find(address);
  return known != known_.end() ? known->second : known_.emplace(address, look_up(address)).first->second;
}

std::vector<Frame> DebugInfo::Library::look_up(std::uint64_t address) {
  Dwfl_Module* module = dwfl_addrmodule(session_.get(), address);
  const char* symbol = module == nullptr ? nullptr : dwfl_module_addrname(module, address);
  const std::string holder = symbol == nullptr ? std::string{} : spoken_symbol(symbol);
  Dwarf_Addr bias = 0;
  Dwarf_Die* unit = module == nullptr ? nullptr : dwfl_module_addrdie(module, address, &bias);
  if (unit == nullptr) {
    return {{.function = holder}};  // libc comes without lines
  }
  Frame place;
  if (Dwarf_Line* line = dwarf_getsrc_die(unit, address - bias)) {
    const char* file = dwarf_linesrc(line, nullptr, nullptr);
    place.file = file == nullptr ? std::string{} : std::string{file};
    dwarf_lineno(line, &place.line);
  }
  std::vector<Frame> frames;
  for (Dwarf_Die& call : inlined_calls_.around(*unit, address - bias)) {
    place.function = function_of(call);
    frames.push_back(place);
    place = call_site(*unit, call);
  }
  place.function = holder;
  frames.push_back(std::move(place));
  return frames;
}

/// Where an inlined call was written. GCC puts a call of which it inlined a part (-fpartial-inlining) at the
/// brace that ends the caller; the statement that begins at the call's first instruction is meant.
Frame DebugInfo::Library::call_site(Dwarf_Die& unit, Dwarf_Die& inlined) const {
  Frame site{.file = file_named(unit, number_of(inlined, DW_AT_call_file).value_or(0)),
             .line = static_cast<int>(number_of(inlined, DW_AT_call_line).value_or(0))};
  const auto index = static_cast<std::size_t>(site.line) - 1;
  if (in_file(site, name_) && index < lines_.size() && lines_[index] == "}") {
    site.line = statement_at(unit, inlined, site).value_or(site.line);
  }
  return site;
}

/// Whether the code there comes from the compilation of the player's file.
bool DebugInfo::Library::is_own(Dwfl_Module& module, Dwarf_Addr address) const {
  Dwarf_Addr bias = 0;
  Dwarf_Die* unit = dwfl_module_addrdie(&module, address, &bias);
  const char* name = unit == nullptr ? nullptr : dwarf_diename(unit);
  return name != nullptr && in_file({.function = {}, .file = name}, name_);
}

std::vector<FunctionCode> DebugInfo::Library::own_code() const {
  std::map<std::uint64_t, FunctionCode> functions;  // an address may have several names
  Dwfl_Module* module = module_;
  const int symbols = dwfl_module_getsymtab(module);
  for (int i = 0; i < symbols; ++i) {
    GElf_Sym symbol;
    GElf_Addr address = 0;
    const char* name = dwfl_module_getsym_info(module, i, &symbol, &address, nullptr, nullptr, nullptr);
    if (name == nullptr || GELF_ST_TYPE(symbol.st_info) != STT_FUNC || symbol.st_size == 0 ||
        !is_own(*module, address)) {
      continue;
    }
    Dwarf_Addr offset = address;
    Dwarf_Addr bias = 0;
    Elf_Scn* section = dwfl_module_address_section(module, &offset, &bias);
    const Elf_Data* data = section == nullptr ? nullptr : elf_getdata(section, nullptr);
    if (data != nullptr && offset <= data->d_size && symbol.st_size <= data->d_size - offset) {
      functions.try_emplace(
          address,
          FunctionCode{.name = spoken_symbol(name) + (std::string_view{name}.ends_with(kCold) ? kCold : ""),
                       .address = address,
                       .bytes = {static_cast<const std::byte*>(data->d_buf) + offset, symbol.st_size}});
    }
  }
  std::vector<FunctionCode> list;
  list.reserve(functions.size());
  for (auto& [address, function] : functions) {
    list.push_back(std::move(function));
  }
  return list;
}

std::vector<std::uint64_t> DebugInfo::Library::unwind(const StackSample& sample) {
  auto calls = walk(sample);
  if (const auto caller = calls.size() == 1 ? caller_of_stub(sample) : std::nullopt) {
    const auto more = walk(*caller);
    calls.insert(calls.end(), more.begin(), more.end());
  }
  return calls;
}

/// The linker's stubs that choose one of several memcpy() by the processor come without tables. They leave
/// the stack alone: what lies on top is the address they return to.
std::optional<StackSample> DebugInfo::Library::caller_of_stub(const StackSample& sample) {
  std::uint64_t returns_to = 0;
  if (sample.stack.size() < sizeof returns_to) {
    return std::nullopt;
  }
  std::memcpy(&returns_to, sample.stack.data(), sizeof returns_to);
  if (frames_at(returns_to - 1).back().function.empty()) {
    return std::nullopt;
  }
  StackSample caller = sample;
  caller.registers[kInstructionPointer] = returns_to - 1;
  caller.registers[kStackPointer] += sizeof returns_to;
  caller.stack.erase(caller.stack.begin(), caller.stack.begin() + sizeof returns_to);
  return caller;
}

std::vector<std::uint64_t> DebugInfo::Library::walk(const StackSample& sample) {
  std::vector<std::uint64_t> addresses;
  sample_ = &sample;
  const auto collect = [](Dwfl_Frame* frame, void* into) -> int {
    auto& list = *static_cast<std::vector<std::uint64_t>*>(into);
    Dwarf_Addr address = 0;
    bool interrupted = false;  // at the instruction itself, not behind a call
    if (!dwfl_frame_pc(frame, &address, &interrupted) || address == 0 || list.size() == kDeepestStack) {
      return DWARF_CB_ABORT;
    }
    list.push_back(interrupted ? address : address - 1);
    return DWARF_CB_OK;
  };
  dwfl_getthread_frames(session_.get(), kOnlyThread, collect, &addresses);
  sample_ = nullptr;
  return addresses;
}

pid_t DebugInfo::Library::next_thread(Dwfl* /*session*/, void* self, void** thread) {
  if (*thread != nullptr) {
    return 0;
  }
  *thread = self;
  return kOnlyThread;
}

bool DebugInfo::Library::read_memory(Dwfl* /*session*/, Dwarf_Addr address, Dwarf_Word* word, void* self) {
  const StackSample& sample = *static_cast<Library*>(self)->sample_;
  const std::uint64_t offset = address - sample.registers[kStackPointer];
  if (sample.stack.size() < sizeof *word || offset > sample.stack.size() - sizeof *word) {
    return false;
  }
  std::memcpy(word, sample.stack.data() + offset, sizeof *word);
  return true;
}

bool DebugInfo::Library::set_registers(Dwfl_Thread* thread, void* self) {
  const auto& registers = static_cast<Library*>(self)->sample_->registers;
  std::array<Dwarf_Word, std::tuple_size_v<std::remove_cvref_t<decltype(registers)>>> words{};
  std::ranges::copy(registers, words.begin());
  return dwfl_thread_state_registers(thread, 0, words.size(), words.data());
}

DebugInfo::DebugInfo(std::unique_ptr<Library> library) : library_{std::move(library)} {}
DebugInfo::DebugInfo(DebugInfo&&) noexcept = default;
DebugInfo& DebugInfo::operator=(DebugInfo&&) noexcept = default;
DebugInfo::~DebugInfo() = default;

std::optional<DebugInfo> DebugInfo::open(int program_fd, std::string_view name, std::string_view source) {
  auto library = std::make_unique<Library>(name, source);
  return library->open(program_fd) ? std::optional{DebugInfo{std::move(library)}} : std::nullopt;
}

const std::vector<Frame>& DebugInfo::frames_at(std::uint64_t address) {
  return library_->frames_at(address);
}

std::vector<std::uint64_t> DebugInfo::unwind(const StackSample& sample) {
  return library_->unwind(sample);
}

std::vector<FunctionCode> DebugInfo::own_code() const {
  return library_->own_code();
}

std::vector<Frame> own_stack(DebugInfo& info, std::span<const std::uint64_t> calls, std::string_view name) {
  std::vector<Frame> frames;  // innermost first
  for (const std::uint64_t call : calls) {
    const auto& more = info.frames_at(call);
    frames.insert(frames.end(), more.begin(), more.end());
  }
  const auto outermost = std::ranges::find_if(frames.rbegin(), frames.rend(),
                                              [&](const Frame& frame) { return in_file(frame, name); });
  frames.erase(outermost.base(), frames.end());
  std::ranges::reverse(frames);
  return frames;
}

}  // namespace underpar
