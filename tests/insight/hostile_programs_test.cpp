#include <elf.h>
#include <gmock/gmock.h>
#include <sys/mman.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <span>
#include <string>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/insight/assembly.hpp"
#include "engine/insight/heap.hpp"
#include "engine/insight/inspector.hpp"
#include "engine/insight/profile.hpp"
#include "engine/referee/sample_stacks.hpp"
#include "puzzles/kit/rng.hpp"
#include "tests/insight/insight_fixture.hpp"

// Programs that lie about themselves, and programs and records that are damaged. Whatever these do to the
// inspector, there is an answer or a Failure of two sentences, and it is there in time.

namespace underpar {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;
using testing::HasSubstr;

/// Longer than the inspector may take, on a machine that does other things, too.
constexpr auto kInTime = 60s;

template <class Found>
void expect_an_end(const Result<Found>& found, SteadyClock::time_point asked) {
  EXPECT_LT(SteadyClock::now() - asked, kInTime);
  if (!found) {
    EXPECT_TRUE(found.error().what.ends_with('.')) << found.error().what;
    EXPECT_FALSE(found.error().hint.empty()) << found.error().what;
  }
}

/// The bytes as a file that lies in no folder.
UniqueFd evidence(const std::string& bytes) {
  UniqueFd fd{::memfd_create("evidence", MFD_CLOEXEC)};
  EXPECT_EQ(::write(fd.get(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  return fd;
}

#if defined(__x86_64__)

struct Lie {
  const char* name;
  std::string assembler;
};

/// Debug information, found by its address, that calls lie() a function of the player's file.
std::string unit(const std::string& abbreviations, const std::string& tree) {
  // The unit has a name, low_pc, high_pc.
  return R"(.section .debug_abbrev,"",@progbits
            1: .uleb128 1,0x11
            .byte 1
            .uleb128 0x03,0x08,0x11,0x01,0x12,0x07,0,0
            )" +
         abbreviations + R"(
            .byte 0
            .section .debug_info,"",@progbits
            2: .4byte 4f-3f
            3: .2byte 4
            .4byte 1b
            .byte 8
            .uleb128 1
            .asciz "solution.cpp"
            .8byte lie,lie_end-lie
            )" +
         tree + R"(
            .byte 0
            4: .section .debug_aranges,"",@progbits
            .4byte 44
            .2byte 2
            .4byte 2b
            .byte 8,0
            .4byte 0
            .8byte lie,lie_end-lie,0,0
            )";
}

std::vector<Lie> lies() {
  const std::string range = ".8byte lie,lie_end-lie\n";
  const std::string info = ".section .debug_info,\"\",@progbits\n";
  return {
      {"Garbage", info + ".fill 4096,1,0xff\n.section .debug_abbrev,\"\",@progbits\n.fill 4096,1,0xff\n"},
      {"ATruncatedUnit", info + ".4byte 0x7fffffff\n.2byte 4\n.4byte 0\n.byte 8\n"},
      {"ALengthOfAllMemory", info + ".4byte 0xffffffff\n.8byte -1\n.2byte 5\n"},
      {"AnEndlessAbbreviation", ".section .debug_abbrev,\"\",@progbits\n.fill 1000000,1,0x80\n"},
      {"AFunctionThatSpecifiesItself",
       unit(".uleb128 2,0x2e\n.byte 1\n.uleb128 0x11,1,0x12,7,0x47,0x13,0x31,0x13,0,0\n"
            ".uleb128 3,0x1d\n.byte 0\n.uleb128 0x11,1,0x12,7,0x47,0x13,0x31,0x13,0,0\n",
            "5: .uleb128 2\n" + range + ".4byte 5b-2b,5b-2b\n6: .uleb128 3\n" + range +
                ".4byte 6b-2b,6b-2b\n.byte 0\n")},
      {"ASiblingThatComesBefore",
       unit(".uleb128 2,0x39\n.byte 1\n.uleb128 0x01,0x13,0,0\n", "5: .uleb128 2\n.4byte 5b-2b\n.byte 0\n")},
      {"CallsInlinedAMillionDeep",
       unit(".uleb128 2,0x2e\n.byte 1\n.uleb128 0x11,1,0x12,7,0,0\n"
            ".uleb128 3,0x1d\n.byte 1\n.uleb128 0x11,1,0x12,7,0,0\n",
            ".uleb128 2\n" + range + ".rept 1000000\n.uleb128 3\n" + range + ".endr\n")},
      {"NamespacesAMillionDeep", unit(".uleb128 2,0x39\n.byte 1\n.uleb128 0,0\n", ".fill 1000000,1,2\n")},
      {"RangesWithoutEnd",
       unit(".uleb128 2,0x2e\n.byte 0\n.uleb128 0x55,0x17,0,0\n", ".uleb128 2\n.4byte 7f\n") +
           ".section .debug_ranges,\"\",@progbits\n7: .rept 1000000\n" + range + ".endr\n"},
      {"ANameOfAMillionPointers", ".type _Z1f" + std::string(1'000'000, 'P') + "i,@function\n.set _Z1f" +
                                      std::string(1'000'000, 'P') + "i,lie\n.size _Z1f" +
                                      std::string(1'000'000, 'P') + "i,16\n" + unit("", "")},
      {"ATextOfManyMegabytes", ".section .debug_str,\"MS\",@progbits,1\n.fill 16000000,1,0x41\n.byte 0\n"},
      {"AddressesOfEveryUnit",
       ".section .debug_aranges,\"\",@progbits\n.4byte 0x100000\n.2byte 2\n"
       ".4byte 0xfffffff0\n.byte 8,0,0,0,0,0\n.fill 1048564,1,0x7f\n"},
  };
}

/// What solve() does is of no interest, as long as it takes some time and memory, in lie() among others.
std::string program_that_says(const std::string& assembler) {
  return R"raw(#include "puzzle.hpp"
extern "C" void lie();
asm(R"(
.text
.type lie,@function
lie: movl $1000000,%ecx
0: decl %ecx
jnz 0b
ret
lie_end: .size lie,lie_end-lie
)"
R"()raw" +
         assembler +
         R"raw(
.text
)");
std::vector<int>* volatile kept;
Output solve(const Input&) {
  kept = new std::vector<int>(1'000);
  lie();
  delete kept;
  return {};
}
)raw";
}

