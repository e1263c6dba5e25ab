#include "engine/insight/disassembly.hpp"

#include <capstone/capstone.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <string_view>

namespace underpar {
namespace {

#if defined(__aarch64__)
constexpr cs_arch kKind = CS_ARCH_ARM64;
constexpr cs_mode kMode = CS_MODE_LITTLE_ENDIAN;
#else
constexpr cs_arch kKind = CS_ARCH_X86;
constexpr cs_mode kMode = CS_MODE_64;
#endif

class Session {
 public:
  Session() : opened_{cs_open(kKind, kMode, &handle_) == CS_ERR_OK} {
    if (opened_) {
      cs_option(handle_, CS_OPT_DETAIL, CS_OPT_ON);
    }
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    if (opened_) {
      cs_close(&handle_);
    }
  }
  [[nodiscard]] bool opened() const { return opened_; }
  [[nodiscard]] csh handle() const { return handle_; }

 private:
  csh handle_ = 0;
  bool opened_;
};

struct FreeInstruction {
  void operator()(cs_insn* instruction) const { cs_free(instruction, 1); }
};

/// Where a call or jump goes when that is a number: "0x4010a0", "#0x4010a0".
std::optional<std::uint64_t> address_in(std::string_view operands) {
  operands.remove_prefix(std::min(operands.find_first_not_of('#'), operands.size()));
  if (!operands.starts_with("0x")) {
    return std::nullopt;
  }
  std::uint64_t address = 0;
  const char* const end = operands.data() + operands.size();
  const auto [rest, error] = std::from_chars(operands.data() + 2, end, address, 16);
  return error == std::errc{} && rest == end ? std::optional{address} : std::nullopt;
}

}  // namespace

std::vector<Instruction> disassemble(std::span<const std::byte> code, std::uint64_t address) {
  const Session session;
  if (!session.opened()) {
    return {};
  }
  const std::unique_ptr<cs_insn, FreeInstruction> instruction{cs_malloc(session.handle())};
  std::vector<Instruction> found;
  const auto* rest = reinterpret_cast<const std::uint8_t*>(code.data());
  std::size_t left = code.size();
  while (cs_disasm_iter(session.handle(), &rest, &left, &address, instruction.get())) {
    const bool branches = cs_insn_group(session.handle(), instruction.get(), CS_GRP_JUMP) ||
                          cs_insn_group(session.handle(), instruction.get(), CS_GRP_CALL);
    found.push_back({.address = instruction->address,
                     .operation = instruction->mnemonic,
                     .operands = instruction->op_str,
                     .target = branches ? address_in(instruction->op_str) : std::nullopt});
  }
  return found;
}

}  // namespace underpar