class ProgramsThatLie : public InsightFixture, public testing::WithParamInterface<Lie> {};

TEST_P(ProgramsThatLie, GetAnAnswerOrAFailureInTime) {
  auto inspection = inspected("engravers-line", "reference.cpp");
  inspection.source = program_that_says(GetParam().assembler);
  inspection.player =
      builder_->guest(inspection.level.puzzle_folder, inspection.source, inspection.name).value();
  ASSERT_TRUE(inspection.player.compiled()) << inspection.player.compiler_output;
  auto asked = SteadyClock::now();
  expect_an_end(assembly(inspection), asked);
  asked = SteadyClock::now();
  expect_an_end(profile(inspection, 100ms), asked);
  asked = SteadyClock::now();
  expect_an_end(heap(inspection), asked);
}

INSTANTIATE_TEST_SUITE_P(Of, ProgramsThatLie, testing::ValuesIn(lies()),
                         [](const auto& given) { return std::string{given.param.name}; });

#endif

class DamagedPrograms : public InsightFixture {
 protected:
  void SetUp() override {
    InsightFixture::SetUp();
    honest_ = inspected("engravers-line", "reference.cpp");
    bytes_ = read_file(honest_->player.program).value();
  }

  /// Where a section lies in the program file.
  [[nodiscard]] std::span<char> section(std::string& program, std::string_view name) const {
    Elf64_Ehdr head;
    std::memcpy(&head, program.data(), sizeof head);
    const auto header = [&](std::size_t index) {
      Elf64_Shdr one;
      std::memcpy(&one, program.data() + head.e_shoff + index * sizeof one, sizeof one);
      return one;
    };
    const auto names = header(head.e_shstrndx).sh_offset;
    for (std::size_t i = 0; i < head.e_shnum; ++i) {
      const auto one = header(i);
      if (program.data() + names + one.sh_name == name) {
        return {program.data() + one.sh_offset, one.sh_size};
      }
    }
    return {};
  }

  [[nodiscard]] Result<InspectorReport> ask(const std::string& program, Wanted wanted,
                                            const UniqueFd& seen = {}) const {
    const auto file = folder_->path() / "damaged";
    EXPECT_TRUE(write_file_atomically(file, program));
    return ask_inspector(*honest_, file, wanted, seen, {});
  }

  std::optional<Inspection> honest_;
  std::string bytes_;  // of its program
};

class DamagedSections : public DamagedPrograms, public testing::WithParamInterface<const char*> {};

TEST_P(DamagedSections, GetAnAnswerOrAFailureInTime) {
  ASSERT_FALSE(section(bytes_, GetParam()).empty());
  const auto sampled = sample_stacks(honest_->referee(), {.umpire = honest_->umpire.program,
                                                          .program = honest_->player.program,
                                                          .rules = honest_->rules(),
                                                          .duration = 100ms});
  ASSERT_TRUE(sampled) << sampled.error().what;
  kit::Rng rng{5};
  constexpr int kRounds = 6;
  for (int round = 0; round < kRounds; ++round) {
    std::string damaged = bytes_;
    const auto part = section(damaged, GetParam());
    if (round == 0) {
      std::ranges::fill(part, '\xFF');
    } else if (round == 1) {
      std::ranges::fill(part.subspan(std::min<std::size_t>(part.size(), 128)), '\x20');
    } else {
      for (std::uint64_t i = rng.below(100) + 1; i > 0; --i) {
        part[rng.below(part.size())] = static_cast<char>(rng.below(256));
      }
    }
    for (const auto wanted : {Wanted::kCode, Wanted::kProfile}) {
      const auto asked = SteadyClock::now();
      expect_an_end(ask(damaged, wanted, sampled->records), asked);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Of, DamagedSections,
                         testing::Values(".debug_info", ".debug_abbrev", ".debug_line", ".debug_str",
                                         ".debug_aranges", ".debug_rnglists", ".eh_frame", ".symtab",
                                         ".strtab", ".text"),
                         [](const auto& given) {
                           std::string name = given.param;
                           std::erase_if(name, [](char c) { return c == '.' || c == '_'; });
                           return name;
                         });

TEST_F(DamagedPrograms, GetAnAnswerOrAFailureInTime) {
  kit::Rng rng{5};
  for (int round = 0; round < 30; ++round) {
    std::string damaged = bytes_;
    for (std::uint64_t i = rng.below(200) + 1; i > 0; --i) {
      // The headers lie at the ends.
      const auto near_an_end = rng.below(4'096);
      const auto at = rng.chance(0.5) ? near_an_end : damaged.size() - 1 - near_an_end;
      damaged[at] = static_cast<char>(rng.below(256));
    }
    if (rng.chance(0.2)) {
      damaged.resize(rng.below(damaged.size()));
    }
    const auto asked = SteadyClock::now();
    expect_an_end(ask(damaged, Wanted::kCode), asked);
  }
}

TEST_F(DamagedPrograms, AreNoProgramsWhenTheyAreEmpty) {
  const auto found = ask("", Wanted::kCode);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().what,
            "The program of solution.cpp could not be read: it is no program that runs here.");
  EXPECT_THAT(found.error().hint, HasSubstr("`underpar run`"));
}

TEST_F(DamagedPrograms, MayNotUnpackToAllMemory) {
  const auto file = folder_->path() / "packed";
  const auto packed = run({.argv = {"/usr/bin/objcopy", "--compress-debug-sections",
                                    honest_->player.program.string(), file.string()}});
  ASSERT_TRUE(packed && packed->succeeded());
  std::string bytes = read_file(file).value();
  const auto info = section(bytes, ".debug_info");
  Elf64_Chdr head;
  ASSERT_GT(info.size(), sizeof head);
  std::memcpy(&head, info.data(), sizeof head);
  ASSERT_EQ(head.ch_type, Elf64_Word{ELFCOMPRESS_ZLIB});
  head.ch_size = std::uint64_t{1} << 40;
  std::memcpy(info.data(), &head, sizeof head);
  const auto asked = SteadyClock::now();
  expect_an_end(ask(bytes, Wanted::kCode), asked);
}

using RecordsThatLie = DamagedPrograms;

TEST_F(RecordsThatLie, OfCallsInCirclesEndTheInspectorAndNothingElse) {
  std::string circles;
  for (int i = 0; i < 3'000; ++i) {
    circles += "fn=f" + std::to_string(i) + "\n0x1 10\n";
    for (int other = 0; other < 100; ++other) {
      circles += "cfn=f" + std::to_string((i * 31 + other * 17 + 1) % 3'000) + "\ncalls=1 0x1\n0x1 10\n";
    }
  }
  const auto asked = SteadyClock::now();
  const auto found = ask(bytes_, Wanted::kCount, evidence(circles));
  EXPECT_LT(SteadyClock::now() - asked, kInTime);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().what, "The program of solution.cpp could not be read: that takes too long.");
}

TEST_F(RecordsThatLie, AreBelievedNoNumbersThatCannotBe) {
  const auto found = ask(bytes_, Wanted::kHeap, evidence("total -1 -1 -1 -1\ncurve 1 9223372036854775807\n"));
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().what, HasSubstr("makes no sense"));
}

TEST_F(RecordsThatLie, GetAnAnswerOrAFailureInTime) {
  kit::Rng rng{7};
  for (const auto wanted : {Wanted::kProfile, Wanted::kCount, Wanted::kHeap}) {
    for (const std::size_t size : {0U, 100U, 1'000'000U}) {
      std::string garbage(size, ' ');
      std::ranges::generate(garbage, [&] { return static_cast<char>(rng.below(256)); });
      const auto asked = SteadyClock::now();
      expect_an_end(ask(bytes_, wanted, evidence(garbage)), asked);
    }
  }
}

}  // namespace
}  // namespace underpar
